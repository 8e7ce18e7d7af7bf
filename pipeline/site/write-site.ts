import { setImmediate } from 'node:timers/promises'
import type { FirstDay } from '../check/cross-record/first-days.ts'
import type { WithdrawalNotice } from '../people/withdrawal-notices.ts'
import type { Document } from '../rdf/document.ts'
import { writePage } from './document-files.ts'
import type { DocumentListing } from './document-listing.ts'
import type { EmbedSnippet } from './embed-snippet.ts'
import { otherPages, type QueryContent } from './other-pages.ts'
import { type OmittedSearch, OverviewPages } from './overview-pages.ts'
import type { NamedPeople } from './personal-data-page.ts'
import type { ProfileContent } from './profile/profile-content.ts'
import type { Site } from './site.ts'
import { SiteListings } from './site-listings.ts'
import { writeStaticFiles } from './static-files.ts'

/** The content of a site beside its documents. */
type SiteContent = {
  readonly site: Site
  readonly queries: QueryContent
  readonly notices: readonly WithdrawalNotice[]
  readonly people: NamedPeople
  readonly profile: ProfileContent
  /** A folder for what is not published, which nothing else uses. */
  readonly workFolder: string
  /** The day on which a capsule first went out, by its address relative to the base; asked for in ascending order. */
  firstDayOf(address: string): FirstDay
}

/** What of a site does not stand in its folder. */
type SiteResult = {
  /** The snippets for pages elsewhere. */
  readonly snippets: readonly EmbedSnippet[]
  readonly leftOut: readonly OmittedSearch[]
}

/**
 * Writes the site around its documents into a folder that already holds the dumps and takes the documents' own files as they are made
 * (see `openDocumentWriter`), each of which gives a listing, in the order of addresses; `onDocument` is called after each.
 * Throws if the documents lack that of the data set.
 */
export async function writeSite(
  documents: AsyncIterable<DocumentListing>,
  folder: string,
  { site, queries, notices, people, profile, workFolder, firstDayOf }: SiteContent,
  onDocument: () => void,
): Promise<SiteResult> {
  const listings = new SiteListings(folder, site, notices, firstDayOf)
  const overview = new OverviewPages(workFolder, site)
  try {
    let dataset: Document | undefined
    for await (const listing of documents) {
      dataset ??= listing.dataset
      listings.addDocument(listing)
      overview.add(listing)
      onDocument()
      await setImmediate() // other tasks of the event loop must not wait for a whole site
    }
    if (dataset === undefined) throw new Error('the data set is not among the documents')
    await writeStaticFiles(folder, site)
    for await (const page of overview.pages(dataset, folder)) {
      await writePage(page, folder, site)
      if (page.isHidden !== true && page.address !== dataset.address) listings.addPage(page.address)
    }
    for (const path of overview.unindexedFiles) listings.disallow(path)
    for (const page of await otherPages(dataset, folder, queries, people, profile, site)) {
      await writePage(page, folder, site)
      listings.addPage(page.address)
    }
    await listings.close()
    return { snippets: listings.snippets, leftOut: overview.leftOut }
  } finally {
    listings.abandon()
  }
}
