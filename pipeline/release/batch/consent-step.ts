import { recordNotes } from '../../check/record-notes.ts'
import type { Problem } from '../../problems/problem.ts'
import { mediaUses } from '../../record/media-fields.ts'
import type { AnyRecord, ConsentedRecord } from '../../record/typed-record.ts'
import type { SpokenText } from '../../transcript/spoken-text.ts'
import type { BatchTools } from './batch-tools.ts'

/** What of a record may be published, and where, with what is wrong in it. */
export type ConsentStep = {
  readonly records: readonly ConsentedRecord[]
  /** What is said in the video of a capsule, as files of captions may have it. */
  readonly captions: readonly SpokenText[]
  /** The names of the files of one's own that the record names. */
  readonly mediaNames: readonly string[]
  readonly problems: readonly Problem[]
}

/** Reads what is said in the video of a record, and leaves of both what people agreed to, without names of others. */
export function consentToRecord(read: AnyRecord, tools: BatchTools): ConsentStep {
  const { config, gate, hear, nameSearch, findPersonalDetails } = tools
  const { placeholders, media, publication } = config
  const { record, problems: captionProblems } = hear(read)
  const notes = recordNotes(read, { timeZone: publication.timeZone, placeholders, media })
  const { records, problems, captions, namedInTitles } = nameSearch.record(record, gate.filter(record))
  gate.noteNamedInTitles(namedInTitles)
  return {
    records,
    captions,
    mediaNames: mediaUses(record).map(({ name }) => name),
    problems: [...captionProblems, ...notes, ...problems, ...findPersonalDetails(record, records)],
  }
}
