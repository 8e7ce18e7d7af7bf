import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { programPath, readBytes, writeText } from '../files/disk.ts'
import type { PeopleCounts } from '../people/consent-gate.ts'
import type { WithdrawalNotice } from '../people/withdrawal-notices.ts'
import type { Document } from '../rdf/document.ts'
import type { QueryExample } from '../rdf/query-example.ts'
import { aboutPage, notFoundPage } from './about-page.ts'
import { browserScripts } from './browser-scripts.ts'
import { findDataFiles } from './data-files.ts'
import { dataPage } from './data-page.ts'
import { writeDocument, writePage } from './document-files.ts'
import type { EmbedSnippet } from './embed-snippet.ts'
import { renderPage } from './layout.ts'
import { personalDataPage } from './personal-data-page.ts'
import { queriesPage } from './queries-page.ts'
import type { Site } from './site.ts'
import { SiteListings } from './site-listings.ts'

/** The content of a site beside its documents. */
export type SiteContent = {
  readonly site: Site
  readonly examples: readonly QueryExample[]
  readonly notices: readonly WithdrawalNotice[]
  /** The number of people named on each legal ground. */
  readonly grounds: PeopleCounts['grounds']
}

/**
 * Writes the site into a folder that already holds the dumps, one document at a time; `onDocument` is called after each.
 * Returns the snippets for pages elsewhere. Throws if the documents lack that of the data set.
 */
export async function writeSite(
  documents: AsyncIterable<Document>,
  folder: string,
  content: SiteContent,
  onDocument: () => void,
): Promise<readonly EmbedSnippet[]> {
  const { site } = content
  const listings = new SiteListings(folder, site, content.notices)
  try {
    let dataset: Document | undefined
    for await (const document of documents) {
      if (document.address === site.address.base) dataset = document
      await writeDocument(document, folder, site)
      listings.addDocument(document)
      onDocument()
      await setImmediate() // other tasks of the event loop must not wait for a whole site
    }
    if (dataset === undefined) throw new Error('the data set is not among the documents')
    await writeStaticFiles(folder, site)
    await writeOtherPages(dataset, folder, content, listings)
    await listings.close()
    return listings.snippets
  } finally {
    listings.abandon()
  }
}

/** Writes the style sheet, the scripts and the page for addresses without content. */
async function writeStaticFiles(folder: string, site: Site): Promise<void> {
  const styles = ['colors.css', 'style.css', 'query.css'].map((name) =>
    readBytes(programPath(`pipeline/site/${name}`)),
  )
  await writeText(join(folder, 'style.css'), (await Promise.all(styles)).map(String).join(''))
  for (const [path, text] of await browserScripts()) await writeText(join(folder, path), text)
  await writeText(join(folder, '404.html'), renderPage(notFoundPage(site), site))
}

/** Writes the pages that describe no thing. */
async function writeOtherPages(
  dataset: Document,
  folder: string,
  { site, examples, grounds }: SiteContent,
  listings: SiteListings,
): Promise<void> {
  const pages = [
    dataPage(dataset, await findDataFiles(folder), grounds.size > 0, site),
    queriesPage(examples, site),
    aboutPage(site),
    personalDataPage(dataset, grounds, site),
  ]
  for (const page of pages) {
    await writePage(page, folder, site)
    listings.addPage(page.address)
  }
}
