import { join } from 'node:path'
import type { FirstDay } from '../check/cross-record/first-days.ts'
import { writeText } from '../files/write-file.ts'
import type { WithdrawalNotice } from '../people/withdrawal-notices.ts'
import type { Node } from '../rdf/node.ts'
import {
  atomFeed,
  capsuleFeedEntry,
  type FeedEntry,
  latestEntries,
  MAX_FEED_ENTRIES,
  withdrawalFeedEntry,
} from './atom-feed.ts'
import type { DocumentListing } from './document-listing.ts'
import { type EmbedSnippet, MAX_SNIPPETS } from './embed-snippet.ts'
import type { Site } from './site.ts'
import { plainSitemapEntry, robotsText } from './sitemap-entries.ts'
import { openSitemap, type Sitemap } from './sitemap-files.ts'

/** What lists the documents of a site while it is written: sitemap, feed, and snippets for pages elsewhere. */
export class SiteListings {
  readonly snippets: EmbedSnippet[] = []
  private readonly folder: string
  private readonly site: Site
  private readonly sitemap: Sitemap
  private readonly firstDayOf: (address: string) => FirstDay
  private feedEntries: FeedEntry[]
  private readonly disallowed: string[] = []

  /** `firstDayOf` is called with the addresses of capsules in the order of documents. */
  constructor(
    folder: string,
    site: Site,
    notices: readonly WithdrawalNotice[],
    firstDayOf: (address: string) => FirstDay,
  ) {
    this.firstDayOf = firstDayOf
    this.folder = folder
    this.site = site
    this.sitemap = openSitemap(folder, site.address.base)
    this.feedEntries = latestEntries(notices.map((notice) => withdrawalFeedEntry(notice, site)))
  }

  /** Adds what a document gives to the lists, in the order of addresses. */
  addDocument({ sitemapEntry, feedCapsule, snippet }: DocumentListing): void {
    if (sitemapEntry !== undefined) this.sitemap.add(sitemapEntry)
    if (feedCapsule !== undefined) this.addToFeed(feedCapsule)
    if (snippet !== undefined && this.snippets.length < MAX_SNIPPETS) this.snippets.push(snippet)
  }

  private addToFeed(capsule: Node): void {
    const { base } = this.site.address
    const firstDay = this.firstDayOf(capsule['@id'].slice(base.length))
    this.feedEntries.push(capsuleFeedEntry(capsule, firstDay, this.site))
    if (this.feedEntries.length > 2 * MAX_FEED_ENTRIES) this.feedEntries = latestEntries(this.feedEntries)
  }

  /** Adds a page that describes no thing. */
  addPage(address: string): void {
    this.sitemap.add(plainSitemapEntry(address))
  }

  /** Asks search engines to leave out a file, named by its path below the base. */
  disallow(path: string): void {
    this.disallowed.push(path)
  }

  /** Completes and closes the sitemap; writes the feed and `robots.txt`. */
  async close(): Promise<void> {
    await this.sitemap.close()
    await writeText(join(this.folder, 'feed.atom'), atomFeed(latestEntries(this.feedEntries), this.site))
    await writeText(join(this.folder, 'robots.txt'), robotsText(this.site, this.disallowed))
  }

  /** Closes open files without completing them. */
  abandon(): void {
    this.sitemap.abandon()
  }
}
