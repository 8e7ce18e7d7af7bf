import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { bytesOf, filesBelow, ownPath, sizeOf, writeText } from '../files/disk.ts'
import type { PeopleCounts } from '../people/consent-gate.ts'
import type { Notice } from '../people/withdrawal-notice.ts'
import type { Resource } from '../rdf/document.ts'
import type { Example } from '../rdf/query-example.ts'
import { resourceJsonld, resourceTurtle } from '../write/document-data.ts'
import { aboutPage, lostPage } from './about-page.ts'
import { type Entry, feedEntry, feedText, MOST_ENTRIES, noticeEntry } from './atom-feed.ts'
import { bundles } from './browser-scripts.ts'
import { dataPage } from './data-page.ts'
import { thingPage } from './document-page.ts'
import { MOST_SNIPPETS, type Snippet, snippetOf } from './embed-snippet.ts'
import { homePage } from './home-page.ts'
import { type Page, pageText } from './layout.ts'
import { personalPage } from './personal-data-page.ts'
import { queriesPage } from './queries-page.ts'
import type { Site } from './site.ts'
import { pageEntry, robots, sitemapEntry } from './sitemap-entries.ts'
import { openSitemap, type Sitemap } from './sitemap-files.ts'

/** What the pages say beside the resources. */
export type Around = {
  readonly site: Site
  readonly examples: readonly Example[]
  readonly notices: readonly Notice[]
  /** How many people are named on each ground. */
  readonly grounds: PeopleCounts['grounds']
}

/**
 * Writes the site into a folder that holds the dumps already: a page for each document, one at a time, of which
 * `written` hears. Gives the blocks for pages that exist elsewhere.
 */
export async function writePages(
  resources: AsyncIterable<Resource>,
  folder: string,
  around: Around,
  written: () => void,
): Promise<readonly Snippet[]> {
  const map = openSitemap(folder, around.site.address.base)
  try {
    const snippets = await writeSite(resources, folder, around, map, written)
    await map.close()
    return snippets
  } finally {
    map.abandon()
  }
}

async function writeSite(
  resources: AsyncIterable<Resource>,
  folder: string,
  { site, examples, notices, grounds }: Around,
  map: Sitemap,
  written: () => void,
): Promise<readonly Snippet[]> {
  const { base } = site.address
  const pathOf = (document: string, file: string): string => join(folder, document.slice(base.length), file)
  const write = (page: Page): Promise<void> =>
    writeText(pathOf(page.document, 'index.html'), pageText(page, site))
  const snippets: Snippet[] = []
  let entries: Entry[] = latest(notices.map((notice) => noticeEntry(notice, site)))
  let dataset: Resource | undefined
  for await (const resource of resources) {
    const { document } = resource
    if (document === base) dataset = resource
    await write(document === base ? homePage(resource, site) : thingPage(resource, site))
    if (resource.data.nodes.length > 0) {
      await writeText(pathOf(document, 'index.ttl'), resourceTurtle(resource.data))
      await writeText(
        pathOf(document, 'index.jsonld'),
        resourceJsonld(resource.data, `${base}context.jsonld`),
      )
    }
    if (resource.isIndexed && !resource.nodes[0]?.isWithdrawn) map.add(sitemapEntry(resource, site))
    const entry = feedEntry(resource, site)
    if (entry !== undefined) entries = latest([...entries, entry])
    const snippet = snippets.length < MOST_SNIPPETS ? snippetOf(resource, site) : undefined
    if (snippet !== undefined) snippets.push(snippet)
    written()
    await setImmediate() // for others to have their turn
  }
  const styles = ['colors.css', 'style.css', 'query.css'].map((name) =>
    bytesOf(ownPath(`pipeline/site/${name}`)),
  )
  await writeText(join(folder, 'style.css'), (await Promise.all(styles)).map(String).join(''))
  for (const [path, text] of await bundles()) await writeText(join(folder, path), text)
  await writeText(join(folder, 'feed.atom'), feedText(entries, site))
  await writeText(join(folder, 'robots.txt'), robots(site))
  await writeText(join(folder, '404.html'), pageText(lostPage(site), site))
  const files = []
  for (const path of await dataFiles(folder)) files.push({ path, size: await sizeOf(join(folder, path)) })
  if (dataset === undefined) throw new Error('the data set is not among the resources')
  const own = [
    dataPage(dataset, files, grounds.size > 0, site),
    queriesPage(examples, site),
    aboutPage(site),
    personalPage(dataset, grounds, site),
  ]
  for (const page of own) {
    await write(page)
    map.add(pageEntry(page.document))
  }
  return snippets
}

/** The files of the data page: those that stand at the top, in `tables/`, `dumps/` and `queries/`. */
async function dataFiles(folder: string): Promise<string[]> {
  const below = async (name: string): Promise<string[]> =>
    (await filesBelow(join(folder, name))).map((path) => `${name}/${path}`)
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

function latest(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => (a.moment < b.moment ? 1 : -1)).slice(0, MOST_ENTRIES)
}
