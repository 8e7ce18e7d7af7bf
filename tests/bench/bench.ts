import { spawnSync } from 'node:child_process'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/*
 * How long the main job takes, as a multiple of an empty Node start measured in the same run, in turn with the
 * others. The real records are copied; the thousand capsules are synthetic.
 */

const RUNS = 9
const root = fileURLToPath(new URL('../../', import.meta.url))
const launcher = join(root, 'pipeline/regards.js')
const folder = await mkdtemp(join(tmpdir(), 'regards-bench-'))
for (const data of ['data', 'more-data'])
  await cp(join(root, 'data'), join(folder, data), { recursive: true })
const synthetic = Array.from({ length: 1000 }, (_, index) =>
  JSON.stringify({
    kind: 'capsule',
    id: `synthetic-${index}`,
    name: `Capsule synthétique ${index}`,
    description: `Description synthétique ${index}.`,
    isPartOf: 'regards-d-acteurs',
    position: 1000 + index,
    about: ['plan-de-lutte'],
    participation: [{ id: 'x1', participant: 'c-7q2x', credit: 'synthétique' }],
    source: 'page-serie',
  }),
)
await writeFile(join(folder, 'more-data/synthetic.ndjson'), `${synthetic.join('\n')}\n`)

/** Each job with its arguments and how often it is run. */
const jobs: readonly (readonly [name: string, args: readonly string[], runs: number])[] = [
  ['empty Node start', ['-e', '0'], RUNS],
  ['regards --help', [launcher, '--help'], RUNS],
  ['regards check', [launcher, 'check'], RUNS],
  ['regards build', [launcher, 'build'], RUNS],
  ['… with 1,000 capsules more', [launcher, 'build', '--data', 'more-data', '--out', 'more'], 1],
]

const seconds = new Map<string, number[]>(jobs.map(([name]) => [name, []]))
try {
  for (let run = 0; run < RUNS; run++)
    for (const [name, args, runs] of jobs) {
      if (run >= runs) continue
      const start = performance.now()
      const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
      if (status !== 0) throw new Error(`${name} ended with ${status}:\n${stdout}`)
      seconds.get(name)?.push((performance.now() - start) / 1000)
    }
} finally {
  await rm(folder, { recursive: true })
}

console.log(
  `Node ${process.version}, ${cpus().length} processors; medians of ${RUNS} runs in turn, one run of the last\n`,
)
const empty = medianOf(seconds.get('empty Node start') ?? [])
for (const [name, values] of seconds) {
  const median = medianOf(values)
  console.log(
    `${name.padEnd(28)} ${median.toFixed(2).padStart(6)} s ${(median / empty).toFixed(1).padStart(7)} × empty start`,
  )
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}
