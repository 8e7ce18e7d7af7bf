import type { FoldedWord } from '../language/fold-text.ts'
import type { NameMatch, NameTable } from './name-table.ts'

/** Words between the given names of two people who share a family name. */
const AND: ReadonlySet<string> = new Set(['et', 'and', 'und', 'y', 'e'])

/** How many words a given name, and a family name, has at most where another person's given name stands between them. */
const MOST_GIVEN = 2
const MOST_FAMILY = 3

/** The given names whose family name stands with another's: « Marie et Jean Duprat », « Duprat Jean et Marie ». */
export function findSharedNames(words: readonly FoldedWord[], tables: readonly NameTable[]): NameMatch[] {
  const found: NameMatch[] = []
  const lettersOf = (first: number, last: number): string =>
    words
      .slice(first, last + 1)
      .map(({ letters }) => letters)
      .join('')
  const look = (given: readonly [number, number], family: readonly [number, number]): void => {
    if (Math.min(given[0], family[0]) < 0 || Math.max(given[1], family[1]) >= words.length) return
    for (const table of tables) {
      if (!table.mayEnd((words[family[1]] as FoldedWord).letters)) continue
      for (const { id, way } of table.bearersOf(lettersOf(...given) + lettersOf(...family)))
        if (way === 'name') found.push({ id, way: 'shared', first: given[0], last: given[1] })
    }
  }
  for (let and = 1; and < words.length - 1; and++)
    if (AND.has((words[and] as FoldedWord).letters))
      for (let given = 1; given <= MOST_GIVEN; given++)
        for (let between = 1; between <= MOST_GIVEN; between++)
          for (let family = 1; family <= MOST_FAMILY; family++) {
            look([and - given, and - 1], [and + between + 1, and + between + family])
            look([and + 1, and + given], [and - between - family, and - between - 1])
          }
  return found
}
