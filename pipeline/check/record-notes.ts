import type { Problem } from '../problems/problem.ts'
import type { MediaFacts } from '../record/media-fields.ts'
import type { AnyRecord } from '../record/typed-record.ts'
import { findDamagedTexts } from './damaged-texts.ts'
import { findDoubtfulTimes } from './local-times.ts'
import { findMediaFaults } from './media-notes.ts'
import { findMissingOwnPage } from './missing-own-page.ts'
import { findRecordPlaceholders, type Placeholders } from './placeholders.ts'
import { findUnknownPlayer } from './unknown-player.ts'
import { findUnpairedFunctions } from './unpaired-functions.ts'

/** What is known beside a record: the zone of its times, the examples of a starter, the files in `media`. */
type KnownBeside = {
  readonly timeZone: string | undefined
  readonly placeholders?: Placeholders | undefined
  readonly media?: ReadonlyMap<string, MediaFacts> | undefined
}

/**
 * What is told of a record as it was typed: spoilt texts, examples that were left in it, functions that nothing pairs, times that a
 * clock did not show once, a page for a player, a page that search engines are to show and that is not there, files of one's own
 * that are not in `media`, where that is known.
 */
export function recordNotes(record: AnyRecord, { timeZone, placeholders, media }: KnownBeside): Problem[] {
  return [
    ...findDamagedTexts(record),
    ...(placeholders === undefined ? [] : findRecordPlaceholders(record, placeholders)),
    ...findUnpairedFunctions(record),
    ...findDoubtfulTimes(record, timeZone),
    ...findUnknownPlayer(record),
    ...(media === undefined ? [] : findMediaFaults(record, media)),
    ...findMissingOwnPage(record),
  ]
}
