import { hasKey, NO_KEYS, type SharedKeys, SharedKeysBuilder } from '../collections/shared-keys.ts'
import { foldedLetters } from '../language/fold-text.ts'
import { formatValue } from '../problems/format-value.ts'
import type { Place } from '../problems/problem.ts'
import type { Kind } from '../rdf/addresses.ts'
import { splitLabelledId } from '../sheets/labelled-id.ts'
import type { RawValue } from './parse-yaml.ts'
import { isMapping } from './read-record.ts'

/** A record that bears a name: its id, unless it lacks one, where it stands, and what tells it from others of that name. */
export type NamedRecord = { readonly id: string | undefined; readonly place: Place; readonly detail: string }

/** What a text in a reference field means among the records of a folder. */
export type ReferenceMatch = {
  /** The id of a record that the text is, or that it has behind a name as lists show it. */
  readonly id?: string
  /** The records of that name in YAML files and tables. */
  readonly named: readonly NamedRecord[]
  /** Whether a line of NDJSON has that name, too. */
  readonly isInLines: boolean
}

/** Where the names of a kind are found: the values in YAML files and tables, and the records in lines of NDJSON. */
export type NameSources = {
  typed(kind: Kind): AsyncIterable<RawValue>
  lines(kind: Kind): AsyncIterable<Readonly<Record<string, unknown>>>
}

/**
 * The records of a data folder by name. Names are compared by their letters (`foldedLetters`). Each kind is read when the first
 * text asks for it; of lines, which may be any number, 64-bit hashes are kept, and they are read only once a text is no id in the
 * other files.
 */
export class RecordNames {
  readonly #sources: NameSources
  readonly #typed = new Map<Kind, Promise<TypedNames>>()
  readonly #lines = new Map<Kind, Promise<LineNames>>()

  constructor(sources: NameSources) {
    this.#sources = sources
  }

  /** Finds what a text means as a reference to a record of a kind. */
  async find(typed: string, kind: Kind): Promise<ReferenceMatch> {
    const { ids, byLetters } = await this.#typedNames(kind)
    if (ids.has(typed)) return { ...NOTHING, id: typed }
    const { id, name = '' } = splitLabelledId(typed) ?? {}
    const isOfName = byLetters.get(foldedLetters(name))?.some((record) => record.id === id) === true
    if (id !== undefined && ids.has(id) && (isOfName || !name.includes(','))) return { ...NOTHING, id }
    const letters = foldedLetters(typed)
    const named = byLetters.get(letters) ?? []
    if (letters === '' || (named.length === 0 && ID_FORM.test(typed))) return NOTHING
    const lines = await this.#lineNames(kind)
    if (hasKey(lines.ids, typed)) return { ...NOTHING, id: typed }
    return { named, isInLines: hasKey(lines.letters, letters) }
  }

  /** The ids of the records of a kind in YAML files and tables. */
  async ids(kind: Kind): Promise<ReadonlySet<string>> {
    return (await this.#typedNames(kind)).ids
  }

  /** The records of a kind in YAML files and tables by the letters of their names. */
  async all(kind: Kind): Promise<ReadonlyMap<string, readonly NamedRecord[]>> {
    return (await this.#typedNames(kind)).byLetters
  }

  #typedNames(kind: Kind): Promise<TypedNames> {
    return remember(this.#typed, kind, () => readTypedNames(this.#sources.typed(kind)))
  }

  #lineNames(kind: Kind): Promise<LineNames> {
    return remember(this.#lines, kind, () => readLineNames(this.#sources.lines(kind)))
  }
}

const ID_FORM = /^[a-z0-9-]+$/
const NOTHING: ReferenceMatch = { named: [], isInLines: false }

/** How many records of one name are kept, which is more than a message names. */
const MAX_NAMESAKES = 4

type TypedNames = {
  readonly ids: ReadonlySet<string>
  readonly byLetters: ReadonlyMap<string, readonly NamedRecord[]>
}

type LineNames = { readonly ids: SharedKeys; readonly letters: SharedKeys }

function remember<T>(cache: Map<Kind, Promise<T>>, kind: Kind, make: () => Promise<T>): Promise<T> {
  const known = cache.get(kind) ?? make()
  cache.set(kind, known)
  return known
}

async function readTypedNames(raws: AsyncIterable<RawValue>): Promise<TypedNames> {
  const ids = new Set<string>()
  const byLetters = new Map<string, NamedRecord[]>()
  for await (const { value, placeOf } of raws) {
    if (!isMapping(value)) continue
    const id = typeof value.id === 'string' ? value.id : undefined
    if (id !== undefined) ids.add(id)
    let record: NamedRecord | undefined
    for (const letters of recordNameLetters(value)) {
      record ??= { id, place: placeOf(['name']), detail: detailOf(value) }
      const same = byLetters.get(letters) ?? []
      byLetters.set(letters, same)
      const isTwice = id !== undefined && same.some((other) => other.id === id) // one record in two files
      if (!isTwice && same.length < MAX_NAMESAKES) same.push(record)
    }
  }
  return { ids, byLetters }
}

async function readLineNames(values: AsyncIterable<Readonly<Record<string, unknown>>>): Promise<LineNames> {
  const ids = new SharedKeysBuilder()
  const letters = new SharedKeysBuilder()
  let isEmpty = true
  for await (const value of values) {
    isEmpty = false
    ids.add(String(value.id))
    for (const each of recordNameLetters(value)) letters.add(each)
  }
  return isEmpty ? { ids: NO_KEYS, letters: NO_KEYS } : { ids: ids.build(), letters: letters.build() }
}

/** The letters of each name of a record: `name` and `alternateName` in every language, and the two names of a person in either order. */
export function recordNameLetters(value: Readonly<Record<string, unknown>>): Set<string> {
  const { givenName, familyName } = value
  const names = [...textsOf(value.name), ...textsOf(value.alternateName)]
  if (typeof givenName === 'string' && typeof familyName === 'string')
    names.push(`${givenName} ${familyName}`, `${familyName} ${givenName}`)
  return new Set(names.map(foldedLetters).filter((letters) => letters !== ''))
}

/** What tells a record from its namesakes: an address of it, or what it is a part of; of people, only if they are to be named. */
function detailOf(value: Readonly<Record<string, unknown>>): string {
  const { publication } = value
  if (isMapping(publication) && publication.as !== 'named') return ''
  const [detail] = DETAILS.flatMap((field) => textsOf(value[field]))
  return detail === undefined ? '' : formatValue(detail)
}

const DETAILS = ['sameAs', 'url', 'parentOrganization', 'broader', 'isPartOf', 'honorificPrefix']

function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (isMapping(value)) return Object.values(value).flatMap(textsOf)
  return typeof value === 'string' ? [value] : []
}
