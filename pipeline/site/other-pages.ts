import type { Document } from '../rdf/document.ts'
import type { QueryExample } from '../rdf/query-example.ts'
import { aboutPage } from './about-page.ts'
import { dataPage } from './data-page.ts'
import { type NamedPeople, personalDataPage } from './personal-data-page.ts'
import { findDataFiles } from './published-files.ts'
import { queriesPage } from './queries-page.ts'
import type { Site } from './site.ts'
import type { SitePage } from './site-page.ts'

/** The pages that describe no thing: data, queries, about, personal data. The folder must hold all data files. */
export async function otherPages(
  dataset: Document,
  folder: string,
  examples: readonly QueryExample[],
  people: NamedPeople,
  site: Site,
): Promise<SitePage[]> {
  return [
    dataPage(dataset, await findDataFiles(folder), people.grounds.size > 0, site),
    queriesPage(examples, site),
    aboutPage(site),
    personalDataPage(dataset, people, site),
  ]
}
