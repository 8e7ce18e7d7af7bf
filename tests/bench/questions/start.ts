import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runNode, runRegards } from '../measure/child.ts'
import { inTurn, medianOf } from '../measure/turns.ts'
import { figure, type Section, times } from '../report/section.ts'

/** How long small jobs take, as a multiple of an empty Node start; the records are those of this repository. */
export async function startSection(folder: string, runs: number): Promise<Section> {
  cpSync(fileURLToPath(new URL('../../../data', import.meta.url)), join(folder, 'data'), { recursive: true })
  const results = await inTurn(
    {
      'empty Node start': () => runNode(['-e', '0'], folder),
      'regards --help': () => runRegards(['--help'], folder),
      'regards check, real records': () => runRegards(['check'], folder),
      'regards build, real records': () => runRegards(['build'], folder),
    },
    runs,
  )
  const empty = medianOf(results['empty Node start'], ({ seconds }) => seconds)
  return {
    question: 'How long do small jobs take?',
    how: 'Each in a process of its own, with pages and all: what a person waits for.',
    head: ['job', 'seconds', '× empty start', 'peak MB'],
    rows: Object.entries(results).map(([name, ran]) => {
      const seconds = medianOf(ran, ({ seconds }) => seconds)
      return [name, figure(seconds), times(seconds, empty), figure(medianOf(ran, ({ memory }) => memory))]
    }),
  }
}
