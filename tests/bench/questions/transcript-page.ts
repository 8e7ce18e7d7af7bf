import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../../support/browser.ts'
import { serveFolder } from '../../support/static.ts'
import { runRegards } from '../measure/child.ts'
import { medianOf } from '../measure/turns.ts'
import { captionText } from '../records/captions.ts'
import { writeShared } from '../records/folder.ts'
import { figure, type Section } from '../report/section.ts'

/** A step of a visit: what is done, and when it is over. */
type Step = (page: Page, base: string) => Promise<unknown>

const steps: Readonly<Record<string, Step>> = {
  'page opens': (page, base) => page.goto(`${base}capsule/hour/`, { waitUntil: 'networkidle' }),
  'transcript comes into view': (page) =>
    page
      .locator('.spoken')
      .scrollIntoViewIfNeeded()
      .then(() => page.waitForTimeout(200)),
  'search in the transcript': (page) =>
    page
      .getByLabel('Chercher dans la transcription')
      .fill('egalite')
      .then(() => page.waitForTimeout(200)),
  'a passage is cited': (page) =>
    page
      .locator('.spoken-text button.cite:visible')
      .first()
      .click()
      .then(() => page.waitForTimeout(200)),
  'search in all that is said': async (page, base) => {
    await page.goto(`${base}search/spoken/?q=egalite`, { waitUntil: 'networkidle' })
    await page.locator('#results > li').first().waitFor()
  },
}

/** What the page of a video of one hour weighs, and how long its longest tasks keep the browser from answering. */
export async function transcriptPageSection(folder: string, seed: number, runs: number): Promise<Section> {
  const data = join(folder, 'data')
  await writeShared(data, { seed, people: 20 })
  await mkdir(join(data, 'media'), { recursive: true })
  writeFileSync(join(data, 'media/hour.vtt'), captionText(seed, 0, 60))
  writeFileSync(join(data, 'hour.ndjson'), `${JSON.stringify(hour)}\n`)
  runRegards(['build'], folder)
  const published = join(folder, 'dist/public')
  const html = readFileSync(join(published, 'capsule/hour/index.html'))
  const spoken = join(published, 'search/spoken/index')
  const { browser, close } = await openBrowser()
  const site = await serveFolder(published)
  const visits: Record<string, number>[] = []
  try {
    for (let run = 0; run < runs; run++) visits.push(await visit(browser, site.url))
  } finally {
    await site.close()
    await close()
  }
  return {
    question: 'How heavy is the page of a video of one hour?',
    how: `One hour of captions, a sentence every four seconds. The page has ${figure(html.length / 1000)} kB, with gzip ${figure(gzipSync(html).length / 1000)} kB; what is said takes ${figure(statSync(join(spoken, 'passages-0.json')).size / 1000)} kB in the index of the search, and its words ${figure(statSync(join(spoken, 'terms-0.json')).size / 1000)} kB. The longest task of the main thread in each step of a visit, in milliseconds of processor time, as Chromium traces it: other work on the machine counts less in it.`,
    head: ['step', 'longest task, CPU ms'],
    rows: Object.keys(steps).map((name) => [name, figure(medianOf(visits, (each) => each[name] ?? 0))]),
  }
}

const hour = {
  kind: 'capsule',
  id: 'hour',
  name: 'Une heure',
  description: 'Fiche synthétique.',
  isPartOf: 'series-0',
  position: 1,
  duration: 'PT1H',
  embedUrl: 'https://youtu.be/aqz-KE-bpKQ',
  caption: [{ inLanguage: 'fr', contentUrl: 'hour.vtt' }],
  source: ['source-0'],
}

/** The milliseconds of the longest task of each step. */
async function visit(browser: Browser, base: string): Promise<Record<string, number>> {
  const page = await browser.newPage()
  const longest: Record<string, number> = {}
  for (const [name, step] of Object.entries(steps)) {
    await browser.startTracing(page, {
      categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
    })
    await step(page, base)
    longest[name] = longestTask(JSON.parse(String(await browser.stopTracing())) as Trace)
  }
  await page.close()
  return longest
}

type Trace = {
  readonly traceEvents: readonly {
    readonly name: string
    readonly pid: number
    readonly tid: number
    readonly tdur?: number
    readonly args?: { readonly name?: string }
  }[]
}

/** The longest task of the main threads of pages, in milliseconds of processor time. */
function longestTask({ traceEvents }: Trace): number {
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => /RunTask$/.test(name) && mains.has(`${pid} ${tid}`),
  )
  if (tasks.length === 0) throw new Error('the trace has no task')
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000))
}
