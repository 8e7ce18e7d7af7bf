import { join } from 'node:path'
import { readProgramText } from '../files/program-files.ts'
import { readExampleValues } from '../profile/profile-examples.ts'
import type { Profile } from '../profile/write-profile.ts'
import { datasetTerms } from '../site/dataset-terms.ts'
import { createSite, type SiteConfig } from '../site/site.ts'
import { writeSite } from '../site/write-site.ts'
import { dumpPaths } from '../write/dump-files.ts'
import type { BuildContext } from './build-context.ts'
import { readExamples } from './query-examples.ts'
import { releaseFirstDays } from './release-first-days.ts'
import type { ReportCompanions } from './report-files.ts'
import { writeDocuments } from './write-documents.ts'
import type { WrittenRelease } from './written-release.ts'

/** Writes the pages of a release, unless the order leaves them out; returns the snippets for pages elsewhere. */
export async function writePages(
  { order, state, setup }: BuildContext,
  { release, dataset, counts, statistics, progress }: WrittenRelease,
  profile: Profile,
  config: SiteConfig,
): Promise<ReportCompanions['snippets']> {
  if (order.pages === false) return []
  const site = createSite(config)
  const people = state.facts.people ?? { grounds: new Map(), credits: 0 }
  const dump = join(release.folder, dumpPaths.jsonld)
  const content = {
    site,
    firstDayOf: await releaseFirstDays(setup, dataset.mark.version, join(release.scratch, 'first-days')),
    queries: { examples: await readExamples(), terms: datasetTerms(statistics) },
    notices: dataset.notices,
    people,
    workFolder: join(release.scratch, 'site'),
    profile: {
      profile,
      examples: await readExampleValues(dump, site.address.base, setup.roster),
      drawing: await readProgramText('ontology/profile/classes.svg'),
    },
  }
  const documents = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const onPage = progress.pagesOf(documents)
  const listings = writeDocuments(
    release.gathering.documents(),
    { folder: release.folder, site: config },
    order,
    documents,
  )
  const result = await writeSite(listings, release.folder, content, onPage)
  for (const search of result.leftOut) state.leaveOut(search)
  return result.snippets
}
