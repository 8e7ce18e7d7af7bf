import type { Rehearsal } from '../catalog/portal/rehearse.ts'
import { writeCatalog } from '../catalog/write-catalog.ts'
import { verifyDumps } from '../check/read-back.ts'
import { isWholeWithdrawal, withdrawalNoticesJson } from '../people/withdrawal-notices.ts'
import { writeProfile } from '../profile/write-profile.ts'
import { hostingFiles } from '../site/hosting/hosting-files.ts'
import { createSite } from '../site/site.ts'
import { dumpPaths } from '../write/dump-files.ts'
import { transcriptPaths } from '../write/transcript-dumps.ts'
import type { BuildContext } from './build-context.ts'
import { standingFolder } from './release-destinations.ts'
import { placeMedia } from './release-media.ts'
import type { ReportCompanions } from './report-files.ts'
import { writePages } from './write-pages.ts'
import type { WrittenRelease } from './written-release.ts'

/** The triples of a release that is read back whole; of a larger one, samples were read back batch by batch. */
const MAX_TRIPLES_READ_BACK = 50_000

/** Writes what stands beside the dumps, reads the dumps back, and seals the release; returns what goes beside the reports. */
export async function completeRelease(
  context: BuildContext,
  written: WrittenRelease,
): Promise<ReportCompanions> {
  const { release, dataset, progress } = written
  const { notices, mark } = dataset
  const json = notices.length > 0 ? withdrawalNoticesJson(notices) : undefined
  const { address, publication } = dataset.context
  await release.complete({ folder: address.queries, endpoint: publication.sparqlEndpoint }, json)
  if (written.triples <= MAX_TRIPLES_READ_BACK) {
    await verifyDumps(release.folder, dumpPaths)
    if (written.hasTranscripts) await verifyDumps(release.folder, transcriptPaths)
  } else context.state.facts.sample = written.sample
  const { base } = dataset.context.address
  const { media } = context.setup
  const { out, signal } = context.order
  const copies = await placeMedia(media, written.usedMedia, release.folder, await standingFolder(out), signal)
  const profile = await writeProfile(
    release.folder,
    base,
    written.statistics.classes,
    context.order.pages !== false,
  )
  const rehearsal = await describeData(context, written)
  const { labels, context: mapping } = context.setup
  const namesPeople = (context.state.facts.people?.site ?? 0) > 0
  const { publication: ours } = mapping
  const config = { publication: ours, base, release: mark.version, labels, media, namesPeople }
  const snippets = await writePages(context, written, profile, config)
  progress.tell('release')
  await release.seal(new Map([...written.checksums, ...copies]))
  const withdrawn = notices.filter(isWholeWithdrawal).map(({ document }) => document)
  return { rehearsal, snippets, hosting: hostingFiles(createSite(config), withdrawn) }
}

function describeData({ order, state }: BuildContext, written: WrittenRelease): Promise<Rehearsal> {
  const {
    release,
    dataset,
    statistics,
    triples,
    hasWorkbook: workbook,
    hasTranscripts: transcripts,
  } = written
  const { pages = true, tables = true, packs = true } = order
  const source = { ...dataset.context, release: dataset.mark.version, statistics, triples, hasPages: pages }
  if (tables && !workbook) state.leaveOut('workbook')
  return writeCatalog(release.folder, source, { tables, packs, workbook, transcripts })
}
