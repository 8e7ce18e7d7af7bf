import { createReadStream, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { cpuOfShell, type Ran, runRegards } from '../measure/child.ts'
import { inTurn, medianOf } from '../measure/turns.ts'
import { writeCapsules, writeShared } from '../records/folder.ts'
import { figure, type Section, times } from '../report/section.ts'

const CAPSULES = 20_000
const PARTS = 2

/** What merging parts costs, in turn with `sort -u` of the same parts, in processor time: other work on the machine counts less in it. */
export async function mergingSection(folder: string, seed: number, runs: number): Promise<Section> {
  await writeShared(join(folder, 'data'), { seed })
  await writeCapsules(join(folder, 'capsules.ndjson'), { count: CAPSULES, seed })
  const parts = await mapParts(folder)
  const sorted = parts.map((part) => part.replace(/\.nt$/, '.sorted.nt'))
  for (const [index, part] of parts.entries()) sort([part], String(sorted[index]))
  const out = join(folder, 'merged.nt')
  const merge = (files: readonly string[]): Ran => {
    rmSync(out, { force: true })
    return runRegards(['merge', '--out', out, ...files], folder)
  }
  const results = await inTurn(
    {
      '`LC_ALL=C sort -u`': () => sort(parts, join(folder, 'all.sorted.nt')),
      '`regards merge`, parts as `map` writes them': () => merge(parts),
      '`regards merge`, sorted parts': () => merge(sorted),
      '`regards build` of the same records': () =>
        runRegards(['build', '--no-pages', '--no-tables', '--no-gzip', 'capsules.ndjson'], folder),
    },
    runs,
  )
  const [[, sorting = []] = []] = Object.entries(results)
  const least = medianOf(sorting, ({ cpu }) => cpu)
  return {
    question: 'How much more than sorting is merging?',
    how: `${PARTS} parts of ${figure(CAPSULES / PARTS)} capsules, beside the shared records in the data folder, each program in turn. Seconds of processor time, user and system.`,
    head: ['program', 'CPU s', '× sort', 'seconds', 'peak MB'],
    rows: Object.entries(results).map(([name, ran]) => {
      const cpu = medianOf<Partial<Ran> & { cpu: number; seconds: number }>(ran, (each) => each.cpu)
      const memory = 'memory' in (ran[0] ?? {}) ? figure(medianOf(ran as Ran[], (each) => each.memory)) : ''
      const seconds = medianOf<{ seconds: number }>(ran, (each) => each.seconds)
      return [name, figure(cpu), times(cpu, least), figure(seconds), memory]
    }),
  }
}

/** Maps the capsules of a folder in parts; gives the files. */
async function mapParts(folder: string): Promise<string[]> {
  mkdirSync(join(folder, 'parts'))
  const lines: string[][] = Array.from({ length: PARTS }, () => [])
  let count = 0
  for await (const line of createInterface(createReadStream(join(folder, 'capsules.ndjson'))))
    lines[Math.floor((PARTS * count++) / CAPSULES)]?.push(`${line}\n`)
  return lines.map((part, number) => {
    const input = join(folder, 'parts', `${number}.ndjson`)
    const output = join(folder, 'parts', `${number}.nt`)
    writeFileSync(input, part.join(''))
    writeFileSync(output, runRegards(['map'], folder, openSync(input, 'r')).stdout)
    return output
  })
}

function sort(files: readonly string[], out: string) {
  return cpuOfShell('LC_ALL=C sort -u -o "$@"', [out, ...files])
}
