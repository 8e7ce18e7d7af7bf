import { join } from 'node:path'
import { type FirstDay, openFirstDays } from '../check/cross-record/first-days.ts'
import { readProgramText } from '../files/program-files.ts'
import { readExampleValues } from '../profile/profile-examples.ts'
import type { Profile } from '../profile/write-profile.ts'
import { dayOfVersion, type ReleaseVersion } from '../rdf/release-version.ts'
import { datasetTerms } from '../site/dataset-terms.ts'
import type { Site } from '../site/site.ts'
import { writeSite } from '../site/write-site.ts'
import { dumpPaths } from '../write/dump-files.ts'
import type { BuildContext } from './build-context.ts'
import { readExamples } from './query-examples.ts'
import type { BuildSetup } from './read-setup.ts'
import type { ReportCompanions } from './report-files.ts'
import type { WrittenRelease } from './written-release.ts'

/** Writes the pages of a release, unless the order leaves them out; returns the snippets for pages elsewhere. */
export async function writePages(
  { order, state, setup }: BuildContext,
  { release, dataset, counts, statistics, progress }: WrittenRelease,
  profile: Profile,
  site: Site,
): Promise<ReportCompanions['snippets']> {
  if (order.pages === false) return []
  const people = state.facts.people ?? { grounds: new Map(), credits: 0 }
  const dump = join(release.folder, dumpPaths.jsonld)
  const content = {
    site,
    firstDayOf: await firstDays(setup, dataset.mark.version, join(release.scratch, 'first-days')),
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
  const written = await writeSite(release.gathering.documents(), release.folder, content, onPage)
  for (const search of written.leftOut) state.leaveOut(search)
  return written.snippets
}

/** The days on which capsules first went out, by their addresses relative to the base; what is no lasting release knows of itself alone. */
function firstDays(
  { ledger, lock, isLasting }: BuildSetup,
  version: ReleaseVersion,
  scratch: string,
): Promise<(address: string) => FirstDay> {
  const today = dayOfVersion(version)
  if (isLasting) return openFirstDays(ledger, { today, issued: lock?.issued }, scratch)
  return Promise.resolve(() => ({ day: today, isCertain: false }))
}
