import type { Survey } from '../../catalog/data-survey.ts'
import type { AcrossNotes } from '../../check/cross-record-checks.ts'
import type { Result } from '../../check/standard-validator.ts'
import type { VideoNotes } from '../../check/video-notes.ts'
import type { Spare } from '../../collections/buffer-pool.ts'
import type { Citations } from '../../people/consent-gate.ts'
import type { Problem } from '../../problems/problem.ts'
import type { Kind } from '../../rdf/addresses.ts'
import type { Node } from '../../rdf/node.ts'
import type { Listener } from '../../read/listener.ts'
import { type DumpPart, memoryOf } from '../../write/batch-dumps.ts'
import type { GatheringPart } from '../../write/link-index.ts'
import type { TablePart } from '../../write/tables/table-files.ts'

/**
 * What becomes of a batch of records: what is wrong, what is written, and the little that others have to know of it. Plain
 * data, so that it may come from another thread.
 */
export type Product = {
  readonly problems: readonly Problem[]
  /** How many records of each kind were read. */
  readonly read: Readonly<Partial<Record<Kind, number>>>
  /** Records of which nothing came, where known. */
  readonly refused: readonly Parameters<Listener['refuse']>[]
  readonly citations: Citations
  /** Results of the shapes, for the standard report. */
  readonly results: readonly Result[]
  /** The nodes of some records, to be judged by programs that are not ours. */
  readonly shown: readonly (readonly Node[])[]
  readonly videos: VideoNotes
  readonly notes: AcrossNotes
  readonly survey: Survey
  readonly dumps: DumpPart | undefined
  readonly tables: TablePart | undefined
  readonly gathering: GatheringPart | undefined
}

/** The memory of a product that is spare once it has been taken in. */
export function spareOf({ dumps }: Product): Spare {
  return dumps === undefined ? [] : memoryOf(dumps)
}
