import { foldedLetters } from '../language/fold-text.ts'
import { quoteId } from '../problems/format-value.ts'
import type { Problem } from '../problems/problem.ts'
import { warning } from '../problems/rule-problem.ts'
import type { PlaceOf } from '../record/typed-record.ts'
import { openNameTable } from './name-table.ts'
import { openRosterLookup, type Roster } from './roster.ts'

/** Warns of exceptions that are the full name of somebody who may not be named everywhere, and of nobody else. */
export function wideExceptions(roster: Roster, placeOf: PlaceOf): Problem[] {
  const table = openNameTable(roster.names, roster.ids)
  const { may } = openRosterLookup(roster)
  return roster.exceptions.flatMap((words, index) => {
    const bearers = table.bearersOf(foldedLetters(words)).filter(({ id, way }) => id !== '' && way === 'name')
    const [only, ...others] = bearers
    if (only === undefined || others.length > 0 || (may(only.id, 'data') && may(only.id, 'index'))) return []
    const path = ['exceptions', index]
    return [warning('exception-name', placeOf(path), path, quoteId(words), quoteId(only.id))]
  })
}
