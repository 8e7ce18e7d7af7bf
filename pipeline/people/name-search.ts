import { type FoldedWord, foldedWords } from '../language/fold-text.ts'
import type { Outlet } from '../rdf/node.ts'
import { erasedNameTable } from './erased-names.ts'
import { isMention, type SearchText } from './mention.ts'
import { openNameTable } from './name-form-table.ts'
import { findNames, type NameMatch } from './name-table.ts'
import { openRosterLookup, type Roster } from './roster.ts'
import { findSharedNames } from './shared-names.ts'

/** A name in a text where it may not stand: the person, and the first and last position, in UTF-16 code units. */
export type NameLeak = {
  readonly id: string
  readonly start: number
  readonly end: number
  /** Whether the words may be somebody else's name, or none: they are not the full name, or another person bears it. */
  readonly isDoubtful: boolean
}

/** The texts of a record, or of anything that is about the same people, and the ids of the people who take part in it. */
export type NameSearchInput = {
  readonly texts: readonly SearchText[]
  readonly participants: ReadonlySet<string>
}

/**
 * A search of the texts of a record; it gives a function from an outlet to the names, for each text, that may not stand there. An
 * `allowance` lets pass people whom one text may name there although others may not.
 */
export type NameSearch = (
  record: NameSearchInput,
) => (outlet: Outlet, allowance?: NameAllowance) => readonly (readonly NameLeak[])[]

/** Whether the text with an index may name a person. */
export type NameAllowance = (id: string, text: number) => boolean

/** What a search counts: all forms of a name, or only given and family name together. */
export type NameSearchStrictness = 'all' | 'full-names'

/** The words of a text, and the names that they spell. */
type SearchedText = { readonly words: readonly FoldedWord[]; readonly matches: readonly NameMatch[] }

/**
 * Opens the search for the people of a roster. Full names are taken out of a text first: “Marie Martin” is no mention of Paul Martin.
 * Of people with the same full name, those are meant who take part in the record; of people with the same family name, those who
 * take part or whose full name is in the record; if the record does not tell, all of them. With `full-names`, a name of which a
 * bearer may be named is passed over.
 */
export function openNameSearch(roster: Roster, strictness: NameSearchStrictness = 'all'): NameSearch {
  const people = openRosterLookup(roster)
  const tables = [openNameTable(roster.names, roster.ids)]
  if (roster.erased !== undefined) tables.push(erasedNameTable(roster.erased))
  const mayName = (id: string, outlet: Outlet): boolean => id === '' || people.mayName(id, outlet)
  const isCounted = ({ id, kind }: NameMatch): boolean => {
    if (strictness === 'full-names') return kind === 'name'
    return !['surname', 'end', 'part'].includes(kind) || !people.mayName(id, 'person-page')
  }
  const hasWithdrawn = ({ id }: NameMatch): boolean => id !== '' && people.isWithdrawn(id, 'person-page')
  const searchText = (text: SearchText): SearchedText => {
    const words = foldedWords(text.text)
    const shared = strictness === 'all' ? findSharedNames(words, tables) : []
    const matches = [...findNames(words, tables), ...shared]
    return { words, matches: matches.filter((match) => match.id === '' || isMention(text, words, match)) }
  }

  return ({ texts, participants }) => {
    const searched = texts.map(searchText)
    if (searched.every(({ matches }) => matches.length === 0)) return () => searched.map(() => NO_LEAKS)
    const meant = meantMatches(searched, participants, hasWithdrawn)
    return (outlet, allowance = () => false) =>
      searched.map(({ words, matches }, index) => {
        const isAllowed = ({ id }: NameMatch): boolean => mayName(id, outlet) || allowance(id, index)
        const forbidden = (meant[index] ?? []).filter((match) => !isAllowed(match) && isCounted(match))
        if (strictness === 'all') return leaksOf(forbidden, words, matches)
        const allowed = new Set(matches.filter(isAllowed).map(({ first }) => first))
        const unshared = forbidden.filter(({ first }) => !allowed.has(first))
        return leaksOf(unshared, words, matches)
      })
  }
}

const NO_LEAKS: readonly NameLeak[] = []

/** The matches of each text that mean their bearer: full names first, by which family names are judged in all texts. */
function meantMatches(
  searched: readonly SearchedText[],
  participants: ReadonlySet<string>,
  hasWithdrawn: (match: NameMatch) => boolean,
): NameMatch[][] {
  const meantIn = (matches: readonly NameMatch[], context: ReadonlySet<string>): NameMatch[] =>
    matches.filter(
      (match) =>
        !isWithinFullName(match, matches) && !isSomebodyElse(match, matches, context, hasWithdrawn(match)),
    )
  const full = searched.map(({ matches }) => meantIn(matches.filter(isFull), participants))
  const present = new Set([...participants, ...full.flat().map(({ id }) => id)])
  return searched.map(({ matches }, index) => [
    ...(full[index] ?? []),
    ...meantIn(matches, present).filter((match) => !isFull(match)),
  ])
}

/** Whether a match is a full name, or initials with a family name. */
function isFull({ kind }: NameMatch): boolean {
  return kind === 'name' || kind === 'initials'
}

/** Whether the words of a match are some, but not all, of the words of another. */
function isWithin(match: NameMatch, { first, last }: NameMatch): boolean {
  return first <= match.first && last >= match.last && last - first > match.last - match.first
}

/** Whether a match is a part of another person's full name, which is judged by itself. */
function isWithinFullName(match: NameMatch, matches: readonly NameMatch[]): boolean {
  return matches.some((other) => other.id !== match.id && isFull(other) && isWithin(match, other))
}

/**
 * Whether the words of a match mean somebody else: they are in a phrase that the publisher declared harmless, or another of their
 * bearers is in the context and this one is not. A harmless phrase that is nothing but the full name of a person who withdrew, and
 * of nobody else, means that person all the same.
 */
function isSomebodyElse(
  match: NameMatch,
  matches: readonly NameMatch[],
  context: ReadonlySet<string>,
  hasWithdrawn: boolean,
): boolean {
  const around = matches.filter(({ first, last }) => first <= match.first && last >= match.last)
  const bearers = around.filter(({ first, last }) => first === match.first && last === match.last)
  const isOnlyBearer = bearers.every(({ id }) => id === '' || id === match.id)
  const overridesPhrase = hasWithdrawn && isOnlyBearer && match.kind === 'name'
  const phrases = overridesPhrase ? around.filter((each) => !bearers.includes(each)) : around
  if (phrases.some(({ id }) => id === '')) return true
  return !context.has(match.id) && bearers.some(({ id }) => context.has(id))
}

/** A leak for each person and run of words; of runs within one another, the longest. */
function leaksOf(
  forbidden: readonly NameMatch[],
  words: readonly FoldedWord[],
  matches: readonly NameMatch[],
): NameLeak[] {
  const longest = forbidden.filter(
    (match) => !forbidden.some((other) => other.id === match.id && isWithin(match, other)),
  )
  const leaks = new Map<string, NameLeak>()
  for (const { id, kind, first, last } of longest) {
    const [start, end] = [words[first]?.start ?? 0, words[last]?.end ?? 0]
    const hasNamesake = matches.some(
      (other) => other.id !== id && other.first === first && other.last === last,
    )
    leaks.set(`${id} ${start} ${end}`, { id, start, end, isDoubtful: kind !== 'name' || hasNamesake })
  }
  return [...leaks.values()].sort((a, b) => a.start - b.start)
}
