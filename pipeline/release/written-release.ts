import type { DatasetStatistics } from '../catalog/dataset-statistics.ts'
import type { NewAddresses } from '../check/cross-record/published-addresses.ts'
import type { DatasetNodes } from '../map/dataset-nodes.ts'
import type { BuildProgress } from './build-progress.ts'
import type { Release } from './release-folder.ts'

/** A release whose dumps and tables are written, with what was learnt of its data. */
export type WrittenRelease = {
  readonly release: Release
  readonly dataset: DatasetNodes
  readonly statistics: DatasetStatistics
  /** How many things of each kind are described. */
  readonly counts: ReadonlyMap<string, number>
  readonly triples: number
  /** The checksums of the dumps, by path. */
  readonly checksums: ReadonlyMap<string, string>
  /** The names of the files of one's own that go out. */
  readonly usedMedia: ReadonlySet<string>
  /** The addresses that the ledger does not have yet; `undefined` where it is not to have them. */
  readonly newAddresses: NewAddresses | undefined
  /** Whether passages of transcripts are data, which have dumps of their own. */
  readonly hasTranscripts: boolean
  /** Whether the tables are there as a workbook too, which has its limits. */
  readonly hasWorkbook: boolean
  readonly progress: BuildProgress
  /** One record in `sample` was verified by third-party programs. */
  readonly sample: number
}
