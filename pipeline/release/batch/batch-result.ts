import type { DatasetStatistics } from '../../catalog/dataset-statistics.ts'
import type { CrossRecordNotes } from '../../check/cross-record/cross-record-checks.ts'
import type { VideoNotes } from '../../check/search-engines/video-notes.ts'
import type { ValidationResult } from '../../check/standard-validator.ts'
import type { BufferPool } from '../../collections/buffer-pool.ts'
import type { PersonCitations } from '../../people/consent-gate.ts'
import type { Path, Place, Problem } from '../../problems/problem.ts'
import type { Kind } from '../../rdf/addresses.ts'
import type { Node } from '../../rdf/node.ts'
import type { ReadListener } from '../../read/read-listener.ts'
import { type DumpPart, dumpBuffers } from '../../write/batch-dumps.ts'
import type { LinkIndexPart } from '../../write/link-index-part.ts'
import type { TablePart } from '../../write/tables/table-part.ts'
import type { TranscriptPart } from '../../write/transcript-dumps.ts'
import type { TranscriptFile } from './batch-transcripts.ts'

/** What a batch of records became: plain data, so that a worker thread can send it. */
export type BatchResult = {
  readonly problems: readonly Problem[]
  /** How many records of each kind were read. */
  readonly counts: Readonly<Partial<Record<Kind, number>>>
  /** Kind and id, as far as known, of records that could not be used. */
  readonly rejected: readonly Parameters<ReadListener['refuse']>[]
  /** The names of the files of one's own that the records name. */
  readonly mediaUses: readonly string[]
  /** The files of captions and transcripts as they may be published. */
  readonly transcriptFiles: readonly TranscriptFile[]
  readonly citations: PersonCitations
  /** The results of shape validation, for the SHACL report. */
  readonly validationResults: readonly ValidationResult[]
  /** The nodes of the sampled records, for third-party programs to validate. */
  readonly sampledNodes: readonly (readonly Node[])[]
  readonly videos: VideoNotes
  readonly notes: CrossRecordNotes
  readonly statistics: DatasetStatistics
  readonly dumps: DumpPart | undefined
  /** The passages of transcripts that are data; undefined where the batch has none. */
  readonly passages: TranscriptPart | undefined
  readonly tables: TablePart | undefined
  readonly links: LinkIndexPart | undefined
}

/** A batch's result with the places of its records. */
export type LocatedResult = {
  readonly result: BatchResult
  /** The number of the batch's first record among all records, from 0. */
  readonly firstRecord: number
  /** The bytes of the lines that the batch was read from; 0 for records of YAML and tables. */
  readonly size: number
  placeOf(record: number, path: Path): Place
  /** The place of a record without its column, which is cheaper. */
  lineOf(record: number, path: Path): Place
}

/** The buffers of a result, which can be used again once it has been written. */
export function buffersOf({ dumps, passages }: BatchResult): BufferPool {
  return [dumps, passages?.dump].flatMap((part) => (part === undefined ? [] : dumpBuffers(part)))
}
