import { openStatistics } from '../catalog/dataset-statistics.ts'
import type { CrossRecordCheck } from '../check/cross-record/check-interface.ts'
import type { CrossRecordNotes } from '../check/cross-record/cross-record-checks.ts'
import { openVideoEligibility } from '../check/search-engines/video-eligibility.ts'
import type { MappingContext } from '../map/mapping-context.ts'
import { EMPTY_FINGERPRINT, type Fingerprint, joinFingerprints } from '../rdf/fingerprint.ts'
import type { ReadListener } from '../read/read-listener.ts'
import type { DumpFiles } from '../write/dump-files.ts'
import type { LocatedResult } from './batch/batch-results.ts'
import { openGarbageCollection } from './batch/collect-garbage.ts'
import type { BuildState } from './build-state.ts'
import type { Release } from './release-folder.ts'
import type { SampleVerification } from './sample-verification.ts'

/** Where products go. */
export type BatchDestinations = {
  readonly account: BuildState
  readonly check: CrossRecordCheck<CrossRecordNotes>
  readonly refuse: ReadListener['refuse']
  readonly showing: SampleVerification
  /** If any are written: those of the release, or of a check that is compared with the release before. */
  readonly dumps: DumpFiles | undefined
  readonly release: Release | undefined
}

/** Opens what takes in products, one after the other, in the order of the records. */
export function openBatchSink(
  { address, publication }: MappingContext,
  { account, check, refuse, showing, dumps, release }: BatchDestinations,
) {
  const survey = openStatistics(address, publication.publisher)
  const eligibility = openVideoEligibility()
  const collect = openGarbageCollection()
  let fingerprint = EMPTY_FINGERPRINT
  return {
    survey,
    eligibility,
    /** The fingerprint of all documents taken in so far, where dumps are made. */
    fingerprint: (): Fingerprint => fingerprint,
    async take(placed: LocatedResult): Promise<void> {
      const { product } = placed
      for (const problem of product.problems) account.problems.add(problem)
      for (const record of product.refused) refuse(...record)
      account.count(product.read)
      account.known.nodes += product.survey.subjects
      account.report.add(product.results)
      account.enginesReport.add(eligibility.take(product.videos), product.videos.count)
      for (const problem of check.take(product.notes, placed)) account.problems.add(problem)
      survey.take(product.survey)
      await showing.take({ nodes: product.shown, texts: product.dumps?.shown ?? [] })
      fingerprint = joinFingerprints(fingerprint, product.dumps?.fingerprint ?? EMPTY_FINGERPRINT)
      if (product.dumps !== undefined) await dumps?.write(product.dumps)
      if (product.tables !== undefined) release?.tables?.write(product.tables)
      if (product.gathering !== undefined) release?.gathering.add(product.gathering)
      collect()
    },
  }
}
