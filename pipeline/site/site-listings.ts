import { join } from 'node:path'
import { writeText } from '../files/write-file.ts'
import type { WithdrawalNotice } from '../people/withdrawal-notices.ts'
import type { Document } from '../rdf/document.ts'
import { successorOf } from '../rdf/node.ts'
import {
  atomFeed,
  capsuleFeedEntry,
  type FeedEntry,
  latestEntries,
  withdrawalFeedEntry,
} from './atom-feed.ts'
import { type EmbedSnippet, embedSnippet, MAX_SNIPPETS } from './embed-snippet.ts'
import type { Site } from './site.ts'
import { plainSitemapEntry, robotsText, sitemapEntry } from './sitemap-entries.ts'
import { openSitemap, type Sitemap } from './sitemap-files.ts'

/** What lists the documents of a site while it is written: sitemap, feed, and snippets for pages elsewhere. */
export class SiteListings {
  readonly snippets: EmbedSnippet[] = []
  private readonly folder: string
  private readonly site: Site
  private readonly sitemap: Sitemap
  private feedEntries: FeedEntry[]

  constructor(folder: string, site: Site, notices: readonly WithdrawalNotice[]) {
    this.folder = folder
    this.site = site
    this.sitemap = openSitemap(folder, site.address.base)
    this.feedEntries = latestEntries(notices.map((notice) => withdrawalFeedEntry(notice, site)))
  }

  addDocument(document: Document): void {
    const { site } = this
    const [node] = document.nodes
    const isLeft =
      node?.['@type']?.includes('Tombstone') === true ||
      (node !== undefined && successorOf(node) !== undefined)
    const isShownHere = document.isIndexed && document.canonical === undefined
    if (isShownHere && !isLeft) this.sitemap.add(sitemapEntry(document, site))
    const entry = capsuleFeedEntry(document, site)
    if (entry !== undefined) this.feedEntries = latestEntries([...this.feedEntries, entry])
    const snippet = this.snippets.length < MAX_SNIPPETS ? embedSnippet(document, site) : undefined
    if (snippet !== undefined) this.snippets.push(snippet)
  }

  /** Adds a page that describes no thing. */
  addPage(address: string): void {
    this.sitemap.add(plainSitemapEntry(address))
  }

  /** Completes and closes the sitemap; writes the feed and `robots.txt`. */
  async close(): Promise<void> {
    await this.sitemap.close()
    await writeText(join(this.folder, 'feed.atom'), atomFeed(this.feedEntries, this.site))
    await writeText(join(this.folder, 'robots.txt'), robotsText(this.site))
  }

  /** Closes open files without completing them. */
  abandon(): void {
    this.sitemap.abandon()
  }
}
