import type { NdjsonInput } from '../read/ndjson-records.ts'
import type { MappedRecordListener } from './batch/batch-tools.ts'

/** The folders, days and options of a build. */
export type BuildOrder = {
  readonly data: string
  readonly out: string
  readonly inputs?: readonly NdjsonInput[]
  /** Replaces the base IRI of the publication. */
  readonly base?: string | undefined
  /** The day of the release, `2026-11-23`; by default that of the release before if the data are the same, otherwise today. */
  readonly date?: string | undefined
  /** The day of the build, `2026-11-23`. */
  readonly today: string
  /** Whether to publish; otherwise the build only checks. */
  readonly publish: boolean
  /** Whether the release is only previewed: the lock keeps describing the release before. */
  readonly isPreview?: boolean
  /** Whether the result is only looked at on this computer: the ledger of published addresses stays as it is. */
  readonly keepsLedger?: boolean
  /** The N-Triples of a release to compare with, instead of the one in `out`. */
  readonly previous?: string | undefined
  /** Whether to compare with the release before; true by default. */
  readonly compares?: boolean
  /** The names of losses that are accepted. */
  readonly accepted?: readonly string[]
  /** The share by which a count may fall from one release to the next, from 0 to 1; 0.2 by default. */
  readonly lossShare?: number | undefined
  /** Whether to write a page for each thing; true by default. */
  readonly pages?: boolean | undefined
  /** Whether to write tables; true by default. */
  readonly tables?: boolean | undefined
  /** Whether to write packed dumps (`.gz`), too; true by default. */
  readonly packs?: boolean | undefined
  /** Whether to write the archive of what is to be uploaded (`public.zip`), too; false by default. */
  readonly zips?: boolean | undefined
  /** One record in `sample` is verified by third-party programs; 1000 by default. */
  readonly sample?: number | undefined
  /** The number of worker threads; 0 by default. */
  readonly workers?: number | undefined
  /** The megabytes of objects that each worker may hold; 128 by default. */
  readonly memory?: number
  /** The records or lines of a batch; 250 by default. */
  readonly batch?: number
  /** Stops the build when aborted; the release before stays as it is. */
  readonly signal?: AbortSignal | undefined
  /** Receives the progress of the build from time to time. */
  readonly progress?: ProgressListener | undefined
  /** Called when the release is about to replace the one before, after which it is too late to stop. */
  readonly finishing?: () => void
  /** Called with each record that this thread maps, and its nodes. */
  readonly watch?: MappedRecordListener
}

/** Receives the records or pages done, the number of violations, and the share that is done, from 0 to 1, if it is known. */
export type ProgressListener = (far: {
  readonly passed: number
  readonly problems: number
  readonly share: number | undefined
  readonly stage: 'records' | 'dumps' | 'pages' | 'release'
}) => void
