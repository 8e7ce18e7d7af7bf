import type { Rehearsal } from '../catalog/portal/rehearse.ts'
import { writeCatalog } from '../catalog/write-catalog.ts'
import { verifyDumps } from '../check/read-back.ts'
import { isWholeWithdrawal, withdrawalNoticesJson } from '../people/withdrawal-notices.ts'
import { datasetTerms } from '../site/dataset-terms.ts'
import { hostingFiles } from '../site/hosting/hosting-files.ts'
import { createSite, type Site } from '../site/site.ts'
import { writeSite } from '../site/write-site.ts'
import { dumpPaths } from '../write/dump-files.ts'
import type { BuildContext } from './build-context.ts'
import { readExamples } from './query-examples.ts'
import type { ReportCompanions } from './report-files.ts'
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
  if (written.triples <= MAX_TRIPLES_READ_BACK) await verifyDumps(release.folder, dumpPaths)
  else context.state.facts.sample = written.sample
  const rehearsal = await describeData(context, written)
  const { labels, context: mapping } = context.setup
  const site = createSite(mapping.publication, dataset.context.address, mark.version, labels)
  const snippets = await writePages(context, written, site)
  progress.tell('release')
  await release.seal(written.checksums)
  const withdrawn = notices.filter(isWholeWithdrawal).map(({ document }) => document)
  return { rehearsal, snippets, hosting: hostingFiles(site, withdrawn) }
}

function describeData({ order }: BuildContext, written: WrittenRelease): Promise<Rehearsal> {
  const { release, dataset, statistics, triples } = written
  const { pages = true, tables = true, packs = true } = order
  const source = { ...dataset.context, release: dataset.mark.version, statistics, triples, hasPages: pages }
  return writeCatalog(release.folder, source, { tables, packs })
}

async function writePages(
  { order, state }: BuildContext,
  { release, dataset, counts, statistics, progress }: WrittenRelease,
  site: Site,
): Promise<ReportCompanions['snippets']> {
  if (order.pages === false) return []
  const people = state.facts.people ?? { grounds: new Map(), credits: 0 }
  const queries = { examples: await readExamples(), terms: datasetTerms(statistics) }
  const content = { site, queries, notices: dataset.notices, people }
  const documents = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const onPage = progress.pagesOf(documents)
  return writeSite(release.gathering.documents(), release.folder, content, onPage)
}
