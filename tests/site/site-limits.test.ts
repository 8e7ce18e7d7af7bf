import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openListings } from '../../pipeline/site/document-listing.ts'
import { SiteListings } from '../../pipeline/site/site-listings.ts'
import { sitemapEntry } from '../../pipeline/site/sitemap-entries.ts'
import { openSitemap } from '../../pipeline/site/sitemap-files.ts'
import { freshFolder } from '../support/folder.ts'
import { capsuleDocument, syntheticSite } from '../support/site.ts'
import { namesIn } from '../support/tree.ts'

const base = 'https://publisher.test/p/'

/** The numbers of pages and of bytes in each sitemap of a folder, in the order of the index. */
async function sitemapSizes(folder: string): Promise<{ pages: number; bytes: number }[]> {
  const index = await readFile(join(folder, 'sitemap.xml'), 'utf8')
  const names = [...index.matchAll(/<loc>https:\/\/publisher\.test\/p\/(.+?)<\/loc>/g)].map(
    ([, name = '']) => name,
  )
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name))))
  return texts.map((text) => ({ pages: text.toString().split('<url>').length - 1, bytes: text.length }))
}

it('a sitemap lists 50,000 pages, and the next page begins another one', async () => {
  const folder = await freshFolder()
  const sitemap = openSitemap(folder, base)
  for (let page = 0; page < 50_001; page++) sitemap.add(`<url><loc>${base}${page}/</loc></url>\n`)
  await sitemap.close()
  expect((await sitemapSizes(folder)).map(({ pages }) => pages)).toEqual([50_000, 1])
})

it('a sitemap is at most 50 MB long (sitemaps.org: 52,428,800 bytes)', async () => {
  const folder = await freshFolder()
  const sitemap = openSitemap(folder, base)
  const entry = `<url><loc>${base}${'x'.repeat(10 << 20)}/</loc></url>\n`
  for (let page = 0; page < 5; page++) sitemap.add(entry)
  await sitemap.close()
  const sizes = await sitemapSizes(folder)
  expect(sizes.map(({ pages }) => pages)).toEqual([4, 1])
  expect(Math.max(...sizes.map(({ bytes }) => bytes))).toBeLessThanOrEqual(52_428_800)
})

it('a video in a sitemap has a title of 100 characters, a description of 2,048 and a duration of 8 hours at most', () => {
  const described = (title: number, description: number, duration: string): string =>
    sitemapEntry(
      capsuleDocument('1', {
        name: { fr: 't'.repeat(title) },
        description: { fr: 'd'.repeat(description) },
        duration,
        thumbnailUrl: 'https://publisher.test/1.jpg',
        embedUrl: 'https://player.test/1',
      }),
      syntheticSite(),
    )
  const longest = described(100, 2048, 'PT8H')
  expect(longest).toContain(`<video:title>${'t'.repeat(100)}</video:title>`)
  expect(longest).toContain(`<video:description>${'d'.repeat(2048)}</video:description>`)
  expect(longest).toContain('<video:duration>28800</video:duration>')
  const beyond = described(101, 2049, 'PT8H1S')
  expect(beyond).toContain(`<video:title>${'t'.repeat(99)}…</video:title>`)
  expect(beyond).toContain(`<video:description>${'d'.repeat(2047)}…</video:description>`)
  expect(beyond).not.toContain('<video:duration>')
})

it('a site has 1,000 snippets for pages elsewhere and 1,000 entries in its feed at most, and lists every page', async () => {
  const folder = await freshFolder()
  const listings = new SiteListings(folder, syntheticSite(), [], () => ({
    day: '2020-01-01',
    isCertain: true,
  }))
  const listing = openListings(syntheticSite())
  for (let capsule = 0; capsule < 1001; capsule++)
    listings.addDocument(
      listing(
        capsuleDocument(`c-${capsule}`, {
          name: { fr: `Capsule ${capsule}` },
          url: `https://elsewhere.test/${capsule}`,
          uploadDate: {
            '@value': new Date(Date.UTC(2020, 0, 1 + capsule)).toISOString().slice(0, 10),
            '@type': 'xsd:date',
          },
        }),
      ),
    )
  await listings.close()
  expect(listings.snippets).toHaveLength(1000)
  const feed = await readFile(join(folder, 'feed.atom'), 'utf8')
  const ids = [...feed.matchAll(/<entry>\n<id>(.+?)<\/id>/g)].map(([, id]) => id)
  expect(ids).toHaveLength(1000)
  expect(ids[0]).toBe(`${base}capsule/c-1000/#video`)
  expect(await sitemapSizes(folder)).toMatchObject([{ pages: 1001 }])
  expect((await namesIn(folder)).sort()).toEqual(['feed.atom', 'robots.txt', 'sitemap-1.xml', 'sitemap.xml'])
})
