import { type FoldedWord, foldedWords } from '../language/fold-text.ts'
import type { Outlet } from '../rdf/node.ts'
import { erasedNameTable } from './erased-names.ts'
import { isMention, type SearchText } from './mention.ts'
import { findNames, type NameMatch, openNameTable } from './name-table.ts'
import { openRosterLookup, type Roster } from './roster.ts'
import { findSharedNames } from './shared-names.ts'

/** A name in a text that may not stand there: whose, and from where to where, in UTF-16 units. */
export type NameLeak = {
  readonly id: string
  readonly start: number
  readonly end: number
  /** Whether the words may be somebody else's, or no name at all: they are not the full name, or another person bears it. */
  readonly isDoubtful: boolean
}

/** The texts of one record, or of anything that speaks of the same people, and those who take part in it. */
export type NameSearchInput = {
  readonly texts: readonly SearchText[]
  readonly participants: ReadonlySet<string>
}

/** Finds names in the texts of a record; then tells, for each text, those that an outlet may not say. */
export type NameSearch = (record: NameSearchInput) => (outlet: Outlet) => readonly (readonly NameLeak[])[]

/** How much of a search counts: everything, or only given and family name together. */
export type NameSearchStrictness = 'all' | 'full-names'

/**
 * Opens the search for the people of a roster. Full names are taken out of a text first: « Marie Martin » is no mention of Paul
 * Martin. Of people of one full name those are meant who take part in the record; of people of one family name those who take
 * part, or are named in full; where the record does not tell, a name counts for all who bear it. Where full names alone count,
 * one that somebody else bears who may be named is passed over.
 */
export function openNameSearch(roster: Roster, strictness: NameSearchStrictness = 'all'): NameSearch {
  const { may, isWithdrawn } = openRosterLookup(roster)
  const hasWithdrawn = ({ id }: NameMatch): boolean => id !== '' && isWithdrawn(id, 'own')
  const tables = [openNameTable(roster.names, roster.ids)]
  if (roster.erased !== undefined) tables.push(erasedNameTable(roster.erased))

  const mayName = (id: string, outlet: Outlet): boolean => id === '' || may(id, outlet)
  const counts = ({ id, way }: NameMatch): boolean => {
    if (strictness === 'full-names') return way === 'name'
    return !['surname', 'end', 'part'].includes(way) || !may(id, 'own')
  }

  return ({ texts, participants }) => {
    const searched = texts.map((each) => {
      const words = foldedWords(each.text)
      const shared = strictness === 'all' ? findSharedNames(words, tables) : []
      const found = [...findNames(words, tables), ...shared]
      return { words, found: found.filter((name) => name.id === '' || isMention(each, words, name)) }
    })
    if (searched.every(({ found }) => found.length === 0)) return () => searched.map(() => NONE)
    const meantIn = (found: readonly NameMatch[], context: ReadonlySet<string>): NameMatch[] =>
      found.filter(
        (name) => !isWithinAnother(name, found) && !isAnother(name, found, context, hasWithdrawn(name)),
      )
    const whole = searched.map(({ found }) => meantIn(found.filter(isFull), participants))
    const present = new Set([...participants, ...whole.flat().map(({ id }) => id)])
    const meant = searched.map(({ found }, index) => [
      ...(whole[index] ?? []),
      ...meantIn(found, present).filter((name) => !isFull(name)),
    ])
    return (outlet) =>
      searched.map(({ words, found }, index) => {
        const forbidden = (meant[index] ?? []).filter((name) => !mayName(name.id, outlet) && counts(name))
        if (strictness === 'all') return leaksOf(forbidden, words, found)
        const allowed = found.filter(({ id }) => mayName(id, outlet))
        return leaksOf(
          forbidden.filter((name) => !allowed.some(({ first }) => first === name.first)),
          words,
          found,
        )
      })
  }
}

const NONE: readonly NameLeak[] = []

/** Whether a name was found in full, or with initials in the place of given names. */
function isFull({ way }: NameMatch): boolean {
  return way === 'name' || way === 'initials'
}

/** Whether the words of a name are some of those of another, and not all of them. */
function isWithin(name: NameMatch, { first, last }: NameMatch): boolean {
  return first <= name.first && last >= name.last && last - first > name.last - name.first
}

/** Whether words that spell a name are but a part of somebody else's full name, which is judged by itself. */
function isWithinAnother(name: NameMatch, found: readonly NameMatch[]): boolean {
  return found.some((other) => other.id !== name.id && isFull(other) && isWithin(name, other))
}

/**
 * Whether words that spell a name mean somebody else: a phrase that the publisher has looked at, or one of several who bear it,
 * who is in the context where this one is not. A phrase that is no more than the full name of somebody who withdrew, and that
 * nobody else bears, means that person.
 */
function isAnother(
  name: NameMatch,
  found: readonly NameMatch[],
  context: ReadonlySet<string>,
  hasWithdrawn: boolean,
): boolean {
  const around = found.filter(({ first, last }) => first <= name.first && last >= name.last)
  const bearers = around.filter(({ first, last }) => first === name.first && last === name.last)
  const isOnly = bearers.every(({ id }) => id === '' || id === name.id)
  const isOwn = hasWithdrawn && isOnly && name.way === 'name'
  if ((isOwn ? around.filter((each) => !bearers.includes(each)) : around).some(({ id }) => id === ''))
    return true
  return !context.has(name.id) && bearers.some(({ id }) => context.has(id))
}

/** One leak a person and run of words, the longest run that points to the person. */
function leaksOf(
  names: readonly NameMatch[],
  words: readonly FoldedWord[],
  found: readonly NameMatch[],
): NameLeak[] {
  const longest = names.filter(
    (name) => !names.some((other) => other.id === name.id && isWithin(name, other)),
  )
  const leaks = new Map<string, NameLeak>()
  for (const { id, way, first, last } of longest) {
    const [start, end] = [words[first]?.start ?? 0, words[last]?.end ?? 0]
    const hasNamesake = found.some((other) => other.id !== id && other.first === first && other.last === last)
    leaks.set(`${id} ${start} ${end}`, { id, start, end, isDoubtful: way !== 'name' || hasNamesake })
  }
  return [...leaks.values()].sort((a, b) => a.start - b.start)
}
