import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Ran, runRegards } from '../measure/child.ts'
import { inTurn, medianOf } from '../measure/turns.ts'
import { writeCapsules, writeShared } from '../records/folder.ts'
import { figure, type Section, times } from '../report/section.ts'

const CAPSULES = 5_000

/** What the pages of a site cost, by the main thread alone and by others beside it. */
export async function pagesSection(folder: string, seed: number, runs: number): Promise<Section> {
  await writeShared(join(folder, 'data'), { seed })
  await writeCapsules(join(folder, 'capsules.ndjson'), { count: CAPSULES, seed })
  const build = (...options: string[]): Ran => {
    const ran = runRegards(['build', '--no-tables', '--no-gzip', ...options, 'capsules.ndjson'], folder)
    rmSync(join(folder, 'dist'), { recursive: true })
    return ran
  }
  const results = await inTurn(
    {
      'no pages, the main thread alone': () => build('--no-pages', '--workers', '0'),
      'no pages, two threads beside it': () => build('--no-pages', '--workers', '2'),
      'pages, the main thread alone': () => build('--workers', '0'),
      'pages, two threads beside it': () => build('--workers', '2'),
    },
    runs,
  )
  const secondsOf = (ran: readonly Ran[] = []): number => medianOf(ran, ({ seconds }) => seconds)
  return {
    question: 'What do pages cost?',
    how: `The site of ${figure(CAPSULES)} capsules and the shared records, in turn with the dumps alone. The bytes are the same, whatever the number of threads.`,
    head: ['build', 'seconds', '× no pages', 'CPU s', 'peak MB'],
    rows: Object.entries(results).map(([name, ran]) => {
      const without = results[name.replace(/^pages/, 'no pages') as keyof typeof results]
      return [
        name,
        figure(secondsOf(ran)),
        times(secondsOf(ran), secondsOf(without)),
        figure(medianOf(ran, ({ cpu }) => cpu)),
        figure(medianOf(ran, ({ memory }) => memory)),
      ]
    }),
  }
}
