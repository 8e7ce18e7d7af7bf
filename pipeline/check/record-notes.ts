import type { Problem } from '../problems/problem.ts'
import type { MediaFacts } from '../record/media-fields.ts'
import type { AnyRecord } from '../record/typed-record.ts'
import { findDamagedTexts } from './damaged-texts.ts'
import { findMediaFaults } from './media-notes.ts'
import { findRecordPlaceholders, type Placeholders } from './placeholders.ts'
import { findUnknownPlayer } from './unknown-player.ts'
import { findUnpairedFunctions } from './unpaired-functions.ts'

/**
 * What is told of a record as it was typed: spoilt texts, examples that were left in it, functions that nothing pairs, a page for a player,
 * files of one's own that are not in `media`, where that is known.
 */
export function recordNotes(
  record: AnyRecord,
  placeholders: Placeholders | undefined,
  media: ReadonlyMap<string, MediaFacts> | undefined,
): Problem[] {
  return [
    ...findDamagedTexts(record),
    ...(placeholders === undefined ? [] : findRecordPlaceholders(record, placeholders)),
    ...findUnpairedFunctions(record),
    ...findUnknownPlayer(record),
    ...(media === undefined ? [] : findMediaFaults(record, media)),
  ]
}
