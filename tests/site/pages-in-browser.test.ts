/// <reference lib="dom" />
import { cp, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OwnBrowser, openBrowser } from '../support/browser.ts'
import { build } from '../support/build.ts'
import { freshFolder } from '../support/folder.ts'
import { serveFolder } from '../support/static.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const axe = await readFile(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')

let own: OwnBrowser
let real: { url: string; folder: string; close: () => Promise<void> }
let golden: typeof real

beforeAll(async () => {
  own = await openBrowser()
  real = await site('data')
  // the golden capsule plays a file; here another that has a player only, elsewhere
  golden = await site('tests/golden/data', async (data) => {
    const text = await readFile(join(data, 'capsules/1.yaml'), 'utf8')
    const other = text
      .replace('id: 1\n', 'id: 2\n')
      .replace('position: 1', 'position: 2')
      .replace(/p7k2|p9m4/g, (id) => `${id}b`)
      .replace(/contentUrl: https:\/\/publisher.test\/1.mp4\nencodingFormat: video\/mp4\n/, '')
    await writeFile(join(data, 'capsules/2.yaml'), other)
  })
})

afterAll(async () => {
  await own.close()
  await real.close()
  await golden.close()
})

async function site(
  source: string,
  change = async (_data: string): Promise<void> => {},
): Promise<typeof real> {
  const folder = await freshFolder(afterAll)
  await cp(join(root, source), join(folder, 'data'), { recursive: true })
  await change(join(folder, 'data'))
  const { published } = await build({ data: join(folder, 'data'), out: join(folder, 'dist'), publish: true })
  expect(published).toBe(true)
  const served = await serveFolder(join(folder, 'dist/public'))
  return { ...served, folder: join(folder, 'dist/public') }
}

/** Opens a page; gives what it asked of other hosts and what it said in the console. */
async function open(
  address: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; foreign: string[]; said: string[] }> {
  const context = await own.browser.newContext(options)
  const page = await context.newPage()
  const foreign: string[] = []
  const said: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith('http://127.0.0.1')) foreign.push(request.url())
  })
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  await page.goto(address, { waitUntil: 'load' })
  return { page, foreign, said }
}

/** What axe finds wrong in a page. */
async function faults(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe })
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    return (await axe.run({ resultTypes: ['violations'] })).violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.html}`,
    )
  })
}

const pages = [
  '',
  'capsule/2/',
  'contributor/',
  'contributor/c-7q2x/',
  'organization/irev/',
  'periodical/cahiers-de-la-lcd/',
  'place/hauts-de-france/',
  'series/regards-d-acteurs/',
  'source/page-capsule-2/',
  'topic/',
  'topic/plans-de-lutte/',
  'data/',
  'queries/',
  'about/',
  'personal-data/',
]

describe('in a browser', () => {
  it.each(pages)('/%s is accessible, quiet, and asks nobody else', async (path) => {
    // pages next to each other take the two schemes at the other two widths
    const [narrow, wide] =
      pages.indexOf(path) % 2 === 0 ? (['light', 'dark'] as const) : (['dark', 'light'] as const)
    for (const [width, colorScheme] of [
      [390, narrow],
      [1280, wide],
    ] as const) {
      const { page, foreign, said } = await open(real.url + path, {
        colorScheme,
        viewport: { width, height: 800 },
      })
      expect(await faults(page)).toEqual([])
      expect(foreign).toEqual([])
      expect(said).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, 'pixels beyond the width').toBeLessThanOrEqual(0)
      await page.context().close()
    }
  })

  it('the page beside a capsule that names everybody in it is accessible, light and dark, narrow and wide', async () => {
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [390, 1280]) {
        const { page, foreign, said } = await open(`${golden.url}capsule/1/participants/`, {
          colorScheme,
          viewport: { width, height: 800 },
        })
        expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
          'Tous les participants de cette capsule',
        )
        expect(await faults(page)).toEqual([])
        expect([foreign, said]).toEqual([[], []])
        await page.context().close()
      }
  })

  it('the report of what changed is accessible, light and dark, narrow and wide', async () => {
    const report = await serveFolder(join(real.folder, '../report'))
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [390, 1280]) {
        const { page, foreign, said } = await open(`${report.url}changes.html`, {
          colorScheme,
          viewport: { width, height: 800 },
        })
        expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Ce qui change')
        expect(await faults(page)).toEqual([])
        expect([foreign, said]).toEqual([[], []])
        await page.context().close()
      }
    await report.close()
  })

  it.each(['sitemap.xml', 'sitemap-1.xml', 'feed.atom'])('finds %s well formed', async (path) => {
    const { page } = await open(real.url)
    for (const { folder } of [real, golden]) {
      const text = await readFile(join(folder, path), 'utf8')
      const fault = await page.evaluate(
        (xml) =>
          new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent,
        text,
      )
      expect(fault).toBeUndefined()
    }
    await page.context().close()
  })

  it('reads the same with scripts off', async () => {
    const { page } = await open(`${real.url}capsule/2/`, { javaScriptEnabled: false })
    expect(await page.getByText('Léna Chavanes').count()).toBe(1) // credited on the publisher's own page
    await page.goto(`${real.url}contributor/c-5n1d/`)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Léna Chavanes')
    expect(await page.getByText("stagiaire à l'IREV").count()).toBe(1)
    await page.context().close()
  })

  it('lets the keyboard skip the menu', async () => {
    const { page } = await open(`${real.url}capsule/2/`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Aller au contenu')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    await page.context().close()
  })

  it('weighs at most 50 kB for a capsule, and does not move while it loads', async () => {
    const context = await own.browser.newContext()
    const page = await context.newPage()
    const bodies: Promise<Buffer>[] = []
    page.on('response', (response) => bodies.push(response.body()))
    await page.addInitScript(() => {
      const shifts = window as unknown as { shift: number }
      shifts.shift = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.shift += (entry as unknown as { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(`${real.url}capsule/2/`, { waitUntil: 'networkidle' })
    const bytes = (await Promise.all(bodies)).reduce((sum, body) => sum + body.length, 0)
    expect(bytes).toBeGreaterThan((await stat(join(real.folder, 'capsule/2/index.html'))).size)
    expect(bytes).toBeLessThanOrEqual(50_000)
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0)
    await context.close()
  })

  it('loads a player from elsewhere on a click, not before; yet the player stands in the page', async () => {
    const { page, foreign } = await open(`${golden.url}capsule/2/`)
    expect(await page.locator('iframe').getAttribute('src')).toBe('https://player.test/embed/1')
    const link = page.frameLocator('iframe').getByRole('link')
    await link.waitFor()
    // the picture lies on the publication's own host, which is not this one
    const others = (): string[] => foreign.filter((address) => !address.endsWith('.jpg'))
    expect(others()).toEqual([])
    await page.route('https://player.test/**', (route) =>
      route.fulfill({ body: 'the player', contentType: 'text/html' }),
    )
    await link.click()
    await page.frameLocator('iframe').getByText('the player').waitFor()
    expect(others()).toEqual(['https://player.test/embed/1'])
    await page.context().close()
  })

  it('touches a file of the video only when it is played', async () => {
    const { page, foreign } = await open(`${golden.url}capsule/1/`)
    expect(await page.locator('video source').getAttribute('src')).toBe('https://publisher.test/1.mp4')
    expect(foreign.filter((address) => address.endsWith('.mp4'))).toEqual([])
    await page.context().close()
  })
})

describe('a chapter', () => {
  it('starts the video where it begins, and asks for nothing before that', async () => {
    const { page, foreign, said } = await open(`${golden.url}capsule/1/?t=300`)
    const seconds = (): Promise<number> =>
      page.evaluate(() => document.querySelector('video')?.currentTime ?? -1)
    expect(await seconds()).toBe(300)
    // the picture lies on the publication's own host, which is not this one
    expect(foreign.filter((address) => !address.endsWith('.jpg'))).toEqual([])
    expect(said.filter((text) => !text.includes('ERR_NAME_NOT_RESOLVED'))).toEqual([])
    const link = page.getByRole('link', { name: 'Le début' })
    expect(await link.getAttribute('href')).toBe('?t=0')
    await page.route('https://publisher.test/**', (route) => route.abort())
    const asked = page.waitForRequest('https://publisher.test/1.mp4')
    await link.click()
    await asked
    expect(page.url()).toMatch(/capsule\/1\/\?t=0$/)
    expect(await seconds()).toBe(0)
    await page.context().close()
  })

  it('is no link where the page has no file to start', async () => {
    const { page } = await open(`${golden.url}capsule/2/`)
    expect(await page.getByText('Le début').count()).toBe(1)
    expect(await page.getByRole('link', { name: 'Le début' }).count()).toBe(0)
    expect(await page.locator('script[src$="moment.js"]').count()).toBe(0)
    await page.context().close()
  })
})
