import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Ran, runRegards } from '../measure/child.ts'
import { inTurn, medianOf } from '../measure/turns.ts'
import { writeCaptionedCapsules } from '../records/captions.ts'
import { writeCapsules, writeShared } from '../records/folder.ts'
import { figure, type Section, times } from '../report/section.ts'

/** How many capsules have captions, fewest first; `REGARDS_CAPTIONED` says other numbers, separated by commas. */
const SIZES = (process.env.REGARDS_CAPTIONED ?? '2000,20000').split(',').map(Number)

/** Builds of more capsules are run once each. */
const MAX_REPEATED = 5_000

const LEAN = ['--no-pages', '--no-tables', '--no-gzip']

/** What captions of ten minutes cost a build: read, searched for names, in transcripts, in the data and in the search. */
export async function captionsSection(folder: string, seed: number, runs: number): Promise<Section> {
  const rows: string[][] = []
  for (const count of SIZES) {
    const place = join(folder, `${count}`)
    rows.push(...(await rowsOf(place, { count, seed }, count > MAX_REPEATED ? 1 : runs)))
    rmSync(place, { recursive: true })
  }
  return {
    question: 'What do captions cost?',
    how: `Capsules, each with ten minutes of captions of its own that are published as data, in turn with as many that have none; with pages and tables, and without. Builds of more than ${figure(MAX_REPEATED)} capsules were run once. Memory that does not grow with the capsules shows in the peaks of two sizes.`,
    head: ['capsules', 'build', 'CPU s', '× without', 'seconds', 'peak MB', '× without'],
    rows,
  }
}

/** The rows of the builds of as many capsules as a draw has. */
async function rowsOf(
  folder: string,
  draw: { readonly count: number; readonly seed: number },
  runs: number,
): Promise<string[][]> {
  const [plain, captioned] = [join(folder, 'plain'), join(folder, 'captioned')]
  for (const each of [plain, captioned]) await writeShared(join(each, 'data'), { seed: draw.seed })
  await writeCapsules(join(plain, 'capsules.ndjson'), draw)
  await writeCaptionedCapsules(join(captioned, 'data'), join(captioned, 'capsules.ndjson'), draw)
  const build = (place: string, options: readonly string[]): Ran => {
    const ran = runRegards(['build', ...options, '--workers', '2', 'capsules.ndjson'], place)
    rmSync(join(place, 'dist'), { recursive: true })
    return ran
  }
  const results = await inTurn(
    {
      'data alone, without captions': () => build(plain, LEAN),
      'data alone, with captions': () => build(captioned, LEAN),
      'all, without captions': () => build(plain, []),
      'all, with captions': () => build(captioned, []),
    },
    runs,
  )
  return Object.entries(results).map(([name, ran]) => {
    const without = results[name.startsWith('all') ? 'all, without captions' : 'data alone, without captions']
    const medians = (of: readonly Ran[]) => ({
      cpu: medianOf(of, ({ cpu }) => cpu),
      memory: medianOf(of, ({ memory }) => memory),
    })
    const [own, other] = [medians(ran), medians(without)]
    return [
      figure(draw.count),
      name,
      figure(own.cpu),
      times(own.cpu, other.cpu),
      figure(medianOf(ran, ({ seconds }) => seconds)),
      figure(own.memory),
      times(own.memory, other.memory),
    ]
  })
}
