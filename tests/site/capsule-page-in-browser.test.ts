/// <reference lib="dom" />
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../pipeline/site/hosting/http-headers.ts'
import { type OwnBrowser, openBrowser } from '../support/browser.ts'
import { build } from '../support/build.ts'
import { COMPLETE, completeCapsule, namesInCompleteCapsule } from '../support/complete-capsule.ts'
import { freshFolder, write } from '../support/folder.ts'
import { serveFolder } from '../support/static.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const axe = await readFile(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')

/** A folder for pictures to look at, if one is asked for. */
const shots = process.env.REGARDS_SHOTS

/** A telephone, and how many of its screens show what a visitor looks for. */
const phone = { width: 390, height: 844 }
const SCREENS = 2

/** What the page of a capsule may weigh without media and transcript, in bytes: its HTML, its style sheet and its scripts. */
const MAX_PAGE_BYTES = 60_000

type Served = { readonly url: string; readonly folder: string; readonly close: () => Promise<void> }

let own: OwnBrowser
let real: Served
let complete: Served

beforeAll(async () => {
  own = await openBrowser()
  real = await site(join(root, 'data'))
  const data = join(await freshFolder(afterAll), 'data')
  await write(data, completeCapsule)
  complete = await site(data)
})

afterAll(async () => {
  await own.close()
  await real.close()
  await complete.close()
})

async function site(data: string): Promise<Served> {
  const out = join(await freshFolder(afterAll), 'dist')
  const { published, problems } = await build({ data, out, publish: true })
  expect(published, JSON.stringify(problems)).toBe(true)
  return { ...(await serveFolder(join(out, 'public'))), folder: join(out, 'public') }
}

const realPage = (): string => `${real.url}capsule/2/`
const completePage = (): string => `${complete.url}capsule/${COMPLETE}/`

type Visit = { readonly page: Page; readonly foreign: string[]; readonly said: string[] }

/** Opens a page under the headers of the configurations, with a stub for every other site. */
async function open(address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await own.browser.newContext({ viewport: phone, ...options })
  const page = await context.newPage()
  const [foreign, said]: [string[], string[]] = [[], []]
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  await context.route(/^https:/, (route) => {
    foreign.push(route.request().url())
    return route.fulfill({ body: '<!doctype html><title>x</title>', contentType: 'text/html' })
  })
  await context.route(/^http:.*\/$/, async (route) => {
    const response = await route.fetch()
    const headers = { ...response.headers(), 'content-security-policy': contentSecurityPolicy({}) }
    return route.fulfill({ response, headers })
  })
  await context.route('**/picture.svg', (route) =>
    route.fulfill({
      body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9" width="640" height="360"><path fill="#357" d="M0 0h16v9H0z"/><circle cx="8" cy="4" r="3" fill="#fe9"/></svg>',
      contentType: 'image/svg+xml',
    }),
  )
  await page.goto(address, { waitUntil: 'load' })
  return { page, foreign, said }
}

/** Where each of some texts ends on the page, in pixels from its top, as it is first shown below the menu. */
function bottoms(page: Page, texts: readonly string[]): Promise<Record<string, number>> {
  return page.evaluate((wanted) => {
    const main = document.querySelector('main') as HTMLElement
    const found: Record<string, number> = {}
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      for (const text of wanted) {
        const start = node.nodeValue?.replaceAll(/\s/g, ' ').indexOf(text) ?? -1
        if (start < 0 || text in found || node.parentElement?.closest('.trail')) continue
        const range = document.createRange()
        range.setStart(node, start)
        range.setEnd(node, start + text.length)
        found[text] = Math.round(range.getBoundingClientRect().bottom + scrollY)
      }
    return found
  }, texts)
}

describe('on a telephone, the first two screens', () => {
  it('of the real capsule have title, series, picture, date, names and the first line of the description', async () => {
    const { page } = await open(realPage())
    const names = await page.locator('main a[href^="../../contributor/"]').allTextContents()
    expect(names).toHaveLength(6)
    const texts = [
      ...["Quelle est l'échelle d'intervention territoriale", 'Regards d’acteurs', '2021'],
      ...['Deuxième capsule de la série', ...names],
    ]
    const found = await bottoms(page, texts)
    expect(Object.keys(found)).toHaveLength(texts.length)
    expect(Math.max(...Object.values(found))).toBeLessThanOrEqual(SCREENS * phone.height)
    const box = await page.locator('.player').boundingBox()
    expect(box?.y).toBeLessThan(phone.height)
    await page.context().close()
  })

  it('of a complete capsule have all that too, its duration, and the next capsule', async () => {
    const { page } = await open(completePage())
    const texts = [
      ...['Faut-il se centrer sur les quartiers', 'Regards inventés', '28 septembre 2021', '55 min'],
      ...['On y apprend comment une ville', '4. Capsule 4', '2. Capsule 2', ...namesInCompleteCapsule],
    ]
    const found = await bottoms(page, texts)
    expect(Object.keys(found)).toHaveLength(texts.length)
    expect(Math.max(...Object.values(found))).toBeLessThanOrEqual(SCREENS * phone.height)
    const box = await page.locator('.player').boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(phone.height)
    await page.context().close()
  })
})

describe('the page of a capsule', () => {
  it.each([
    ['real', realPage],
    ['complete', completePage],
  ] as const)('%s is accessible, quiet, fits, and asks nobody else', async (name, address) => {
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [390, 768, 1280]) {
        const { page, foreign, said } = await open(address(), {
          colorScheme,
          viewport: { width, height: 844 },
          bypassCSP: true, // for axe
        })
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll('details')) fold.open = true
        })
        for (const frame of page.frames()) await frame.addScriptTag({ content: axe })
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
        expect([foreign, said]).toEqual([[], []])
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
        ).toBeLessThanOrEqual(0)
        if (shots !== undefined) {
          await page.reload()
          await page.screenshot({ path: join(shots, `${name}-${width}-${colorScheme}.png`), fullPage: true })
          await page.screenshot({
            path: join(shots, `${name}-${width}-${colorScheme}-top.png`),
            clip: { x: 0, y: 0, width, height: SCREENS * phone.height },
            fullPage: true,
          })
        }
        await page.context().close()
      }
  })

  it.each([
    ['real', realPage],
    ['complete', completePage],
  ] as const)('%s moves nothing while it loads', async (_, address) => {
    const { page } = await open(address())
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value
          }).observe({ type: 'layout-shift', buffered: true })
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)))
        }),
    )
    expect(shift).toBe(0)
    await page.context().close()
  })

  it('weighs at most 60 kB without media and transcript', async () => {
    for (const { folder, path } of [
      { folder: real.folder, path: 'capsule/2/index.html' },
      { folder: complete.folder, path: `capsule/${COMPLETE}/index.html` },
    ]) {
      const text = await readFile(join(folder, path), 'utf8')
      const parts =
        text.match(/<div class="transcript">[\s\S]*?<\/div>|"transcript":"(?:[^"\\]|\\.)*"/g) ?? []
      const scripts = [...text.matchAll(/<script type="module" src="[./]*([\w-]+\.js)"/g)]
      const files = ['style.css', ...scripts.map(([, name = '']) => name)]
      const sizes = await Promise.all(files.map(async (name) => (await stat(join(folder, name))).size))
      const page = Buffer.byteLength(text) - Buffer.byteLength(parts.join(''))
      expect(sizes.reduce((sum, size) => sum + size, page)).toBeLessThanOrEqual(MAX_PAGE_BYTES)
    }
  })

  it('copies its link, its reference and the code to embed', async () => {
    const { page } = await open(completePage(), { permissions: ['clipboard-read', 'clipboard-write'] })
    const copied = async (index: number): Promise<string> => {
      await page.getByRole('button', { name: 'Copier' }).nth(index).click()
      await page.getByRole('status').nth(index).getByText('Copié').waitFor()
      return page.evaluate(() => navigator.clipboard.readText())
    }
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true
    })
    expect(await copied(2)).toBe(`https://publisher.test/p/capsule/${COMPLETE}/`)
    expect(await copied(0)).toContain(
      '(2021, 28 septembre). Organisation Une. https://doi.org/10.5555/12345678',
    )
    expect(await copied(1)).toContain('@misc{capsule-3,')
    expect(await copied(3)).toContain('<iframe src="https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ"')
    await page.context().close()
  })

  it('has no button that copies without scripts, and shows the same', async () => {
    const { page } = await open(completePage(), { javaScriptEnabled: false })
    expect(await page.getByRole('button').count()).toBe(0)
    expect(await page.getByRole('link', { name: 'Suivant' }).getAttribute('href')).toBe('../../capsule/4/')
    await page.getByText('Lire la suite').click()
    expect(await page.getByText('Fin de la présentation.').isVisible()).toBe(true)
    await page.context().close()
  })

  it('prints what is read, without what is clicked', async () => {
    const { page } = await open(completePage())
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText('Fin de la présentation.').isVisible()).toBe(true)
    for (const name of ['Suivant', 'Copier', 'Intégrer la vidéo'])
      expect(await page.getByText(name).first().isVisible()).toBe(false)
    expect(await page.locator('.player').isVisible()).toBe(false)
    if (shots !== undefined) await page.pdf({ path: join(shots, 'complete.pdf') })
    await page.context().close()
  })
})
