import type { DatasetStatistics } from '../../catalog/dataset-statistics.ts'
import type { CrossRecordNotes } from '../../check/cross-record/cross-record-checks.ts'
import type { VideoNotes } from '../../check/search-engines/video-notes.ts'
import type { ValidationResult } from '../../check/standard-validator.ts'
import type { BufferPool } from '../../collections/buffer-pool.ts'
import type { PersonCitations } from '../../people/consent-gate.ts'
import type { Problem } from '../../problems/problem.ts'
import type { Kind } from '../../rdf/addresses.ts'
import type { Node } from '../../rdf/node.ts'
import type { ReadListener } from '../../read/read-listener.ts'
import { type DumpPart, dumpBuffers } from '../../write/batch-dumps.ts'
import type { LinkIndexPart } from '../../write/link-index.ts'
import type { TablePart } from '../../write/tables/table-files.ts'

/**
 * What becomes of a batch of records: what is wrong, what is written, and the little that others have to know of it. Plain
 * data, so that it may come from another thread.
 */
export type BatchResult = {
  readonly problems: readonly Problem[]
  /** How many records of each kind were read. */
  readonly read: Readonly<Partial<Record<Kind, number>>>
  /** Records of which nothing came, where known. */
  readonly refused: readonly Parameters<ReadListener['refuse']>[]
  readonly citations: PersonCitations
  /** Results of the shapes, for the standard report. */
  readonly results: readonly ValidationResult[]
  /** The nodes of some records, to be judged by programs that are not ours. */
  readonly shown: readonly (readonly Node[])[]
  readonly videos: VideoNotes
  readonly notes: CrossRecordNotes
  readonly survey: DatasetStatistics
  readonly dumps: DumpPart | undefined
  readonly tables: TablePart | undefined
  readonly gathering: LinkIndexPart | undefined
}

/** The memory of a product that is spare once it has been taken in. */
export function buffersOf({ dumps }: BatchResult): BufferPool {
  return dumps === undefined ? [] : dumpBuffers(dumps)
}
