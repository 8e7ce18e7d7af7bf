import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { sparkSection } from './questions/spark.ts'
import { machineTable } from './report/machine.ts'
import { markdown } from './report/section.ts'

/*
 * npm run bench:spark -- [SIZE] [--partitions N]… [--seed N] [--to FILE]
 *
 * Measures the job for Spark on a local cluster, and writes what was found to SPARK.md. Python with PySpark (REGARDS_PYTHON) and
 * Java 17 have to be there. All records are synthetic; the size is a number of capsules.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    partitions: { type: 'string', multiple: true, default: ['1', '2', '4', '8'] },
    seed: { type: 'string', default: '1' },
    to: { type: 'string', default: fileURLToPath(new URL('SPARK.md', import.meta.url)) },
  },
})
const [count, seed, ...partitions] = [positionals[0] ?? 200_000, values.seed, ...values.partitions].map(
  Number,
)
const folder = await mkdtemp(join(tmpdir(), 'regards-spark-'))
try {
  const section = await sparkSection(folder, { count: Number(count), seed: Number(seed), partitions })
  const head = 'Written by `npm run bench:spark`, never by hand. All records are synthetic.'
  const machine = machineTable({ seed: values.seed, runs: 'one' })
  await writeFile(values.to, `${['# What Spark costs', head, machine, markdown(section)].join('\n\n')}\n`)
  console.error(`written: ${values.to}`)
} finally {
  await rm(folder, { recursive: true })
}
