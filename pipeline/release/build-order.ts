import type { NdjsonInput } from '../read/read-records.ts'
import type { MappedRecordListener } from './batch/batch-tools.ts'

/** What is asked of a build. */
export type BuildOrder = {
  readonly data: string
  readonly out: string
  readonly inputs?: readonly NdjsonInput[]
  /** In the place of the publication's base IRI. */
  readonly base?: string | undefined
  /** The day of the release, `2026-11-23`; by default that of the release before where the data are the same, or else today. */
  readonly date?: string | undefined
  /** The day on which the build is made. */
  readonly today: string
  /** Whether to write and publish, or only to check. */
  readonly publish: boolean
  /** Whether the release is to be looked at and no more: the lock goes on telling of the one before. */
  readonly isPreview?: boolean
  /** The N-Triples of a release to compare with, in the place of the one that stands in `out`. */
  readonly previous?: string | undefined
  /** Whether a check compares with the release before, as a build does; true by default. */
  readonly compares?: boolean
  /** What may be lost, by name. */
  readonly accepted?: readonly string[]
  /** The share by which a count may fall from one release to the next; a fifth by default. */
  readonly lossShare?: number | undefined
  /** Whether to write a page for each thing; true by default. */
  readonly pages?: boolean | undefined
  /** Whether to write tables; true by default. */
  readonly tables?: boolean | undefined
  /** Whether to pack the dumps beside themselves; true by default. */
  readonly packs?: boolean | undefined
  /** Of how many records one is judged and read back by programs that are not ours; 1000 by default. */
  readonly sample?: number | undefined
  /** Threads beside this one; none by default. */
  readonly workers?: number | undefined
  /** Megabytes of objects that each of them may hold. */
  readonly memory?: number
  /** Records, or lines, in a batch. */
  readonly batch?: number
  /** Asks the build to stop, which leaves the release before as it is. */
  readonly signal?: AbortSignal | undefined
  /** Hears from time to time how far the build is. */
  readonly progress?: ProgressListener | undefined
  /** Hears that the release is about to take the place of the one before, when it is too late to stop. */
  readonly finishing?: () => void
  /** Sees each record of which something is made in this thread. */
  readonly watch?: MappedRecordListener
}

/** Hears how many records have passed, or pages, what has to be corrected, and, where it is known, the share that is done. */
export type ProgressListener = (far: {
  readonly passed: number
  readonly problems: number
  readonly share: number | undefined
  readonly stage: 'records' | 'dumps' | 'pages' | 'release'
}) => void
