import type { Outlet } from '../node.ts'
import { tableOfErased } from './digests.ts'
import { type Word, wordsOf } from './folding.ts'
import { isMention, type SearchedText } from './mention.ts'
import { type FoundName, findNames, openNameTable } from './name-table.ts'
import { type Roster, standingsOf } from './roster.ts'

/** A name in a text that may not stand there: whose, and from where to where, in UTF-16 units. */
export type Leak = { readonly id: string; readonly start: number; readonly end: number }

/** The texts of one record, or of anything that speaks of the same people, and those who take part in it. */
export type SearchedRecord = {
  readonly texts: readonly SearchedText[]
  readonly participants: ReadonlySet<string>
}

/** Finds names in the texts of a record; then tells, for each text, those that an outlet may not say. */
export type NameSearch = (record: SearchedRecord) => (outlet: Outlet) => readonly (readonly Leak[])[]

/** How much of a search counts: everything, or only given and family name together. */
export type Strictness = 'all' | 'full-names'

/**
 * Opens the search for the people of a roster. Names that an outlet may say are taken out of a text first: « Marie Martin »
 * is no mention of Paul Martin. A family name that remains is judged by who is meant: the one of that name who takes part in
 * the record or is named in it, if that one may be named; otherwise it counts. Two people of the same full name are judged alike.
 */
export function openNameSearch(roster: Roster, strictness: Strictness = 'all'): NameSearch {
  const { may } = standingsOf(roster)
  const tables = [openNameTable(roster.names, roster.ids)]
  if (roster.erased !== undefined) tables.push(tableOfErased(roster.erased))

  const mayName = (id: string, outlet: Outlet): boolean => id === '' || may(id, outlet)
  const counts = ({ id, way }: FoundName): boolean => {
    if (strictness === 'full-names') return way === 'name'
    return !['surname', 'end', 'part'].includes(way) || !may(id, 'own')
  }

  return ({ texts, participants }) => {
    const searched = texts.map((each) => {
      const words = wordsOf(each.text)
      const found = findNames(words, tables)
      return { words, found: found.filter((name) => name.id === '' || isMention(each, words, name)) }
    })
    if (searched.every(({ found }) => found.length === 0)) return () => searched.map(() => NONE)
    return (outlet) => {
      const present = new Set(participants)
      for (const { found } of searched)
        for (const { id, way } of found)
          if (mayName(id, outlet) && (way === 'name' || way === 'initials')) present.add(id)
      return searched.map(({ words, found }) => {
        const allowed = found.filter(({ id }) => mayName(id, outlet))
        const forbidden = found.filter((name) => !mayName(name.id, outlet) && counts(name))
        const meant = forbidden.filter(
          (name) => !isAnother(name, allowed, { present, participants }, strictness),
        )
        return leaksOf(meant, words)
      })
    }
  }
}

const NONE: readonly Leak[] = []

type People = { readonly present: ReadonlySet<string>; readonly participants: ReadonlySet<string> }

/** Whether words that spell a name are somebody else's, who may be named. */
function isAnother(
  name: FoundName,
  allowed: readonly FoundName[],
  { present, participants }: People,
  strictness: Strictness,
): boolean {
  return allowed.some(({ id, way, first, last }) => {
    if (first > name.first || last < name.last) return false
    if (id === '' || strictness === 'full-names') return true
    if (first < name.first || last > name.last) return way === 'name' || way === 'initials'
    const isMeant = ['surname', 'end', 'part', 'word'].includes(name.way)
      ? present.has(id)
      : participants.has(id)
    return isMeant && !participants.has(name.id)
  })
}

/** One leak a person and run of words, the longest run that points to the person. */
function leaksOf(names: readonly FoundName[], words: readonly Word[]): Leak[] {
  const longest = names.filter(
    (name) =>
      !names.some(
        (other) =>
          other.id === name.id &&
          other.first <= name.first &&
          other.last >= name.last &&
          other.last - other.first > name.last - name.first,
      ),
  )
  const leaks = new Map<string, Leak>()
  for (const { id, first, last } of longest) {
    const [start, end] = [words[first]?.start ?? 0, words[last]?.end ?? 0]
    leaks.set(`${id} ${start} ${end}`, { id, start, end })
  }
  return [...leaks.values()].sort((a, b) => a.start - b.start)
}
