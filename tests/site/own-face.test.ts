/// <reference lib="dom" />
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commonHeaders } from '../../pipeline/site/hosting/http-headers.ts'
import { type OwnBrowser, openBrowser } from '../support/browser.ts'
import { build } from '../support/build.ts'
import { type Files, freshFolder, smallest, write } from '../support/folder.ts'
import { png } from '../support/pictures.ts'
import { serveFolder } from '../support/static.ts'

const axe = await readFile(
  fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url)),
  'utf8',
)

/** A publication with a face of its own, which is a French public body. */
const faced: Files = {
  ...smallest,
  'publication.yaml': `${smallest['publication.yaml']}${[
    'publisherType: LocalAuthority',
    'logo: logo.png',
    'favicon: icone.png',
    'colors:',
    '  light: {accent: "#00577a", background: "#f4f9fb"}',
    '  dark: {background: "#0d1b22"}',
    'capsuleWord: {singular: épisode, plural: épisodes}',
    'legalNotice: https://www.example.org/mentions',
    'accessibility: {conformance: partial, statement: https://www.example.org/accessibilite}',
    'contactPoint: {name: Service des données, email: donnees@example.org}',
    '',
  ].join('\n')}`,
  'capsules/1.yaml': `${smallest['capsules/1.yaml']}thumbnailUrl: une.png\nembedUrl: https://example.org/embed/1\n`,
  'media/logo.png': png(240, 80),
  'media/icone.png': png(64, 64),
  'media/une.png': png(640, 360),
}

let own: OwnBrowser
let site: { url: string; folder: string; close: () => Promise<void> }

beforeAll(async () => {
  own = await openBrowser()
  const folder = await freshFolder(afterAll)
  await write(join(folder, 'data'), faced)
  const { problems, published } = await build({
    data: join(folder, 'data'),
    out: join(folder, 'dist'),
    publish: true,
  })
  expect(problems.filter(({ severity }) => severity === 'violation')).toEqual([])
  expect(problems.filter(({ rule }) => /owed|^media/.test(rule))).toEqual([])
  expect(published).toBe(true)
  const public_ = join(folder, 'dist/public')
  site = { ...(await serveFolder(public_)), folder: public_ }
})

afterAll(async () => {
  await own.close()
  await site.close()
})

describe("the publisher's own face", () => {
  const sizes = [390, 1280]
  const schemes = ['light', 'dark'] as const
  const cases = sizes.flatMap((width) => schemes.map((colorScheme) => ({ width, colorScheme })))

  it.each(cases)('is accessible at $width pixels, $colorScheme', async ({ width, colorScheme }) => {
    for (const path of ['', 'capsule/1/', 'about/']) {
      const page = await open(path, width, colorScheme)
      expect(await faults(page)).toEqual([])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0)
      if (process.env.REGARDS_SHOTS)
        await page.screenshot({
          path: join(process.env.REGARDS_SHOTS, `${path.replaceAll('/', '')}-${width}-${colorScheme}.png`),
          fullPage: true,
        })
      await page.context().close()
    }
  })

  it('shows the logo at its size, the icon, and the colours of each scheme', async () => {
    const page = await open('capsule/1/', 1280, 'light')
    const logo = page.locator('header img')
    expect(await logo.getAttribute('src')).toBe('../../media/logo.png')
    expect([await logo.getAttribute('width'), await logo.getAttribute('height')]).toEqual(['240', '80'])
    expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(240)
    expect(await page.locator('link[rel=icon]').getAttribute('href')).toBe('../../media/icone.png')
    expect(await colorsOf(page)).toEqual({ paper: 'rgb(244, 249, 251)', link: 'rgb(0, 87, 122)' })
    const dark = await open('capsule/1/', 1280, 'dark')
    expect((await colorsOf(dark)).paper).toBe('rgb(13, 27, 34)')
    await Promise.all([page.context().close(), dark.context().close()])
  })

  it('calls a capsule by its own word, and leaves addresses as they are', async () => {
    const home = await readFile(join(site.folder, 'index.html'), 'utf8')
    expect(home).toContain('<a href="capsule/">Épisodes</a>')
    expect(home).toContain('title="Fil des épisodes"')
    expect(await readFile(join(site.folder, 'search/index.html'), 'utf8')).toContain(
      '<h1>Chercher dans les épisodes</h1>',
    )
    expect(home).toContain('href="capsule/1/"')
    const capsule = await readFile(join(site.folder, 'capsule/1/index.html'), 'utf8')
    expect(capsule).toContain('Épisode 1 de la série')
    expect(capsule.replaceAll(/<title>.*?<\/title>|Capsule une|Une capsule|class="[^"]*"/g, '')).not.toMatch(
      /\bcapsules?\b(?![/-])/i,
    )
    expect(await readFile(join(site.folder, 'data/index.html'), 'utf8')).toContain('tables/capsules.csv')
  })

  it('has a foot that leads to the legal notice, the statement and the contact', async () => {
    const home = await readFile(join(site.folder, 'index.html'), 'utf8')
    const foot = home.slice(home.indexOf('<footer>'))
    expect(foot).toContain('<a href="https://www.example.org/mentions">Mentions légales</a>')
    expect(foot).toContain(
      '<a href="https://www.example.org/accessibilite">Accessibilité\u00a0: partiellement conforme</a>',
    )
    expect(foot).toContain('<a href="mailto:donnees@example.org">donnees@example.org</a>')
  })

  it('needs no inline style, which the content security policy refuses', async () => {
    expect(commonHeaders['Content-Security-Policy']).not.toContain('unsafe-inline')
    for (const path of ['index.html', 'capsule/1/index.html'])
      expect(await readFile(join(site.folder, path), 'utf8')).not.toMatch(/<style|style="/)
  })

  it('moves nothing while its pictures come', async () => {
    const page = await open('capsule/1/', 390, 'light')
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0
          const observer = new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value
          })
          observer.observe({ type: 'layout-shift', buffered: true })
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)))
        }),
    )
    expect(shift).toBe(0)
    await page.context().close()
  })
})

async function open(path: string, width: number, colorScheme: 'light' | 'dark'): Promise<Page> {
  const context = await own.browser.newContext({ colorScheme, viewport: { width, height: 844 } })
  const page = await context.newPage()
  await page.goto(site.url + path, { waitUntil: 'load' })
  return page
}

async function colorsOf(page: Page): Promise<{ paper: string; link: string }> {
  return page.evaluate(() => ({
    paper: getComputedStyle(document.body).backgroundColor,
    link: getComputedStyle(document.querySelector('footer a') as Element).color,
  }))
}

/** What axe finds wrong in a page. */
async function faults(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe })
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
}
