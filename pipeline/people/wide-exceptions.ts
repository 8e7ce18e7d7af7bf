import { foldedLetters } from '../language/fold-text.ts'
import { quoteId } from '../problems/format-value.ts'
import type { Problem } from '../problems/problem.ts'
import { warning } from '../problems/rule-problem.ts'
import type { PlaceOf } from '../record/typed-record.ts'
import { openNameTable } from './name-form-table.ts'
import { openRosterLookup, type Roster } from './roster.ts'

/** A warning for each exception that is the full name of a person who may not be named everywhere, and of no other person. */
export function wideExceptions(roster: Roster, placeOf: PlaceOf): Problem[] {
  const table = openNameTable(roster.names, roster.ids)
  const { mayName } = openRosterLookup(roster)
  const isNameableEverywhere = (id: string): boolean =>
    mayName(id, 'open-data') && mayName(id, 'indexed-page')
  return roster.exceptions.flatMap((words, index) => {
    const bearers = table
      .bearersOf(foldedLetters(words))
      .filter(({ id, kind }) => id !== '' && kind === 'name')
    const [only, ...others] = bearers
    if (only === undefined || others.length > 0 || isNameableEverywhere(only.id)) return []
    const path = ['exceptions', index]
    return [warning('exception-name', placeOf(path), path, quoteId(words), quoteId(only.id))]
  })
}
