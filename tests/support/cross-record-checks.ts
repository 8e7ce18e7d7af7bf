import { openCrossRecordChecks } from '../../pipeline/check/cross-record/cross-record-checks.ts'
import { openRejectedRecords } from '../../pipeline/check/cross-record/rejected-records.ts'
import type { SplitShapes } from '../../pipeline/check/shacl/cross-node-constraints.ts'

/** The base of the addresses in tests of nodes without records. */
export const BASE = 'https://videos.example/'

/** The checks across records where nothing was published before and no record was left out. */
export function openChecks(shapes: SplitShapes) {
  const rejected = openRejectedRecords()
  return openCrossRecordChecks({ base: BASE, shapes, rejected, mayVanish: () => false })
}
