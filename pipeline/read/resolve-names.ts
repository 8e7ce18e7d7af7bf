import { closest, distance } from 'fastest-levenshtein'
import { foldedLetters } from '../language/fold-text.ts'
import { formatValue, quoteId } from '../problems/format-value.ts'
import { shortPlace } from '../problems/problem-line.ts'
import type { Fact } from '../problems/rule-entry.ts'
import type { Kind } from '../rdf/addresses.ts'
import type { ReferenceField } from '../record/reference-fields.ts'
import { splitValues, suggestId } from '../record/suggestions.ts'
import { mapReferences } from './map-references.ts'
import type { RawValue } from './parse-yaml.ts'
import type { NamedRecord, RecordNames, ReferenceMatch } from './record-names.ts'
import { UnresolvedName } from './unresolved-name.ts'

/**
 * A value with the id of a record in the place of its name, in each field that cites one. A text that is an id stays; one that is
 * neither, or the name of several records, becomes an `UnresolvedName`. In the cells of tables, commas divide references where what
 * stands between them is one.
 */
export async function resolveNames(
  raw: RawValue,
  fields: readonly ReferenceField[],
  names: RecordNames,
): Promise<RawValue> {
  const wanted = new Map<string, readonly [typed: string, target: Kind]>()
  mapReferences(raw.value, fields, (typed, target) => {
    wanted.set(`${target} ${typed}`, [typed, target])
    return typed
  })
  const meanings = new Map<string, unknown>()
  const isInTable = wanted.size > 0 && raw.placeOf([]).cell !== undefined
  for (const [key, [typed, target]] of wanted)
    meanings.set(
      key,
      isInTable ? await dividedMeaning(typed, target, names) : await meaning(typed, target, names),
    )
  const value = mapReferences(raw.value, fields, (typed, target) => meanings.get(`${target} ${typed}`))
  return value === raw.value ? raw : { value, placeOf: raw.placeOf }
}

/** A value of a line, with each text that cannot be an id in a field that cites a record as an `UnresolvedName`. */
export function rejectNames(raw: RawValue, fields: readonly ReferenceField[]): RawValue {
  const value = mapReferences(raw.value, fields, (typed) =>
    isTypedId(typed) ? typed : new UnresolvedName(typed, 'name-for-id', [formatValue(typed)]),
  )
  return value === raw.value ? raw : { value, placeOf: raw.placeOf }
}

/** The most texts between commas that are looked for as names with commas in them. */
const MAX_JOINED_PIECES = 24

/** The references in a cell: the whole text if it is one, or else the longest runs between commas that are. */
async function dividedMeaning(typed: string, target: Kind, names: RecordNames): Promise<unknown> {
  const pieces = typed.split(',').flatMap((piece) => piece.trim() || [])
  if (pieces.length < 2 || isKnown(await names.find(typed.trim(), target)))
    return meaning(typed.trim(), target, names)
  const found: unknown[] = []
  for (let start = 0; start < pieces.length; ) {
    let end = Math.min(pieces.length, start + MAX_JOINED_PIECES)
    while (end > start + 1 && !isKnown(await names.find(pieces.slice(start, end).join(', '), target))) end--
    found.push(await meaning(pieces.slice(start, end).join(', '), target, names))
    start = end
  }
  return found
}

function isKnown({ id, named, isInLines }: ReferenceMatch): boolean {
  return id !== undefined || named.length > 0 || isInLines
}

/** The id that a text is or means; the text itself where it has the form of an id, or of several. */
async function meaning(typed: string, target: Kind, names: RecordNames): Promise<unknown> {
  const { id, named, isInLines } = await names.find(typed, target)
  const [first, ...others] = named
  if (id !== undefined) return id
  const value = formatValue(typed)
  if (first === undefined) {
    if (isInLines) return new UnresolvedName(typed, 'name-for-id', [value])
    if (isTypedId(typed) || (await isSlipOfId(typed, target, names))) return typed
    return new UnresolvedName(typed, 'unknown-name', [value, target, await nearest(typed, target, names)])
  }
  if (others.length > 0 || isInLines)
    return new UnresolvedName(typed, 'ambiguous-name', [value, candidates(named, isInLines)])
  return first.id ?? new UnresolvedName(typed, 'name-without-id', [value, shortPlace(first.place)])
}

/** Whether a text has the form of an id, or is blank, so that the rules of ids have their say. */
function isTypedId(typed: string): boolean {
  return /^[a-z0-9-]*$/.test(typed.trim())
}

/** Whether a text is the id of a record but for capitals or accents, or holds several ids. */
async function isSlipOfId(typed: string, target: Kind, names: RecordNames): Promise<boolean> {
  const values = splitValues(typed)
  if (values.length > 1 && values.every(isTypedId)) return true
  return (await names.ids(target)).has(suggestId(typed) ?? '')
}

/** How many letters in a hundred may differ between a name and the nearest one that is proposed. */
const MAX_DIFFERENCE_PERCENT = 34

/** How many names are compared to find the nearest. */
const MAX_COMPARED_NAMES = 20_000

/** The record whose name is nearest to a text, by its id and place; nothing where none is near. */
async function nearest(typed: string, target: Kind, names: RecordNames): Promise<Fact> {
  const all = await names.all(target)
  if (all.size === 0 || all.size > MAX_COMPARED_NAMES) return ''
  const letters = foldedLetters(typed)
  const near = closest(letters, [...all.keys()])
  if (distance(letters, near) * 100 > letters.length * MAX_DIFFERENCE_PERCENT) return ''
  return candidates((all.get(near) ?? []).slice(0, 1), false)
}

/** Records by id, each with its place and what tells it from the others. */
function candidates(records: readonly NamedRecord[], isInLines: boolean): Fact {
  const list = (language: 'fr' | 'en'): string =>
    [
      ...records.map(({ id, place, detail }) => {
        const where = [shortPlace(place), detail].filter(Boolean).join(', ')
        return id === undefined ? where : `${quoteId(id)[language]} (${where})`
      }),
      ...(isInLines ? [IN_LINES[language]] : []),
    ].join(', ')
  return { fr: list('fr'), en: list('en') }
}

const IN_LINES = { fr: 'une fiche d’un fichier NDJSON', en: 'a record of an NDJSON file' }
