/// <reference lib="dom" />
import { open as openFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContextOptions, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { violations } from '../support/axe.ts'
import { type OwnBrowser, openBrowser } from '../support/browser.ts'
import { freshFolder, smallest, write } from '../support/folder.ts'
import { ask } from '../support/http.ts'
import { type Running, start } from '../support/running.ts'

const capsule = `${smallest['capsules/1.yaml']}embedUrl: https://player.test/embed/1\n`
const wrong = capsule.replace('position: 1', 'position: un').replace('id: x-1', 'id: x 1')
const named = (name: string): string => capsule.replace('Capsule une', name)

/** A folder for pictures to look at, if one is asked for. */
const shots = process.env.REGARDS_SHOTS

let own: OwnBrowser
let running: Running
let url: string
let folder: string
let file: string

beforeAll(async () => {
  folder = await freshFolder(afterAll)
  await write(join(folder, 'data'), { ...smallest, 'capsules/1.yaml': capsule })
  file = join(folder, 'data/capsules/1.yaml')
  await begin('0')
  own = await openBrowser()
})

beforeEach(() => write(join(folder, 'data'), { 'capsules/1.yaml': capsule }))

afterAll(async () => {
  await own.close()
  await stop()
})

async function begin(port: string): Promise<void> {
  const folders = ['--data', join(folder, 'data'), '--out', join(folder, 'dist')]
  running = start(['serve', '--watch', ...folders, '--port', port])
  url = await running.prints(/^Aperçu +(\S+)_watch\/$/m)
}

async function stop(): Promise<void> {
  running.stop('SIGTERM')
  expect(await running.closed).toEqual({ code: 0, signal: null, stderr: '' })
}

type Visit = { readonly page: Page; readonly foreign: string[]; readonly said: string[] }

/** Opens a page; gives what it asks of other hosts and what it says in the console. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await own.browser.newContext(options)
  const foreign: string[] = []
  const said: string[] = []
  context.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) foreign.push(request.url())
  })
  context.on('console', (message) => said.push(message.text()))
  context.on('weberror', (error) => said.push(String(error.error())))
  const page = await context.newPage()
  await page.goto(url + path, { waitUntil: 'load' })
  return { page, foreign, said }
}

/** The frame that shows the site. */
const preview = (page: Page): FrameLocator => page.frameLocator('#preview')

/** Waits until the page says how things stand. */
const says = (page: Page, state: string): Promise<void> => page.locator(`#status .${state}`).waitFor()

/** What is to be mended, as it is read. */
const problems = (page: Page): Promise<string[]> => page.locator('.violation li').allInnerTexts()

/** Waits until the preview shows a capsule under a title. */
const shows = (page: Page, name: string): Promise<void> =>
  preview(page).getByRole('heading', { level: 1, name, exact: true }).waitFor()

describe('the preview', () => {
  it('shows a record as it is saved, where one stands, whatever way an editor saves it', async () => {
    // until the first release stands there is no site to show, which the browser would report
    await expect.poll(async () => (await fetch(url)).status, { timeout: 50_000 }).toBe(200)
    const { page, foreign, said } = await open('_watch/')
    await says(page, 'published')
    await preview(page).getByRole('link', { name: 'Capsule une' }).click()
    await shows(page, 'Capsule une')
    await writeFile(file, named('Titre écrit'))
    await shows(page, 'Titre écrit')
    await writeFile(join(folder, 'data/capsules/.1.yaml.swp'), 'hidden')
    await writeFile(join(folder, 'data/capsules/~$1.xlsx'), 'open in a spreadsheet')
    await writeFile(`${file}.tmp~`, named('Titre renommé'))
    await rename(`${file}.tmp~`, file)
    await shows(page, 'Titre renommé')
    const handle = await openFile(file, 'w') // empty for a moment
    await handle.write(named('Titre tronqué').slice(0, 40))
    await handle.write(named('Titre tronqué').slice(40))
    await handle.close()
    await shows(page, 'Titre tronqué')
    await rename(file, `${file}~`)
    await writeFile(file, capsule)
    await shows(page, 'Capsule une')
    await rm(`${file}~`)
    expect(await page.locator('#status').innerText()).toBe('Publié.\nLe site montré est à jour.')
    expect([foreign, said]).toEqual([[], []])
    await page.context().close()
  })

  it('tells a mistake in French, at its place, and shows the last valid site until it is mended', async () => {
    const { page, foreign, said } = await open('_watch/', { viewport: { width: 1280, height: 800 } })
    await says(page, 'published')
    await writeFile(file, wrong)
    await says(page, 'refused')
    expect(await page.locator('#status').innerText()).toMatch(/^2 points à corriger\.\n/)
    expect(await problems(page)).toEqual([
      expect.stringMatching(/^ligne 5, colonne 1 Capsule une\n+position "un" n'est pas un nombre entier/),
      expect.stringMatching(/^ligne 8, colonne 5 Capsule une\n+participation\[1\]\.id "x 1"/),
    ])
    await preview(page).getByRole('link', { name: 'Capsule une' }).click()
    await shows(page, 'Capsule une')
    for (const [width, height] of [
      [1280, 800],
      [390, 844],
    ] as const)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height })
        await page.emulateMedia({ colorScheme })
        expect(await violations(page)).toEqual([])
        if (shots !== undefined) await page.screenshot({ path: `${shots}/watch-${width}-${colorScheme}.png` })
      }
    await writeFile(file, capsule)
    await says(page, 'published')
    expect(await problems(page)).toEqual([])
    await shows(page, 'Capsule une')
    expect(await violations(page)).toEqual([])
    expect([foreign, said]).toEqual([[], []])
    await page.context().close()
  })

  it('shows what records say as text', async () => {
    const { page, said } = await open('_watch/')
    const hostile = `"><img src=x onerror="document.title='hit'"></script><script>document.title='hit'</script>`
    await writeFile(file, capsule.replace('position: 1', `position: ${JSON.stringify(hostile)}`))
    await says(page, 'refused')
    expect(String(await problems(page))).toContain('<img src=x')
    await page.reload()
    expect(String(await problems(page))).toContain('<img src=x')
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.title()).toBe('Aperçu')
    expect(said).toEqual([])
    await writeFile(file, capsule)
    await says(page, 'published')
    await page.context().close()
  })

  it('survives a folder that vanishes, a build elsewhere, and a server that starts again', async () => {
    const { page } = await open('_watch/')
    await says(page, 'published')
    await rename(join(folder, 'data'), join(folder, 'away'))
    await page.locator('.violation li', { hasText: 'dossier de données introuvable' }).waitFor() // a build may be reading
    await rename(join(folder, 'away'), join(folder, 'data'))
    await says(page, 'published')
    await writeFile(join(folder, 'dist/.lock'), String(process.pid)) // a process that runs
    await writeFile(file, named('Plus tard'))
    await says(page, 'busy')
    await rm(join(folder, 'dist/.lock'))
    await preview(page).getByRole('link', { name: 'Plus tard' }).waitFor()
    await stop()
    await writeFile(file, capsule)
    await begin(new URL(url).port)
    await preview(page).getByRole('link', { name: 'Capsule une' }).waitFor({ timeout: 20_000 })
    await page.context().close()
  })

  it('sends links to other sites beside it', async () => {
    const { page, foreign, said } = await open('_watch/')
    await page.context().route('https://example.org/**', (route) => route.fulfill({ body: 'elsewhere' }))
    await preview(page).getByRole('link', { name: 'Licence des données' }).waitFor()
    const [other] = await Promise.all([
      page.waitForEvent('popup'),
      preview(page).getByRole('link', { name: 'Licence des données' }).click(),
    ])
    await other.getByText('elsewhere').waitFor()
    expect(page.url()).toBe(`${url}_watch/`)
    expect([foreign, said]).toEqual([['https://example.org/licence'], []])
    await page.context().close()
  })

  it('can be read by this computer alone, and by no other site', async () => {
    const at = (path: string, headers = {}, method = 'GET') => ask(url, path, { headers, method })
    const own = await at('/_watch/')
    expect(own.headers['content-security-policy']).toContain(`frame-ancestors 'none'`)
    for (const answer of [own, await at('/_watch/', {}, 'OPTIONS'), await at('/_watch/', {}, 'POST')])
      expect(answer.headers).not.toHaveProperty('access-control-allow-origin')
    for (const path of ['/_watch/events', '/', '/dumps/regards.nt', '/sparql']) {
      for (const host of ['evil.example', 'evil.example:80', '127.0.0.1.evil.example'])
        expect((await at(path, { host })).status, host).toBe(403)
      for (const origin of ['https://evil.example', 'null', `${url.slice(0, -1)}0`])
        expect((await at(path, { origin })).status, origin).toBe(403)
      expect((await at(path, { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'iframe' })).status).toBe(
        403,
      )
    }
    for (const path of ['/', '/dumps/regards.nt', '/sparql'])
      expect((await at(path, { origin: url.slice(0, -1) })).headers).not.toHaveProperty(
        'access-control-allow-origin',
      )
    expect((await at('/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'document' })).status).toBe(200)
    expect((await at('/_watch/', { host: 'localhost:8080' })).status).toBe(200)
    expect((await at('/_watch/', {}, 'HEAD')).text).toBe('')
    expect((await at('/_watch/', {}, 'POST')).status).toBe(405)
    expect((await at('/_watch/page.ts')).status).toBe(404)
    expect(await at('/_watch')).toMatchObject({ status: 301, headers: { location: '_watch/' } })
  })
})

describe('the site, under the headers of the server', () => {
  it.each(['', 'capsule/1/', 'data/', 'queries/', 'about/', 'nothing/here/'])(
    '/%s is quiet',
    async (path) => {
      const { page, foreign, said } = await open(path)
      expect(await page.evaluate(() => document.styleSheets[0]?.cssRules.length)).toBeGreaterThan(10)
      expect(foreign).toEqual([])
      expect(said.filter((text) => !(path === 'nothing/here/' && text.includes('status of 404')))).toEqual([])
      await page.context().close()
    },
  )

  it('runs a query in its worker', async () => {
    const { page, foreign, said } = await open('queries/')
    await page.locator('.cm-content').press('Control+A')
    await page.keyboard.insertText('ASK { ?s ?p ?o }')
    await page.getByRole('button', { name: 'Exécuter' }).click()
    await page.getByText(/^Oui, en/).waitFor()
    expect([foreign, said]).toEqual([[], []])
    await page.context().close()
  })

  it('loads a player from elsewhere on a click, not before', async () => {
    const { page, foreign, said } = await open('capsule/1/')
    await page
      .context()
      .route('https://player.test/**', (route) =>
        route.fulfill({ body: '<p>the player</p>', contentType: 'text/html' }),
      )
    const link = page.frameLocator('iframe').getByRole('link')
    await link.waitFor()
    expect(await link.evaluate((element) => getComputedStyle(element).display)).not.toBe('inline')
    expect(foreign).toEqual([])
    await link.click()
    await page.frameLocator('iframe').getByText('the player').waitFor()
    expect([foreign, said]).toEqual([['https://player.test/embed/1'], []])
    await page.context().close()
  })
})
