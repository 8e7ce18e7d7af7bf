/// <reference lib="dom" />
import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderPage } from '../../pipeline/site/layout.ts'
import {
  MAX_PACKED_INDEX_BYTES,
  openSearchLines,
  SearchIndex,
} from '../../pipeline/site/search/search-index.ts'
import { searchPage } from '../../pipeline/site/search/search-page.ts'
import { type OwnBrowser, openBrowser } from '../support/browser.ts'
import { build } from '../support/build.ts'
import { everything, freshFolder, smallest, write } from '../support/folder.ts'
import { withPlainSpaces } from '../support/html.ts'
import { linesOf } from '../support/ndjson.ts'
import { capsuleDocument, syntheticSite } from '../support/site.ts'
import { serveFolder } from '../support/static.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const axe = await readFile(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')
const hostile = `"><img src=x onerror="document.title='hit'"></script><script>document.title='hit'</script>`

/** Synthetic capsules about topics of their own, by some people, one with captions, one with a hostile title. */
const records = linesOf([
  ...['logement', 'école'].map((name, index) => ({
    kind: 'topic',
    id: `topic-${index}`,
    name,
    description: 'D.',
    source: ['p-1'],
  })),
  ...['Zoé Inventée', 'Noël Inventé'].map((name, index) => ({
    kind: 'contributor',
    id: `c-1${index}`,
    name,
    publication: { as: 'named', basis: 'consent', scope: everything },
    source: ['p-1'],
  })),
  ...[
    { id: 'a', name: 'Au cœur des quartiers', duration: 'PT20M', datePublished: '2021-03', position: 2 },
    { id: 'b', name: 'Agir pour l’égalité', duration: 'PT5M', datePublished: '2023', position: 3 },
    { id: 'c', name: hostile, duration: 'PT1H', datePublished: '2022-05-06', position: 4 },
  ].map((each, index) => ({
    kind: 'capsule',
    ...each,
    isPartOf: 's-1',
    about: [`topic-${index % 2}`],
    participation: [{ id: `p-${index}`, participant: `c-1${index % 2}`, credit: `cheffe n° ${index}` }],
    ...(index === 0 && { accessibilityFeature: ['captions'] }),
    ...(index === 1 && { hasPart: [{ id: 'k-1', name: 'Les débuts à Ploërmel', startOffset: 0 }] }),
    source: ['p-1'],
  })),
])

let own: OwnBrowser
let folder: string
let served: Awaited<ReturnType<typeof serveFolder>>

beforeAll(async () => {
  own = await openBrowser()
  const work = await freshFolder(afterAll)
  await write(join(work, 'data'), { ...smallest, 'more.ndjson': records })
  expect(await build({ data: join(work, 'data'), out: join(work, 'dist'), publish: true })).toMatchObject({
    published: true,
  })
  folder = join(work, 'copied')
  await cp(join(work, 'dist/public'), join(folder, 'any/where'), { recursive: true })
  served = await serveFolder(folder)
})

afterAll(async () => {
  await own.close()
  await served.close()
})

/** Opens the search of a copy of the site under another path. */
async function open(query = '', options: BrowserContextOptions = {}): Promise<Page> {
  const context = await own.browser.newContext(options)
  const page = await context.newPage()
  await page.goto(`${served.url}any/where/search/${query}`, { waitUntil: 'networkidle' })
  return page
}

const titles = (page: Page): Promise<string[]> => page.locator('#results .card-title').allTextContents()
const status = (page: Page): Promise<string | null> => page.getByRole('status').textContent()

describe('the search page', () => {
  it.each([
    ['coeur', ['Au cœur des quartiers']],
    ['CŒUR', ['Au cœur des quartiers']],
    ['l´egalite', ['Agir pour l’égalité']],
    ['ploermel', ['Agir pour l’égalité']],
    ['inventee', ['Au cœur des quartiers', hostile]],
    ['cheffe 1', ['Agir pour l’égalité']],
    ['logement', ['Au cœur des quartiers', hostile]],
  ])('finds by %j, in titles, chapters, people, credits and topics', async (query, found) => {
    const page = await open(`?q=${encodeURIComponent(query)}`)
    expect((await titles(page)).sort()).toEqual([...found].sort())
    expect(await status(page)).toBe(found.length === 1 ? '1 résultat' : `${found.length} résultats`)
    expect(await page.title()).not.toBe('hit')
    await page.context().close()
  })

  it('filters and sorts, and keeps in its address what is asked, back and forth', async () => {
    const page = await open()
    expect(await status(page)).toBe('4 résultats')
    await page.getByLabel('Thème').selectOption({ label: 'logement (2)' })
    expect(await status(page)).toBe('2 résultats')
    await page.getByLabel('Trier par').selectOption('duration')
    expect(new URL(page.url()).search).toBe('?theme=topic-0&tri=duration')
    expect(await titles(page)).toEqual(['Au cœur des quartiers', hostile])
    await page.goBack()
    await page.goBack()
    expect(await status(page)).toBe('4 résultats')
    await page.goto(`${served.url}any/where/search/?theme=topic-1&annee=2023`, { waitUntil: 'networkidle' })
    expect(await titles(page)).toEqual(['Agir pour l’égalité'])
    expect(await page.getByLabel('Année').inputValue()).toBe('2023')
    await page.getByRole('button', { name: 'Effacer les filtres' }).click()
    expect(await status(page)).toBe('4 résultats')
    for (const [label, option] of [
      ['Personne', 'Zoé Inventée (2)'],
      ['Sous-titres', 'Avec sous-titres (1)'],
    ] as const)
      await page.getByLabel(label, { exact: true }).selectOption({ label: option })
    expect(await titles(page)).toEqual(['Au cœur des quartiers'])
    await page.getByRole('button', { name: 'Effacer les filtres' }).click()
    await page.getByLabel('Trier par').selectOption('date')
    expect(await titles(page)).toEqual([
      'Agir pour l’égalité',
      hostile,
      'Au cœur des quartiers',
      'Capsule une',
    ])
    await page.context().close()
  })

  it('works by the keyboard from the home page; a result leads to its capsule', async () => {
    const page = await open('../')
    await page.getByRole('searchbox').focus()
    await page.keyboard.type('egalite')
    await page.keyboard.press('Enter')
    await page.locator('#results a').waitFor()
    expect(new URL(page.url()).search).toBe('?q=egalite')
    await page.locator('#results a').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/any\/where\/capsule\/b\/$/)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Agir pour l’égalité')
    await page.context().close()
  })

  it('shows what is much like the words, or says what helps where nothing is', async () => {
    const page = await open('?q=cartiers')
    expect(await titles(page)).toEqual(['Au cœur des quartiers'])
    expect(await status(page)).toContain('s’en approche')
    await page.getByRole('searchbox').fill('xyzzyx plugh')
    await page.getByText('Essayer avec moins de mots').waitFor()
    expect(await status(page)).toBe('Aucun résultat')
    expect(await page.locator('#nothing').getByRole('link').count()).toBe(2)
    expect(new URL(page.url()).search).toBe('?q=xyzzyx+plugh')
    await page.context().close()
  })

  it('says so without JavaScript, and leads to the lists', async () => {
    const page = await open('?q=egalite', { javaScriptEnabled: false })
    expect(await page.locator('noscript').textContent()).toContain('ce qui demande JavaScript')
    expect(await page.locator('noscript a').first().getAttribute('href')).toBe('../capsule/')
    expect(await page.getByRole('searchbox').count()).toBe(0)
    await page.context().close()
  })

  it.each(['light', 'dark'] as const)('is accessible (%s), narrow and wide', async (colorScheme) => {
    for (const width of [390, 768, 1280])
      for (const query of ['', '?q=xyzzyx', '../capsule/', '../']) {
        const page = await open(query, { colorScheme, viewport: { width, height: 800 } })
        await page.addScriptTag({ content: axe })
        const faults = await page.evaluate(async () => {
          const { axe } = window as unknown as {
            axe: {
              run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
            }
          }
          return (await axe.run({ resultTypes: ['violations'] })).violations.map(
            ({ id, nodes }) => `${id}: ${nodes[0]?.html}`,
          )
        })
        expect(faults).toEqual([])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow).toBeLessThanOrEqual(0)
        await page.context().close()
      }
  })

  it('weighs 12 kB with gzip at most', async () => {
    const script = await readFile(join(folder, 'any/where/search.js'))
    expect(gzipSync(script).length).toBeLessThan(12_000)
  })
})

describe('the index', () => {
  it('is offered to search engines only if everybody in it agreed to them', async () => {
    const indexed = join(folder, 'any/where')
    expect(await readFile(join(indexed, 'search/index.html'), 'utf8')).not.toContain('noindex')
    expect(await readFile(join(indexed, 'robots.txt'), 'utf8')).not.toContain('Disallow')
    expect(await readFile(join(indexed, 'sitemap-1.xml'), 'utf8')).toContain('/p/search/</loc>')
    const out = join(await freshFolder(), 'dist')
    await build({ data: join(root, 'data'), out, publish: true }) // where nobody did
    const read = (path: string): Promise<string> => readFile(join(out, 'public', path), 'utf8')
    expect(await read('search/index.json')).toContain('Léna Chavanes')
    expect(await read('search/index.html')).toContain('<meta name="robots" content="noindex">')
    expect(await read('robots.txt')).toContain('Disallow: /search/index.json\n')
    expect(await read('sitemap-1.xml')).not.toContain('/search/</loc>')
  })

  it('names nobody who may not be named on the page of a capsule', async () => {
    const data = join(await freshFolder(), 'data')
    const contributors = String(smallest['contributors.yaml'])
      .replace('as: named', 'as: role-only')
      .replace('Ada Une', 'Ada Inconnue')
    await write(data, { ...smallest, 'contributors.yaml': contributors })
    const out = join(await freshFolder(), 'dist')
    expect(await build({ data, out, publish: true })).toMatchObject({ published: true })
    const index = await readFile(join(out, 'public/search/index.json'), 'utf8')
    expect(index).toContain('Capsule une')
    expect(index).not.toMatch(/Ada|Inconnue|c-1/)
  })

  it('is left out where it would weigh too much, which the page says', async () => {
    const site = syntheticSite()
    const index = new SearchIndex()
    const out = await freshFolder()
    const lineOf = openSearchLines(site)
    let drawn = 1
    const noise = (): string =>
      Array.from({ length: 400 }, () => {
        drawn = (drawn * 48271) % 2147483647
        return drawn.toString(36)
      }).join(' ')
    let bytes = 0
    for (let capsule = 0; bytes < 2.5 * MAX_PACKED_INDEX_BYTES; capsule++) {
      const text = noise()
      bytes += text.length
      const line = lineOf(capsuleDocument(`c-${capsule}`, { name: { fr: 'Une' }, description: { fr: text } }))
      if (line !== undefined) index.add(line)
    }
    const written = await index.write(out)
    expect(written.isOn).toBe(false)
    const html = withPlainSpaces(renderPage(searchPage(written, { isOn: false, transcripts: 0 }, site), site))
    expect(html).toContain('pèserait plus de 1000 ko')
    expect(html).not.toContain('search.js')
    expect(html).toContain('href="../capsule/"')
  })
})
