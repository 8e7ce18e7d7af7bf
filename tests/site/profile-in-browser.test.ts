/// <reference lib="dom" />
import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OwnBrowser, openBrowser } from '../support/browser.ts'
import { build } from '../support/build.ts'
import { freshFolder } from '../support/folder.ts'
import { ask } from '../support/http.ts'
import { served } from '../support/served.ts'

const axe = await readFile('node_modules/axe-core/axe.min.js', 'utf8')

let own: OwnBrowser
const sites = new Map<string, { readonly url: string; readonly folder: string }>()

beforeAll(async () => {
  own = await openBrowser()
  for (const [language, source] of [
    ['fr', 'tests/golden/data'],
    ['en', 'tests/example-school'],
  ] as const) {
    const place = await freshFolder(afterAll)
    await cp(source, join(place, 'data'), { recursive: true })
    const { published } = await build({ data: join(place, 'data'), out: join(place, 'dist'), publish: true })
    expect(published).toBe(true)
    const folder = join(place, 'dist/public')
    sites.set(language, { folder, url: (await served(folder)).url })
  }
})

afterAll(() => own.close())

/** The addresses of the profile's pages, below the site. */
async function profilePaths(language: string): Promise<string[]> {
  const folder = join(String(sites.get(language)?.folder), 'profile')
  const folders = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  return ['profile/', ...folders.map(({ name }) => `profile/${name}/`)]
}

async function faultsOf(page: Page): Promise<string[]> {
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

type Screen = readonly [width: number, colorScheme: 'light' | 'dark']

/** Each width in each colour scheme, half of them in each language. */
const screens: Readonly<Record<'fr' | 'en', readonly Screen[]>> = {
  fr: [
    [390, 'light'],
    [1280, 'dark'],
  ],
  en: [
    [390, 'dark'],
    [1280, 'light'],
  ],
}

describe.each(['fr', 'en'] as const)('the pages of the profile in %s', (language) => {
  it.each(screens[language])(
    'are accessible and as wide as the window at %i pixels, %s',
    async (width, colorScheme) => {
      const url = String(sites.get(language)?.url)
      const context = await own.browser.newContext({
        viewport: { width, height: 800 },
        colorScheme,
        bypassCSP: true,
      })
      const page = await context.newPage()
      const paths = await profilePaths(language)
      expect(paths.length).toBeGreaterThan(12)
      for (const path of paths) {
        await page.goto(url + path)
        expect(await page.evaluate(() => document.documentElement.lang)).toBe(language)
        expect(await faultsOf(page), path).toEqual([])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow, path).toBeLessThanOrEqual(0)
      }
      await context.close()
    },
  )

  it('draw the classes in a box of its own, which scrolls by itself where the window is narrow', async () => {
    const page = await own.browser.newPage({ viewport: { width: 390, height: 800 } })
    await page.goto(`${sites.get(language)?.url}profile/`)
    const box = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.querySelector('.scroll') as HTMLElement
      return { scrollWidth, clientWidth }
    })
    expect(box.clientWidth).toBeLessThanOrEqual(390)
    expect(box.scrollWidth).toBeGreaterThan(900)
    await page.close()
  })

  it('load nothing from elsewhere and say nothing in the console', async () => {
    const page = await own.browser.newPage()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('request', (request) => {
      if (!request.url().startsWith('http://127.0.0.1')) said.push(request.url())
    })
    for (const path of ['profile/', 'profile/video-object/', 'profile/core/'])
      await page.goto(`${sites.get(language)?.url}${path}`)
    expect(said).toEqual([])
    await page.close()
  })

  it('answer at each address in the form that is asked for', async () => {
    const url = String(sites.get(language)?.url)
    for (const path of await profilePaths(language))
      for (const form of ['text/html', 'text/turtle', 'application/ld+json']) {
        const { status, headers } = await ask(url, `/${path}`, { headers: { accept: form } })
        expect([status, headers['content-type']?.replace(/;.*/, '')], `${path} ${form}`).toEqual([200, form])
      }
  })
})

it('stays whole on paper: each property keeps its line together, and no page is wider than A4', async () => {
  const page = await own.browser.newPage({ viewport: { width: 794, height: 1123 } })
  await page.emulateMedia({ media: 'print' })
  await page.goto(`${sites.get('fr')?.url}profile/video-object/`)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(794)
  const isKept = await page.evaluate(() =>
    [...document.querySelectorAll('.properties tr')].every(
      (row) => getComputedStyle(row).breakInside === 'avoid',
    ),
  )
  expect(isKept).toBe(true)
  await page.close()
})
