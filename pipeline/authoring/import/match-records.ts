import { distance } from 'fastest-levenshtein'
import { foldedWords } from '../../language/fold-text.ts'
import { fullNames } from '../../people/name-forms.ts'
import type { Kind } from '../../rdf/addresses.ts'
import type { InventoryRecord } from '../../read/inventory.ts'
import { parseVideoLink } from './video-links.ts'

/** The record with the same name, where it is the only one, and at most five with a similar name. */
export type RecordMatch = { readonly exact?: InventoryRecord; readonly near: readonly InventoryRecord[] }

/** Compares the names and addresses of a page with those of records. */
export type RecordMatcher = {
  person(person: {
    readonly name: string
    readonly givenName: string
    readonly familyName: string
  }): RecordMatch
  body(kind: 'organization' | 'periodical', names: readonly string[]): RecordMatch
  /** The record of a kind that alone bears a name. */
  named(kind: Kind, name: string): InventoryRecord | undefined
  /** Records of a kind whose name occurs in a text. */
  within(kind: Kind, text: string): InventoryRecord[]
  /** Records of a kind that give an address, or another one of the same video; the scheme, `www.` and a final slash are ignored. */
  at(kind: Kind, address: string): InventoryRecord[]
  all(kind: Kind): readonly InventoryRecord[]
}

/** Opens a matcher; names are indexed when a kind is first asked for. */
export function openRecordMatcher(records: readonly InventoryRecord[]): RecordMatcher {
  const byKind = grouped(records, ({ kind }) => kind)
  const all = (kind: Kind): readonly InventoryRecord[] => byKind.get(kind) ?? []
  const indexes = new Map<Kind, Index>()
  const indexOf = (kind: Kind): Index => {
    const index = indexes.get(kind) ?? indexed(all(kind))
    indexes.set(kind, index)
    return index
  }
  const addressed = new Map<Kind, ReadonlyMap<string, InventoryRecord[]>>()
  return {
    all,
    person: (person) =>
      matchOf(personKeys({ ...person, names: [person.name] }), indexOf('contributor'), isNearPerson),
    body: (kind, names) => matchOf(names.map(folding), indexOf(kind), isNearBody),
    named(kind, name) {
      if (all(kind).length === 0) return undefined
      const [only, ...others] = new Set(
        (indexOf(kind).exact.get(folding(name)) ?? []).map(([, record]) => record),
      )
      return others.length === 0 ? only : undefined
    },
    within(kind, text) {
      if (all(kind).length === 0) return []
      const said = ` ${foldedWords(text)
        .map(({ letters }) => singular(letters))
        .join(' ')} `
      return all(kind).filter(({ names }) =>
        names.some((name) => {
          const words = foldedWords(name)
            .map(({ letters }) => singular(letters))
            .join(' ')
          return words.length > 2 && said.includes(` ${words} `)
        }),
      )
    },
    at(kind, address) {
      if (all(kind).length === 0) return []
      const known = addressed.get(kind) ?? byAddress(all(kind))
      addressed.set(kind, known)
      return known.get(sameAddress(address)) ?? []
    },
  }
}

type Pair = readonly [name: string, record: InventoryRecord]
type Index = {
  readonly exact: ReadonlyMap<string, readonly Pair[]>
  readonly byLength: ReadonlyMap<number, readonly Pair[]>
  readonly byLetter: ReadonlyMap<string, readonly Pair[]>
}

function indexed(records: readonly InventoryRecord[]): Index {
  const pairs = records.flatMap((record) =>
    (record.kind === 'contributor' ? personKeys(record) : record.names.map(folding)).map(
      (name): [string, InventoryRecord] => [name, record],
    ),
  )
  return {
    exact: grouped(pairs, ([name]) => name),
    byLength: grouped(pairs, ([name]) => name.length),
    byLetter: grouped(pairs, ([name]) => letterOf(name)),
  }
}

/** The letter that a name and its acronym begin with alike. */
function letterOf(name: string): string {
  return withoutArticle(name)[0] ?? ''
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}

function matchOf(
  names: readonly string[],
  { exact, byLength, byLetter }: Index,
  isNear: (a: string, b: string) => boolean,
): RecordMatch {
  const same = new Set(names.flatMap((name) => (exact.get(name) ?? []).map(([, record]) => record)))
  const [only] = same
  if (same.size === 1 && only !== undefined) return { exact: only, near: [] }
  const near = new Set(same)
  for (const name of names) {
    for (const length of [name.length - 1, name.length, name.length + 1])
      for (const [other, record] of byLength.get(length) ?? [])
        if (name.length > 5 && distance(name, other) === 1) near.add(record)
    for (const [other, record] of byLetter.get(letterOf(name)) ?? [])
      if (isNear(name, other)) near.add(record)
  }
  return { near: [...near].slice(0, 5) }
}

function personKeys({
  names,
  givenName,
  familyName,
}: Pick<InventoryRecord, 'names' | 'givenName' | 'familyName'>): string[] {
  const [name, ...alternateName] = names
  return fullNames({ id: '', name, givenName, familyName, alternateName }).map((words) => words.join(' '))
}

/** One of the two has only the letter of a given name: « J. Exemple ». */
function isNearPerson(a: string, b: string): boolean {
  const [[first = '', ...rest], [other = '', ...others]] = [a.split(' '), b.split(' ')]
  return (
    (first.length === 1 || other.length === 1) && first[0] === other[0] && rest.join(' ') === others.join(' ')
  )
}

/** One is the acronym of the other, or they differ by an article. */
function isNearBody(a: string, b: string): boolean {
  return acronyms(a).includes(b) || acronyms(b).includes(a) || withoutArticle(a) === withoutArticle(b)
}

const SMALL = /^(de|du|des|d|la|le|les|l|et|en|pour|sur|a|au|aux|of|the|and|for)$/

function acronyms(name: string): string[] {
  const words = name.split(' ')
  const large = words.filter((word) => !SMALL.test(word))
  return large.length < 2 ? [] : [large, words].map((each) => each.map(([letter]) => letter).join(''))
}

function withoutArticle(name: string): string {
  return name.replace(/^(l|la|les?|the) /, '')
}

function folding(name: string): string {
  return foldedWords(name)
    .map(({ letters }) => letters)
    .join(' ')
}

function singular(word: string): string {
  return word.length > 3 ? word.replace(/[sx]$/, '') : word
}

function byAddress(records: readonly InventoryRecord[]): Map<string, InventoryRecord[]> {
  const pairs = records.flatMap((record) =>
    [...new Set(record.addresses.map(sameAddress))].map((address): [string, InventoryRecord] => [
      address,
      record,
    ]),
  )
  return new Map(
    [...grouped(pairs, ([address]) => address)].map(([address, all]) => [
      address,
      all.map(([, record]) => record),
    ]),
  )
}

/** What an address has in common with all others of the same video, or of the same page. */
function sameAddress(address: string): string {
  return bare(parseVideoLink(address)?.sameAs ?? address)
}

function bare(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')
}
