import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSitemap } from '../../pipeline/site/sitemap-files.ts'
import { build } from '../support/build.ts'
import { dataFolder, freshFolder } from '../support/folder.ts'
import { readPage } from '../support/html.ts'
import { ndjson } from '../support/ndjson.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

async function publicOf(data: string, inputs: Parameters<typeof build>[0]['inputs'] = []): Promise<string> {
  const out = await freshFolder(afterAll)
  const { published } = await build({ data, out, publish: true, inputs })
  expect(published).toBe(true)
  return join(out, 'public')
}

describe('the sitemap', () => {
  let golden: string
  beforeAll(async () => {
    const data = await freshFolder(afterAll)
    await cp(join(root, 'tests/golden/data'), data, { recursive: true })
    golden = await publicOf(data)
  })

  it('says of a complete capsule what search engines ask, in the order of their schema', async () => {
    const text = await readFile(join(golden, 'sitemap-1.xml'), 'utf8')
    const [, entry] = /(<url><loc>[^<]*capsule\/1\/<\/loc>.*<\/url>)/.exec(text) ?? []
    expect(entry).toBe(
      '<url><loc>https://publisher.test/videos/capsule/1/</loc><lastmod>2024-05-06T09:30:00+02:00</lastmod>' +
        '<video:video><video:thumbnail_loc>https://publisher.test/1.jpg</video:thumbnail_loc>' +
        '<video:title>Qu&#39;est-ce que l&#39;eau ?</video:title>' +
        '<video:description>Deux lignes, et des « guillemets ».</video:description>' +
        '<video:content_loc>https://publisher.test/1.mp4</video:content_loc>' +
        '<video:player_loc>https://player.test/embed/1</video:player_loc>' +
        '<video:duration>605</video:duration>' +
        '<video:expiration_date>2034-02-03</video:expiration_date>' +
        '<video:publication_date>2024-02-03T10:00:00+01:00</video:publication_date>' +
        '<video:requires_subscription>no</video:requires_subscription>' +
        '<video:live>no</video:live></video:video></url>',
    )
  })

  it('lists a capsule without thumbnail, file or player as a page only', async () => {
    const data = await dataFolder()
    const text = await readFile(join(await publicOf(data), 'sitemap-1.xml'), 'utf8')
    expect(text).toContain('<url><loc>https://publisher.test/p/capsule/1/</loc></url>')
    expect(text).not.toContain('<video:video>')
  })
})

describe('sitemaps', () => {
  it('hold all entries in their order, and each no more pages and bytes than one may', async () => {
    const entry = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }).map((text) => {
      const inner = text.replaceAll(/[<>&\n]/g, 'é')
      return `<url><loc>${inner}</loc></url>\n`
    })
    const folder = await freshFolder()
    let count = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(entry, { maxLength: 30 }),
        fc.integer({ min: 1, max: 5 }),
        async (all, pages) => {
          const site = join(folder, `${count++}`)
          const most = { pages, bytes: 1500 }
          const map = openSitemap(site, 'https://publisher.test/p/', most)
          for (const each of all) map.add(each)
          await map.close()
          const list = await readFile(join(site, 'sitemap.xml'), 'utf8')
          const names = [...list.matchAll(/<loc>https:\/\/publisher\.test\/p\/([^<]*)<\/loc>/g)].map(
            ([, name]) => `${name}`,
          )
          const found: string[] = []
          for (const name of names) {
            const bytes = await readFile(join(site, name))
            const entries = bytes.toString().match(/<url>[^\n]*<\/url>\n/g) ?? []
            expect([entries.length > 0, entries.length <= pages, bytes.length <= most.bytes]).toEqual([
              true,
              true,
              true,
            ])
            expect(bytes.toString().endsWith('</urlset>\n')).toBe(true)
            found.push(...entries)
          }
          expect(found).toEqual(all)
          expect((await readdir(site)).sort()).toEqual([...names, 'sitemap.xml'].sort())
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('the feed', () => {
  it('holds every capsule, the latest first, by its own day or else by that of the release', async () => {
    const records = Array.from({ length: 60 }, (_, index) => ({
      ...{
        kind: 'capsule',
        id: `f-${index}`,
        name: `Capsule ${index} & <co>`,
        description: 'Synthétique.',
        isPartOf: 's-1',
      },
      ...{ position: index + 2, source: 'p-1', about: 't-1' },
      participation: { id: 'x', participant: 'c-1', credit: 'autrice' },
      uploadDate: new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10),
    }))
    const folder = await publicOf(await dataFolder(), [ndjson(records)])
    const feed = await readFile(join(folder, 'feed.atom'), 'utf8')
    const ids = [...feed.matchAll(/<entry>\n<id>(.+?)<\/id>/g)].map(([, id]) => id)
    expect(ids).toEqual(
      ['1', ...Array.from({ length: 60 }, (_, index) => `f-${59 - index}`)].map(
        (id) => `https://publisher.test/p/capsule/${id}/#video`,
      ),
    )
    expect(feed).toContain('<title>Capsule 59 &amp; &lt;co&gt;</title>')
    expect(feed).toContain('<updated>2020-02-29T00:00:00Z</updated>')
  })
})

describe('the page of something that much links to', () => {
  it('lists two hundred links in their order, and leads to all where there are more', async () => {
    const records = Array.from({ length: 230 }, (_, index) => ({
      ...{ kind: 'capsule', id: `m-${index}`, name: `Capsule ${index + 2}`, description: 'Synthétique.' },
      ...{ isPartOf: 's-1', position: index + 2, source: 'p-1', about: 't-1' },
      participation: { id: 'x', participant: 'c-1', credit: 'autrice' },
    }))
    const folder = await publicOf(await dataFolder(), [ndjson(records)])
    const { links } = readPage(await readFile(join(folder, 'series/s-1/index.html'), 'utf8'))
    const capsules = links.filter((link) => /capsule\/./.test(link))
    expect(capsules.slice(0, 3)).toEqual(['../../capsule/1/', '../../capsule/m-0/', '../../capsule/m-1/'])
    expect(capsules).toHaveLength(200)
    const text = await readFile(join(folder, 'series/s-1/index.html'), 'utf8')
    expect(text).toContain('<p class="more"><a href="../../capsule/">Liste des capsules</a></p>')
  })
})
