/// <reference lib="dom" />
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../pipeline/site/hosting/http-headers.ts'
import { writeWebVtt } from '../../pipeline/transcript/write-captions.ts'
import { type OwnBrowser, openBrowser } from '../support/browser.ts'
import { build } from '../support/build.ts'
import { freshFolder, smallest, write } from '../support/folder.ts'
import { withPlainSpaces } from '../support/html.ts'
import { serveFolder } from '../support/static.ts'

const axe = await readFile(
  fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url)),
  'utf8',
)

/** An hour of speech, a sentence every four seconds. */
const hour = writeWebVtt(
  Array.from({ length: 900 }, (_, index) => ({
    start: index * 4,
    end: index * 4 + 4,
    lines: [
      {
        text:
          index === 600
            ? 'L’Égalité, voilà ce que l’on cherche.'
            : `Et voici la phrase numéro ${index}, que quelqu’un dit sans se presser.`,
        line: 1,
      },
    ],
  })),
)
const arabic = 'WEBVTT\n\n00:00.000 --> 00:04.000\nمرحبا بالعالم\n'

const english = `WEBVTT

01:05.000 --> 01:08.000
<v Ada Une>Hello there.

01:05.500 --> 01:09.000
<v Ada Une>Who is it?
<v Bob>It is <i>me</i>.

01:20.000 --> 01:24.000
<v Ada Une>Come in.
`

let own: OwnBrowser
let site: { url: string; close: () => Promise<void> }

beforeAll(async () => {
  const folder = await freshFolder(afterAll)
  const first = String(smallest['capsules/1.yaml'])
  const capsule = (id: number, video: string, more = ''): string =>
    `${first.replace('id: 1\n', `id: ${id}\n`).replace('position: 1', `position: ${id}`).replace('x-1', `x-${id}`)}${video}
caption: [{inLanguage: fr, contentUrl: 1.fr.vtt}, {inLanguage: ar, contentUrl: 1.ar.vtt}${more}]
`
  await write(join(folder, 'data'), {
    ...smallest,
    'capsules/1.yaml': capsule(1, 'embedUrl: https://youtu.be/aqz-KE-bpKQ'),
    'capsules/2.yaml': capsule(
      2,
      'contentUrl: https://publisher.test/p/1.mp4',
      ', {inLanguage: en, contentUrl: 2.en.vtt, automaticallyGenerated: true}',
    ),
    'media/1.fr.vtt': hour,
    'media/1.ar.vtt': arabic,
    'media/2.en.vtt': english,
  })
  const { published } = await build({ data: join(folder, 'data'), out: join(folder, 'dist'), publish: true })
  expect(published).toBe(true)
  own = await openBrowser()
  site = await serveFolder(join(folder, 'dist/public'))
})

afterAll(async () => {
  await own?.close()
  await site?.close()
})

/** Opens a page under the headers that the configurations of web servers give; gives what is asked of other sites. */
async function open(path: string, options: BrowserContextOptions = {}) {
  const context = await own.browser.newContext(options)
  const page = await context.newPage()
  const [foreign, said]: [string[], string[]] = [[], []]
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  await context.route(/^https:/, (route) => {
    foreign.push(route.request().url())
    return route.fulfill({ body: '<!doctype html><title>Lecteur</title>', contentType: 'text/html' })
  })
  await context.route(/^http:.*\/(\?.*)?$/, async (route) => {
    const response = await route.fetch()
    const headers = { ...response.headers(), 'content-security-policy': contentSecurityPolicy({}) }
    return route.fulfill({ response, headers })
  })
  await page.goto(site.url + path, { waitUntil: 'load' })
  return { page, foreign, said }
}

const french = (page: Page) => page.getByRole('region', { name: 'Transcription (français)' })
const current = (page: Page) => french(page).locator('[aria-current=true]')

describe('the transcript on the page of a capsule', () => {
  it('of an hour is a page of less than 300 kB', async () => {
    const html = await (await fetch(`${site.url}capsule/1/`)).text()
    expect(html).toContain('Et voici la phrase numéro 899,')
    expect(Buffer.byteLength(html)).toBeLessThan(300_000)
  })

  it('starts the player of another site at a passage, and asks it for nothing before', async () => {
    const { page, foreign, said } = await open('capsule/1/')
    expect(await french(page).getByRole('link').count()).toBeGreaterThan(50)
    expect(foreign).toEqual([])
    const moment = await french(page).getByRole('link').nth(20).getAttribute('data-moment')
    await french(page).getByRole('link').nth(20).click()
    await expect
      .poll(() => foreign)
      .toEqual([`https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1&start=${moment}`])
    expect(await current(page).getAttribute('data-from')).toBe(moment)
    expect(said).toEqual([])
    await page.context().close()
  })

  it('starts the player without scripts too', async () => {
    const { page, foreign } = await open('capsule/1/', { javaScriptEnabled: false })
    await french(page).locator('[data-moment]').nth(1).click()
    await expect.poll(() => foreign.length).toBe(1)
    expect(foreign[0]).toMatch(/&start=\d+$/)
    await page.context().close()
  })

  it('marks the passage of the address, and the one that is being said', async () => {
    const { page } = await open('capsule/2/?t=1203')
    const [from, next] = await Promise.all([
      current(page).getAttribute('data-from'),
      current(page).locator('+ [data-from]').getAttribute('data-from'),
    ])
    expect(Number(from)).toBeLessThanOrEqual(1203)
    expect(Number(next)).toBeGreaterThan(1203)
    await page.evaluate(() => {
      const video = document.querySelector('video')
      Object.defineProperty(video, 'currentTime', { value: 3 })
      video?.dispatchEvent(new Event('timeupdate'))
    })
    expect(await current(page).getAttribute('data-from')).toBe('0')
    await page.context().close()
  })

  it('is searched by words with other accents, by the keyboard alone', async () => {
    const { page } = await open('capsule/1/')
    const field = page.getByLabel('Chercher dans la transcription').first()
    await field.focus()
    await page.keyboard.type('L’EGALITE voilà')
    const passages = french(page).locator('[data-from]:not([hidden])')
    expect(await passages.count()).toBe(1)
    expect(await passages.textContent()).toContain('L’Égalité, voilà ce que')
    expect(await page.locator('.spoken [role=status]').first().textContent()).toBe('1 passage')
    await field.fill('')
    expect(await passages.count()).toBeGreaterThan(50)
    await page.context().close()
  })

  it('gives each passage as a quotation with its address, by the keyboard alone', async () => {
    const { page, foreign, said } = await open('capsule/1/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const passage = french(page).locator('[data-from]').nth(1)
    const cite = passage.getByRole('button', { name: /^Citer ce passage \(0:\d\d\)$/ })
    await cite.focus()
    await page.keyboard.press('Enter')
    const panel = page.getByRole('group', { name: 'Citer ce passage' })
    await page.keyboard.press('Enter') // on the button that copies, which has the focus
    await panel.getByText('Copié').waitFor()
    const second = await passage.getAttribute('data-from')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(
      /^«\u00a0Et voici la phrase numéro 7, .*\.\u00a0» «\u00a0Capsule une\u00a0», 0:28\. /,
    )
    expect(copied.endsWith(`. https://publisher.test/p/capsule/1/?t=${second}`)).toBe(true)
    await page.keyboard.press('Escape')
    expect(await panel.count()).toBe(0)
    expect(await cite.evaluate((button) => button === document.activeElement)).toBe(true)
    expect([foreign, said]).toEqual([[], []])
    await page.context().close()
  })

  it('names who speaks, and says of captions that a machine made them', async () => {
    const { page } = await open('capsule/2/')
    const cites = page.getByRole('region', { name: 'Transcription (anglais)' }).locator('.cite')
    const citations: string[] = []
    for (const cite of await cites.all()) {
      await cite.click()
      citations.push(
        (await page.getByRole('group', { name: 'Citer ce passage' }).locator('p').textContent()) ?? '',
      )
    }
    const source = (time: string, second: number): string =>
      `« Capsule une », ${time} (sous-titres automatiques). https://publisher.test/p/capsule/2/?t=${second}`
    expect(citations.map(withPlainSpaces)).toEqual([
      `« Ada Une : Hello there. Who is it? / Bob : It is me. » ${source('1:05', 65)}`,
      `« Come in. » Ada Une, ${source('1:20', 80)}`,
    ])
    await page.context().close()
  })

  it('has an address for each passage without scripts too', async () => {
    const { page } = await open('capsule/1/', { javaScriptEnabled: false })
    const passage = french(page).locator('[data-from]').nth(1)
    await passage.getByRole('link', { name: 'Lien' }).click()
    expect(page.url()).toBe(`${site.url}capsule/1/?t=${await passage.getAttribute('data-from')}`)
    await page.context().close()
  })

  it('has each language in its own direction', async () => {
    const { page } = await open('capsule/1/')
    const region = page.getByRole('region', { name: 'Transcription (arabe)' })
    expect([await region.getAttribute('lang'), await region.getAttribute('dir')]).toEqual(['ar', 'rtl'])
    await page.context().close()
  })

  it('is accessible', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await open('capsule/2/?t=1203', { colorScheme, bypassCSP: true })
      expect(await accessibilityFaults(page)).toEqual([])
      await page.context().close()
    }
  })
})

async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe })
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    return (await checker.run({ resultTypes: ['violations'] })).violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.html}`,
    )
  })
}

describe('the search in what is said', () => {
  it('loads nothing before it is asked, and leads to the moment, by the keyboard alone', async () => {
    const { page, foreign, said } = await open('search/?q=egalites')
    await page.getByRole('status').getByText('Aucun').waitFor()
    await page.getByRole('link', { name: 'Chercher dans ce qui est dit' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('2 passages dans 2 vidéos').waitFor()
    expect(new URL(page.url()).search).toBe('?q=egalites')
    const index: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('spoken/index/')) index.push(request.url())
    })
    await page.goto(`${site.url}search/spoken/`, { waitUntil: 'networkidle' })
    expect(index).toEqual([])
    await page.getByRole('searchbox').focus()
    await page.keyboard.type('L’EGALITE cherchait')
    await page.getByText('2 passages dans 2 vidéos').waitFor()
    expect(index.length).toBeLessThanOrEqual(6)
    expect(await page.locator('mark').allTextContents()).toEqual(['Égalité', 'cherche', 'Égalité', 'cherche'])
    const moment = page.locator('#results').getByRole('link', { name: /^\d+:\d\d$/ })
    const second = new URL((await moment.nth(1).getAttribute('href')) ?? '').searchParams.get('t')
    await moment.nth(1).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/capsule\/2\/\?t=\d+$/)
    expect(await current(page).getAttribute('data-from')).toBe(second)
    expect(await current(page).textContent()).toContain('L’Égalité, voilà ce que')
    expect([foreign, said]).toEqual([[], []])
    await page.context().close()
  })

  it('shows more where there is more, says what it has not found, and finds in other scripts', async () => {
    const { page } = await open('search/spoken/?q=phrase+numero')
    await page.getByText(/^\d+ passages dans 2 vidéos$/).waitFor()
    const moments = page.locator('#results').getByRole('link', { name: /^\d+:\d\d/ })
    expect(await moments.count()).toBe(6) // three of each video, so that no step of the script is long
    await page
      .getByText(/^Autres passages : \d+$/)
      .first()
      .click()
    await expect.poll(() => moments.count()).toBeGreaterThan(50)
    await page.getByRole('searchbox').fill('xyzzyx')
    await page.getByText('Essayer avec moins de mots').waitFor()
    await page.getByRole('searchbox').fill('بالعالم')
    await page.getByText('2 passages dans 2 vidéos').waitFor()
    expect(await page.locator('#results span[dir=rtl][lang=ar]').count()).toBe(2)
    await page.context().close()
  })

  it('is accessible, narrow and wide, and says what it needs without scripts', async () => {
    for (const [colorScheme, width] of [
      ['light', 390],
      ['dark', 1280],
    ] as const) {
      const viewport = { width, height: 800 }
      const { page } = await open('search/spoken/?q=phrase', { colorScheme, viewport, bypassCSP: true })
      await page.getByText(/passages dans 2 vidéos/).waitFor()
      expect(await accessibilityFaults(page)).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
      await page.context().close()
    }
    const { page } = await open('search/spoken/', { javaScriptEnabled: false })
    expect(await page.locator('noscript').textContent()).toContain('ce qui demande JavaScript')
    await page.context().close()
  })
})
