import { openSurvey } from '../catalog/data-survey.ts'
import type { Check } from '../check/cross-record-check.ts'
import type { AcrossNotes } from '../check/cross-record-checks.ts'
import { openEligibility } from '../check/video-eligibility.ts'
import type { Edition } from '../map/mapping-context.ts'
import { type Fingerprint, joinFingerprints, NO_DOCUMENT } from '../rdf/fingerprint.ts'
import type { Listener } from '../read/listener.ts'
import type { Dumps } from '../write/dump-files.ts'
import type { Placed } from './batch/batch-results.ts'
import { openCollecting } from './batch/collect-garbage.ts'
import type { Account } from './build-state.ts'
import type { Release } from './release-folder.ts'
import type { Showing } from './sample-verification.ts'

/** Where products go. */
export type Destinations = {
  readonly account: Account
  readonly check: Check<AcrossNotes>
  readonly refuse: Listener['refuse']
  readonly showing: Showing
  /** If any are written: those of the release, or of a check that is compared with the release before. */
  readonly dumps: Dumps | undefined
  readonly release: Release | undefined
}

/** Opens what takes in products, one after the other, in the order of the records. */
export function openTaking(
  { address, publication }: Edition,
  { account, check, refuse, showing, dumps, release }: Destinations,
) {
  const survey = openSurvey(address, publication.publisher)
  const eligibility = openEligibility()
  const collect = openCollecting()
  let fingerprint = NO_DOCUMENT
  return {
    survey,
    eligibility,
    /** The fingerprint of all documents taken in so far, where dumps are made. */
    fingerprint: (): Fingerprint => fingerprint,
    async take(placed: Placed): Promise<void> {
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
      fingerprint = joinFingerprints(fingerprint, product.dumps?.fingerprint ?? NO_DOCUMENT)
      if (product.dumps !== undefined) await dumps?.write(product.dumps)
      if (product.tables !== undefined) release?.tables?.write(product.tables)
      if (product.gathering !== undefined) release?.gathering.add(product.gathering)
      collect()
    },
  }
}
