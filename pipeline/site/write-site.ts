import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { fileSize, listFiles, programPath, readBytes, writeText } from '../files/disk.ts'
import type { PeopleCounts } from '../people/consent-gate.ts'
import type { WithdrawalNotice } from '../people/withdrawal-notices.ts'
import type { Document } from '../rdf/document.ts'
import type { QueryExample } from '../rdf/query-example.ts'
import { documentDataJsonld, documentDataTurtle } from '../write/document-data.ts'
import { aboutPage, notFoundPage } from './about-page.ts'
import {
  atomFeed,
  capsuleFeedEntry,
  type FeedEntry,
  MAX_FEED_ENTRIES,
  withdrawalFeedEntry,
} from './atom-feed.ts'
import { browserScripts } from './browser-scripts.ts'
import { dataPage } from './data-page.ts'
import { documentPage } from './document-page.ts'
import { type EmbedSnippet, embedSnippet, MAX_SNIPPETS } from './embed-snippet.ts'
import { homePage } from './home-page.ts'
import { renderPage, type SitePage } from './layout.ts'
import { personalDataPage } from './personal-data-page.ts'
import { queriesPage } from './queries-page.ts'
import type { Site } from './site.ts'
import { plainSitemapEntry, robotsText, sitemapEntry } from './sitemap-entries.ts'
import { openSitemap, type Sitemap } from './sitemap-files.ts'

/** What the pages say beside the resources. */
export type SiteContent = {
  readonly site: Site
  readonly examples: readonly QueryExample[]
  readonly notices: readonly WithdrawalNotice[]
  /** How many people are named on each ground. */
  readonly grounds: PeopleCounts['grounds']
}

/**
 * Writes the site into a folder that holds the dumps already: a page for each document, one at a time, of which
 * `written` hears. Gives the blocks for pages that exist elsewhere.
 */
export async function writeSite(
  resources: AsyncIterable<Document>,
  folder: string,
  around: SiteContent,
  written: () => void,
): Promise<readonly EmbedSnippet[]> {
  const map = openSitemap(folder, around.site.address.base)
  try {
    const snippets = await writeSiteFiles(resources, folder, around, map, written)
    await map.close()
    return snippets
  } finally {
    map.abandon()
  }
}

async function writeSiteFiles(
  resources: AsyncIterable<Document>,
  folder: string,
  { site, examples, notices, grounds }: SiteContent,
  map: Sitemap,
  written: () => void,
): Promise<readonly EmbedSnippet[]> {
  const { base } = site.address
  const pathOf = (document: string, file: string): string => join(folder, document.slice(base.length), file)
  const write = (page: SitePage): Promise<void> =>
    writeText(pathOf(page.document, 'index.html'), renderPage(page, site))
  const snippets: EmbedSnippet[] = []
  let entries: FeedEntry[] = latest(notices.map((notice) => withdrawalFeedEntry(notice, site)))
  let dataset: Document | undefined
  for await (const resource of resources) {
    const { address } = resource
    if (address === base) dataset = resource
    await write(address === base ? homePage(resource, site) : documentPage(resource, site))
    if (resource.data.nodes.length > 0) {
      await writeText(pathOf(address, 'index.ttl'), documentDataTurtle(resource.data))
      await writeText(
        pathOf(address, 'index.jsonld'),
        documentDataJsonld(resource.data, `${base}context.jsonld`),
      )
    }
    if (resource.isIndexed && !resource.nodes[0]?.isWithdrawn) map.add(sitemapEntry(resource, site))
    const entry = capsuleFeedEntry(resource, site)
    if (entry !== undefined) entries = latest([...entries, entry])
    const snippet = snippets.length < MAX_SNIPPETS ? embedSnippet(resource, site) : undefined
    if (snippet !== undefined) snippets.push(snippet)
    written()
    await setImmediate() // for others to have their turn
  }
  const styles = ['colors.css', 'style.css', 'query.css'].map((name) =>
    readBytes(programPath(`pipeline/site/${name}`)),
  )
  await writeText(join(folder, 'style.css'), (await Promise.all(styles)).map(String).join(''))
  for (const [path, text] of await browserScripts()) await writeText(join(folder, path), text)
  await writeText(join(folder, 'feed.atom'), atomFeed(entries, site))
  await writeText(join(folder, 'robots.txt'), robotsText(site))
  await writeText(join(folder, '404.html'), renderPage(notFoundPage(site), site))
  const files = []
  for (const path of await dataFiles(folder)) files.push({ path, size: await fileSize(join(folder, path)) })
  if (dataset === undefined) throw new Error('the data set is not among the resources')
  const own = [
    dataPage(dataset, files, grounds.size > 0, site),
    queriesPage(examples, site),
    aboutPage(site),
    personalDataPage(dataset, grounds, site),
  ]
  for (const page of own) {
    await write(page)
    map.add(plainSitemapEntry(page.document))
  }
  return snippets
}

/** The files of the data page: those that stand at the top, in `tables/`, `dumps/` and `queries/`. */
async function dataFiles(folder: string): Promise<string[]> {
  const below = async (name: string): Promise<string[]> =>
    (await listFiles(join(folder, name))).map((path) => `${name}/${path}`)
  return [
    ...(await below('tables')),
    ...(await below('dumps')),
    ...(await below('queries')),
    'catalog.ttl',
    'catalog.json',
    '.well-known/void',
    'context.jsonld',
    'vocabulary.ttl',
    'topics.ttl',
  ]
}

function latest(entries: readonly FeedEntry[]): FeedEntry[] {
  return entries.toSorted((a, b) => (a.moment < b.moment ? 1 : -1)).slice(0, MAX_FEED_ENTRIES)
}
