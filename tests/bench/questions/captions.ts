import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Ran, runRegards } from '../measure/child.ts'
import { inTurn, medianOf } from '../measure/turns.ts'
import { writeCaptionedCapsules } from '../records/captions.ts'
import { writeCapsules, writeShared } from '../records/folder.ts'
import { figure, type Section, times } from '../report/section.ts'

/** How many capsules have captions; `REGARDS_CAPTIONED` says another number. */
const CAPSULES = Number(process.env.REGARDS_CAPTIONED ?? 2_000)

const LEAN = ['--no-pages', '--no-tables', '--no-gzip']

/** What captions of ten minutes cost a build: read, searched for names, in transcripts, in the data and in the search. */
export async function captionsSection(folder: string, seed: number, runs: number): Promise<Section> {
  const [plain, captioned] = [join(folder, 'plain'), join(folder, 'captioned')]
  for (const each of [plain, captioned]) await writeShared(join(each, 'data'), { seed })
  const draw = { count: CAPSULES, seed }
  await writeCapsules(join(plain, 'capsules.ndjson'), draw)
  await writeCaptionedCapsules(join(captioned, 'data'), join(captioned, 'capsules.ndjson'), draw)
  const build = (place: string, options: readonly string[]): Ran => {
    rmSync(join(place, 'dist'), { recursive: true, force: true })
    return runRegards(['build', ...options, '--workers', '2', 'capsules.ndjson'], place)
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
  const cpuOf = (ran: readonly Ran[]): number => medianOf(ran, ({ cpu }) => cpu)
  return {
    question: 'What do captions cost?',
    how: `${figure(CAPSULES)} capsules, each with ten minutes of captions of its own that are published as data, in turn with as many that have none; with pages and tables, and without.`,
    head: ['build', 'CPU s', '× without', 'seconds', 'peak MB'],
    rows: Object.entries(results).map(([name, ran]) => {
      const without =
        results[name.startsWith('all') ? 'all, without captions' : 'data alone, without captions']
      return [
        name,
        figure(cpuOf(ran)),
        times(cpuOf(ran), cpuOf(without)),
        figure(medianOf(ran, ({ seconds }) => seconds)),
        figure(medianOf(ran, ({ memory }) => memory)),
      ]
    }),
  }
}
