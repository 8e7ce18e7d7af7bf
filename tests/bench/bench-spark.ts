import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type JobFigures, measureJob, measureStore, openSparkCase } from './questions/spark.ts'
import { machineTable } from './report/machine.ts'
import { markdown, type Section } from './report/section.ts'
import { bestJob, costSection, projectionSection, type SparkFigures } from './report/spark-sections.ts'

/*
 * npm run bench:spark -- [SIZE] [--few SIZE] [--partitions N]… [--seed N] [--to FILE]
 *
 * Measures the job for Spark on a local cluster, and writes what was found to SPARK.md as it comes: a few capsules with each number of
 * partitions, then many (SIZE) with the number that was best, then what would be needed for more than one machine can make. Python with
 * PySpark (REGARDS_PYTHON) and Java 17 have to be there. All records are synthetic; sizes are numbers of capsules.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    few: { type: 'string', default: '20000' },
    partitions: { type: 'string', multiple: true, default: ['1', '2', '4', '8'] },
    seed: { type: 'string', default: '1' },
    to: { type: 'string', default: fileURLToPath(new URL('SPARK.md', import.meta.url)) },
  },
})
const [many, few, seed] = [positionals[0] ?? '200000', values.few, values.seed].map(Number) as [
  number,
  number,
  number,
]
const partitions = values.partitions.map(Number)
for (const number of [many, few, seed, ...partitions])
  if (!(Number.isInteger(number) && number > 0))
    throw new Error('sizes, partitions and the seed are whole numbers from 1 up')

const folder = await mkdtemp(join(tmpdir(), 'regards-spark-'))
const sections: Section[] = []
try {
  const law = await measure(few, partitions)
  const best = bestJob(law.jobs)?.partitions ?? 2
  const main = await measure(many, [best])
  const store = measureStore(main.measured)
  await show(sections.length, projectionSection(law, main, store))
  console.error(`written: ${values.to}`)
} finally {
  await rm(folder, { recursive: true })
}

/** Measures one build and the job with each number of partitions. */
async function measure(count: number, partitions: readonly number[]): Promise<SparkFigures> {
  console.error(`${count} capsules, one build`)
  const measured = await openSparkCase(join(folder, `${count}`), count, seed)
  const jobs: JobFigures[] = []
  const place = sections.length
  for (const number of partitions) {
    await show(place, costSection({ measured, jobs }))
    console.error(`  ${number} partitions`)
    jobs.push(await measureJob(measured, number))
  }
  await show(place, costSection({ measured, jobs }))
  return { measured, jobs }
}

/** Puts a section in its place, and writes all of them. */
async function show(place: number, section: Section): Promise<void> {
  sections[place] = section
  const head = 'Written by `npm run bench:spark`, never by hand. All records are synthetic.'
  const machine = machineTable({ seed: values.seed, runs: 'one' })
  await writeFile(
    values.to,
    `${['# What Spark costs', head, machine, ...sections.map(markdown)].join('\n\n')}\n`,
  )
}
