import { openStatistics } from '../catalog/dataset-statistics.ts'
import { addAccessibility, NO_VIDEOS } from '../check/accessibility-counts.ts'
import { openVideoEligibility } from '../check/search-engines/video-eligibility.ts'
import { EMPTY_FINGERPRINT, type Fingerprint, joinFingerprints } from '../rdf/fingerprint.ts'
import { publicationMedia } from '../record/media-fields.ts'
import type { DumpFiles } from '../write/dump-files.ts'
import type { LocatedResult } from './batch/batch-result.ts'
import type { BuildContext } from './build-context.ts'
import { openCaptionFiles } from './release-captions.ts'
import type { Release } from './release-folder.ts'
import type { SampleVerification } from './sample-verification.ts'

/** The outputs that results of batches are written to, where the build has them. */
export type BatchDestinations = {
  readonly samples: SampleVerification
  readonly dumps: DumpFiles | undefined
  readonly release: Release | undefined
}

/** Takes in the results of batches. */
export type BatchSink = ReturnType<typeof openBatchSink>

/** Opens the sink of a build; results come one after the other, in the order of the records. */
export function openBatchSink(
  { setup, state, listener, checks }: BuildContext,
  { samples, dumps, release }: BatchDestinations,
) {
  const statistics = openStatistics(setup.context)
  const eligibility = openVideoEligibility()
  const usedMedia = new Set(publicationMedia(setup.context.publication).map(({ name }) => name))
  const writeCaptions = openCaptionFiles(release?.folder, state.problems.add)
  let fingerprint = EMPTY_FINGERPRINT
  return {
    statistics,
    eligibility,
    /** The names of the files of one's own that the publication and the records so far name. */
    usedMedia: usedMedia as ReadonlySet<string>,
    /** The fingerprint of all documents so far; that of no document where no dumps are written. */
    fingerprint: (): Fingerprint => fingerprint,
    async write(located: LocatedResult): Promise<void> {
      const { result } = located
      for (const problem of result.problems) state.problems.add(problem)
      for (const record of result.rejected) listener.refuse(...record)
      for (const name of result.mediaUses) usedMedia.add(name)
      for (const file of result.transcriptFiles) await writeCaptions(file)
      state.count(result.counts)
      state.facts.accessibility = addAccessibility(
        state.facts.accessibility ?? NO_VIDEOS,
        result.videos.accessibility,
      )
      state.facts.nodes += result.statistics.subjects - result.statistics.documents
      state.report.add(result.validationResults)
      state.enginesReport.add(eligibility.take(result.videos), result.videos.count)
      for (const problem of checks.check.take(result.notes, located)) state.problems.add(problem)
      statistics.take(result.statistics)
      await samples.add({ nodes: result.sampledNodes, texts: result.dumps?.samples ?? [] })
      fingerprint = joinFingerprints(fingerprint, result.dumps?.fingerprint ?? EMPTY_FINGERPRINT)
      if (result.dumps !== undefined) await dumps?.write(result.dumps)
      if (result.passages !== undefined) {
        fingerprint = joinFingerprints(fingerprint, result.passages.dump.fingerprint)
        await release?.transcripts.write(result.passages)
      }
      if (result.tables !== undefined) release?.tables?.write(result.tables)
      if (result.links !== undefined) release?.gathering.add(result.links)
    },
  }
}
