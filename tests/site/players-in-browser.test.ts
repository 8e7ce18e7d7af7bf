/// <reference lib="dom" />
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../pipeline/site/hosting/http-headers.ts'
import { type OwnBrowser, openBrowser } from '../support/browser.ts'
import { build } from '../support/build.ts'
import { freshFolder, smallest, write } from '../support/folder.ts'
import { withPlainSpaces } from '../support/html.ts'
import { serveFolder } from '../support/static.ts'

const axe = await readFile(
  fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url)),
  'utf8',
)

/** A folder for pictures to look at, if one is asked for. */
const shots = process.env.REGARDS_SHOTS

const UUID = '9c9de5e8-0a1e-484a-b099-e80766180a6d'

/** A capsule for each player: what is pasted, what a click on the picture asks for, and a click on the chapter at 83 seconds. */
const players = [
  {
    title: 'YouTube',
    pasted: 'https://youtu.be/aqz-KE-bpKQ?si=abc',
    plays: 'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1',
    starts: 'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1&start=83',
    page: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
  },
  {
    title: 'Vimeo',
    pasted: 'https://vimeo.com/76979871/8272103f6e',
    plays: 'https://player.vimeo.com/video/76979871?h=8272103f6e&autoplay=1&dnt=1',
    starts: 'https://player.vimeo.com/video/76979871?h=8272103f6e&autoplay=1&dnt=1#t=83s',
    page: 'https://vimeo.com/76979871/8272103f6e',
  },
  {
    title: 'Dailymotion',
    pasted: 'https://dai.ly/x84sh87',
    plays: 'https://geo.dailymotion.com/player.html?video=x84sh87&autoplay=true',
    starts: 'https://geo.dailymotion.com/player.html?video=x84sh87&autoplay=true&startTime=83',
    page: 'https://www.dailymotion.com/video/x84sh87',
  },
  {
    title: 'PeerTube',
    pasted: `https://video.example.org/videos/watch/${UUID}`,
    plays: `https://video.example.org/videos/embed/${UUID}?autoplay=1`,
    starts: `https://video.example.org/videos/embed/${UUID}?autoplay=1&start=83`,
    page: `https://video.example.org/w/${UUID}`,
  },
  {
    title: 'Esup-Pod',
    pasted: 'https://pod.example.org/video/0412-journee/',
    plays: 'https://pod.example.org/video/0412-journee/?is_iframe=true&autoplay=true',
    starts: 'https://pod.example.org/video/0412-journee/?is_iframe=true&autoplay=true&start=83',
    page: 'https://pod.example.org/video/0412-journee/',
  },
  {
    title: 'ARTE',
    pasted: 'https://www.arte.tv/fr/videos/110989-000-A/steven-spielberg/',
    plays: 'https://www.arte.tv/embeds/fr/110989-000-A?autoplay=true',
    starts: undefined,
    page: 'https://www.arte.tv/fr/videos/110989-000-A/',
  },
  {
    title: 'lecteur.example.org',
    pasted: 'https://lecteur.example.org/1',
    plays: 'https://lecteur.example.org/1',
    starts: undefined,
    page: 'https://lecteur.example.org/1',
  },
] as const

const [youtube] = players

const rest = `duration: PT10M5S
caption:
  - {inLanguage: fr, contentUrl: https://captions.test/1.fr.vtt}
  - {id: fr-sourds, inLanguage: fr, contentUrl: https://captions.test/1.sourds.vtt}
  - {id: en-srt, inLanguage: en, contentUrl: https://captions.test/1.en.srt}
hasPart:
  - {id: debut, name: Le début, startOffset: 0, endOffset: 83}
  - {id: suite, name: La suite, startOffset: 83}
`

/** The ids of the capsules beside those of the players. */
const PICTURED = 20
const FILE = 21
const FOREIGN_CAPTIONS = 22

let own: OwnBrowser
let site: { url: string; close: () => Promise<void> }
let snippets: string[]

beforeAll(async () => {
  const folder = await freshFolder(afterAll)
  const first = String(smallest['capsules/1.yaml'])
  const capsule = (id: number, lines: string): string =>
    `${first
      .replace('id: 1\n', `id: ${id}\n`)
      .replace('position: 1', `position: ${id}`)
      .replace('x-1', `x-${id}`)
      .replace(
        'Capsule une',
        "Faut-il se centrer sur les quartiers, ou bien élargir à l'ensemble de l'intercommunalité ?",
      )}${lines}${rest}`
  const base = /base: (\S+)/.exec(String(smallest['publication.yaml']))?.[1] ?? ''
  const captions = rest.replaceAll('https://captions.test/', `${base}captions/`)
  const files = Object.fromEntries(
    players.map(({ pasted }, index) => [
      `capsules/${index + 1}.yaml`,
      capsule(index + 1, `embedUrl: ${pasted}\n`),
    ]),
  )
  await write(join(folder, 'data'), {
    ...smallest,
    ...files,
    'capsules/20.yaml': capsule(PICTURED, `embedUrl: ${youtube.pasted}\nthumbnailUrl: ${base}picture.svg\n`),
    'capsules/21.yaml': capsule(FILE, `contentUrl: ${base}1.mp4\n`).replace(rest, captions),
    'capsules/22.yaml': capsule(FOREIGN_CAPTIONS, 'contentUrl: https://video.test/1.mp4\n'),
  })
  const { published } = await build({ data: join(folder, 'data'), out: join(folder, 'dist'), publish: true })
  expect(published).toBe(true)
  snippets = await readdir(join(folder, 'dist/report/snippets')).catch(() => [])
  const out = join(folder, 'dist/public')
  await write(out, {
    'captions/1.fr.vtt': 'WEBVTT\n\n00:00.000 --> 09:00.000\nBonjour\n',
    'captions/1.sourds.vtt': 'WEBVTT\n\n00:00.000 --> 09:00.000\n[Musique]\n',
  })
  own = await openBrowser()
  site = await serveFolder(out)
})

afterAll(async () => {
  await own.close()
  await site.close()
})

type Visit = { readonly page: Page; readonly foreign: string[]; readonly said: string[] }

/** Opens the page of a capsule, with a stub for every player and every other site; gives what is asked of them. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await own.browser.newContext(options)
  const page = await context.newPage()
  const [foreign, said]: [string[], string[]] = [[], []]
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  await context.route(/^https:/, (route) => {
    foreign.push(route.request().url())
    return route.fulfill({
      body: '<!doctype html><html lang="fr"><title>Lecteur</title><p>le lecteur</p>',
      contentType: 'text/html',
    })
  })
  // the headers that the configurations of web servers give
  await context.route(/^http:.*\/$/, async (route) => {
    const response = await route.fetch()
    const headers = { ...response.headers(), 'content-security-policy': contentSecurityPolicy({}) }
    return route.fulfill({ response, headers })
  })
  await context.route('**/picture.svg', (route) =>
    route.fulfill({
      body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9" width="640" height="360"><path fill="#7ba" d="M0 0h16v9H0z"/><circle cx="8" cy="4" r="3" fill="#fe9"/></svg>',
      contentType: 'image/svg+xml',
    }),
  )
  await page.goto(site.url + path, { waitUntil: 'load' })
  return { page, foreign, said }
}

const frameLink = (page: Page) => page.frameLocator('iframe').getByRole('link')

/** The address that the frame shows. */
async function shown(page: Page): Promise<string | undefined> {
  await page.frameLocator('iframe').getByText('le lecteur').waitFor()
  return page.frame({ name: 'player' })?.url()
}

/** What axe finds wrong in a page and its frame. */
async function faults(page: Page): Promise<string[]> {
  for (const frame of page.frames()) await frame.addScriptTag({ content: axe }).catch(() => undefined)
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    return (await axe.run({ resultTypes: ['violations'] })).violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.html}`,
    )
  })
}

describe('the player of another site', () => {
  it.each(players.map((player, index) => ({ ...player, path: `capsule/${index + 1}/` })))(
    '$title is asked for nothing before a click, and then plays',
    async ({ path, plays, starts, page: own, title }) => {
      const { page, foreign, said } = await open(path)
      const link = frameLink(page)
      expect(await link.textContent()).toMatch(/Faut-il .*Lire la vidéo\s10\sminutes\s5\ssecondes$/)
      expect(await link.getAttribute('href')).toBe(plays)
      expect(await page.getByText('est hébergée par').textContent()).toContain(
        ['PeerTube', 'Esup-Pod'].includes(title) ? new URL(own).host : title,
      )
      expect(await page.getByRole('link', { name: 'sur sa page' }).getAttribute('href')).toBe(own)
      expect(foreign).toEqual([])
      await link.click()
      expect(await shown(page)).toBe(plays)
      expect(foreign).toEqual([plays])
      const chapter = page.getByRole('link', { name: 'La suite' })
      expect(await chapter.count()).toBe(starts === undefined ? 0 : 1)
      if (starts !== undefined) {
        await chapter.click()
        await page.waitForFunction(() => location.search === '?t=83')
        await expect.poll(() => page.frame({ name: 'player' })?.url()).toBe(starts)
        expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME')
      }
      expect(said).toEqual([])
      await page.context().close()
    },
  )

  it('plays by the keyboard alone, from its picture or from a chapter', async () => {
    const { page, foreign } = await open('capsule/1/')
    await frameLink(page).waitFor()
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const [outer] = [document.activeElement]
        const inner = outer instanceof HTMLIFrameElement ? outer.contentDocument?.activeElement : outer
        return inner?.textContent ?? ''
      })
    for (let tab = 0; tab < 40 && !(await focused()).includes('Lire la vidéo'); tab++)
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await shown(page)).toBe(youtube.plays)
    await page.getByRole('link', { name: 'La suite' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.frame({ name: 'player' })?.url()).toBe(youtube.starts)
    expect(foreign).toEqual([youtube.plays, youtube.starts])
    await page.context().close()
  })

  it('starts at the moment of the address, once it is clicked', async () => {
    const { page, foreign } = await open('capsule/1/?t=83')
    await expect.poll(() => frameLink(page).getAttribute('href')).toBe(youtube.starts)
    expect(foreign).toEqual([])
    await frameLink(page).click()
    expect(await shown(page)).toBe(youtube.starts)
    await page.context().close()
  })

  it('forgets the choice with the page', async () => {
    const { page, foreign } = await open('capsule/1/')
    await frameLink(page).click()
    await shown(page)
    await page.reload()
    await frameLink(page).waitFor()
    expect(foreign).toEqual([youtube.plays])
    expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual([
      '',
      0,
      0,
    ])
    await page.context().close()
  })

  it('plays without scripts, from its picture and from a chapter', async () => {
    const { page, foreign } = await open('capsule/1/', { javaScriptEnabled: false })
    await frameLink(page).click()
    expect(await shown(page)).toBe(youtube.plays)
    await page.getByRole('link', { name: 'La suite' }).click()
    await expect.poll(() => page.frame({ name: 'player' })?.url()).toBe(youtube.starts)
    expect(foreign).toEqual([youtube.plays, youtube.starts])
    await page.context().close()
  })

  it('has the files of captions beside it, by language, two in one language told apart', async () => {
    const { page } = await open('capsule/1/')
    const line = page.locator('p', { hasText: 'Sous-titres :' })
    expect(withPlainSpaces(String(await line.textContent()))).toBe(
      'Sous-titres : français, français (sourds et malentendants), anglais',
    )
    await page.context().close()
  })

  it('has in the data the picture that a platform has of each video', async () => {
    const picture = '<https://i.ytimg.com/vi/aqz-KE-bpKQ/hqdefault.jpg>'
    const data = await (await fetch(`${site.url}capsule/1/index.ttl`)).text()
    expect(data).toContain(picture)
    expect(data).toContain('<https://publisher.test/p/capsule/1/?t=83>')
    const html = await (await fetch(`${site.url}capsule/1/`)).text()
    expect(html).toMatch(/"@type":"Clip"[^}]*"url":"https:\/\/publisher\.test\/p\/capsule\/1\/\?t=83"/)
    expect(await (await fetch(`${site.url}capsule/${PICTURED}/index.ttl`)).text()).not.toContain(picture)
  })

  it('has no block to paste into the page of a platform, which nobody can change', () => {
    expect(snippets).toEqual([])
  })

  it('shows the picture that the publication has, and none that another site has', async () => {
    const { page, foreign } = await open(`capsule/${PICTURED}/`)
    await frameLink(page).waitFor()
    const picture = page.frameLocator('iframe').locator('img')
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    expect(foreign).toEqual([])
    await page.context().close()
  })

  it.each([1, PICTURED, FILE])('of capsule %i is accessible, light and dark, narrow and wide', async (id) => {
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [390, 1280]) {
        const { page, said } = await open(`capsule/${id}/`, {
          colorScheme,
          viewport: { width, height: 900 },
          bypassCSP: true, // for axe
        })
        if (id !== FILE) await frameLink(page).waitFor()
        expect(await faults(page)).toEqual([])
        expect(said).toEqual([])
        if (shots !== undefined)
          await page.screenshot({ path: join(shots, `${id}-${width}-${colorScheme}.png`) })
        await page.context().close()
      }
  })
})

describe('the captions of a file', () => {
  /** What the captions of a video say at its beginning, once the visitor turns them on, by label. */
  async function cues(page: Page): Promise<Record<string, string>> {
    await page.evaluate(() => {
      for (const track of document.querySelector('video')?.textTracks ?? []) track.mode = 'showing'
    })
    await page.waitForFunction(() =>
      [...document.querySelectorAll('track')].every(({ readyState }) => readyState > 1),
    )
    return page.evaluate(() => {
      const tracks = [...(document.querySelector('video')?.textTracks ?? [])].filter(
        ({ kind }) => kind === 'captions',
      )
      return Object.fromEntries(
        tracks.map(({ label, cues }) => [label, (cues?.[0] as VTTCue | undefined)?.text ?? '']),
      )
    })
  }

  it('show on the own host, by language, two in one language told apart', async () => {
    const { page, foreign, said } = await open(`capsule/${FILE}/`)
    expect(await page.locator('video').getAttribute('crossorigin')).toBeNull()
    expect(await cues(page)).toEqual({
      français: 'Bonjour',
      'français (sourds et malentendants)': '[Musique]',
    })
    expect([foreign, said]).toEqual([[], []])
    await page.context().close()
  })

  it('show from another host that allows it', async () => {
    const { page } = await open(`capsule/${FOREIGN_CAPTIONS}/`)
    await page.context().route('https://captions.test/**', (route) =>
      route.fulfill({
        body: 'WEBVTT\n\n00:00.000 --> 09:00.000\nBonsoir\n',
        contentType: 'text/vtt',
        headers: { 'access-control-allow-origin': '*' },
      }),
    )
    expect(await cues(page)).toEqual({ français: 'Bonsoir', 'français (sourds et malentendants)': 'Bonsoir' })
    await page.context().close()
  })

  it('are done without where the host of the video does not allow them', async () => {
    const { page } = await open(`capsule/${FOREIGN_CAPTIONS}/`)
    const video = page.locator('video')
    expect(await video.getAttribute('crossorigin')).toBe('anonymous')
    await video.evaluate((element: HTMLVideoElement) => void element.play().catch(() => undefined))
    await page.waitForFunction(() => document.querySelector('video')?.crossOrigin === null)
    await page.context().close()
  })
})
