import type { FoldedWord } from '../language/fold-text.ts'
import type { NameMatch, NameTable } from './name-table.ts'

/** Conjunctions between the given names of two people who share a family name. */
const CONJUNCTIONS: ReadonlySet<string> = new Set(['et', 'and', 'und', 'y', 'e'])

/** The most words of a given name beside a conjunction. */
const MAX_GIVEN_WORDS = 2

/** The most words of a family name that two given names share. */
const MAX_FAMILY_WORDS = 3

type WordSpan = readonly [first: number, last: number]

/** Finds given names whose family name stands with another given name: “Marie et Jean Duprat”, “Duprat Jean et Marie”. */
export function findSharedNames(words: readonly FoldedWord[], tables: readonly NameTable[]): NameMatch[] {
  const matches: NameMatch[] = []
  for (let and = 1; and < words.length - 1; and++)
    if (CONJUNCTIONS.has((words[and] as FoldedWord).letters))
      for (let given = 1; given <= MAX_GIVEN_WORDS; given++)
        for (let between = 1; between <= MAX_GIVEN_WORDS; between++)
          for (let family = 1; family <= MAX_FAMILY_WORDS; family++)
            matches.push(
              ...matchesOf(
                [and - given, and - 1],
                [and + between + 1, and + between + family],
                words,
                tables,
              ),
              ...matchesOf(
                [and + 1, and + given],
                [and - between - family, and - between - 1],
                words,
                tables,
              ),
            )
  return matches
}

function matchesOf(
  given: WordSpan,
  family: WordSpan,
  words: readonly FoldedWord[],
  tables: readonly NameTable[],
): NameMatch[] {
  if (Math.min(given[0], family[0]) < 0 || Math.max(given[1], family[1]) >= words.length) return []
  const ending = (words[family[1]] as FoldedWord).letters
  return tables
    .filter((table) => table.mayEnd(ending))
    .flatMap((table) => table.bearersOf(joinedLetters(words, given) + joinedLetters(words, family)))
    .filter(({ kind }) => kind === 'name')
    .map(({ id }) => ({ id, kind: 'shared', first: given[0], last: given[1] }))
}

function joinedLetters(words: readonly FoldedWord[], [first, last]: WordSpan): string {
  return words
    .slice(first, last + 1)
    .map(({ letters }) => letters)
    .join('')
}
