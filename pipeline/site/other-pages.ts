import type { Document } from '../rdf/document.ts'
import type { QueryExample } from '../rdf/query-example.ts'
import { aboutPage } from './about-page.ts'
import { dataPage } from './data-page.ts'
import type { DatasetTerm } from './dataset-terms.ts'
import { type NamedPeople, personalDataPage } from './personal-data-page.ts'
import type { ProfileContent } from './profile/profile-content.ts'
import { profilePages } from './profile/profile-pages.ts'
import { findDataFiles } from './published-files.ts'
import { queriesPage } from './queries-page.ts'
import type { Site } from './site.ts'
import type { SitePage } from './site-page.ts'

/** What the page of queries offers: examples, and the terms of the data. */
export type QueryContent = {
  readonly examples: readonly QueryExample[]
  readonly terms: readonly DatasetTerm[]
}

/**
 * The pages that describe no thing: data, queries, about, personal data, profile. The folder must hold all data files. Labels do not
 * translate them, so that they state their own language among pages that are translated.
 */
export async function otherPages(
  dataset: Document,
  folder: string,
  { examples, terms }: QueryContent,
  people: NamedPeople,
  profile: ProfileContent,
  site: Site,
): Promise<SitePage[]> {
  const untranslated = { ...site, tag: site.language }
  const pages = [
    dataPage(dataset, await findDataFiles(folder), people.grounds.size > 0, untranslated),
    queriesPage(examples, terms, untranslated),
    aboutPage(untranslated),
    personalDataPage(dataset, people, untranslated),
    ...profilePages(profile, untranslated),
  ]
  if (site.tag === site.language) return pages
  return pages.map((page) => ({ ...page, mainTag: site.language, descriptionTag: site.language }))
}
