import type { Problem } from '../problems/problem.ts'
import type { AnyRecord } from '../record/typed-record.ts'
import { findDamagedTexts } from './damaged-texts.ts'
import { findDoubtfulTimes } from './local-times.ts'
import { findRecordPlaceholders, type Placeholders } from './placeholders.ts'
import { findUnknownPlayer } from './unknown-player.ts'
import { findUnpairedFunctions } from './unpaired-functions.ts'

/** What is told of a record as it was typed: spoilt texts, examples that were left in it, functions that nothing pairs, a page for a player, times that a clock did not show once. */
export function recordNotes(
  record: AnyRecord,
  timeZone: string | undefined,
  placeholders: Placeholders | undefined,
): Problem[] {
  return [
    ...findDamagedTexts(record),
    ...(placeholders === undefined ? [] : findRecordPlaceholders(record, placeholders)),
    ...findUnpairedFunctions(record),
    ...findDoubtfulTimes(record, timeZone),
    ...findUnknownPlayer(record),
  ]
}
