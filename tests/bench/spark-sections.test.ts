import { cpus } from 'node:os'
import { expect, it } from 'vitest'
import type { JobFigures, SparkCase } from './questions/spark.ts'
import { markdown } from './report/section.ts'
import { bestJob, costSection, projectionSection } from './report/spark-sections.ts'

/* What bench:spark makes of figures; these are invented, and so round that the arithmetic shows. */

/** A case in which one build takes 10 s, and 3.6 ms a capsule; of each capsule are 10 lines. */
function measuredOf(count: number): SparkCase {
  const build = { seconds: 1, cpu: 10 + count * 0.0036, memory: 1 }
  const sizes = { inputMb: count / 1000, releaseMb: count / 100, lines: count * 10 }
  return { count, folder: '', program: '', build, digest: '', ...sizes }
}

/** A job that takes 20 s, and 7.2 ms a capsule, more with each partition. */
function jobOf(count: number, partitions: number): JobFigures {
  const cpu = 20 + count * 0.0072 + partitions
  const cost = { seconds: 1, cpu, memory: 1, cpuOf: { java: cpu - 2, python: 1, node: 1 } }
  return { partitions, ...cost, disk: count / 500, shuffled: count / 1000 }
}

const store = { triples: 100, microseconds: 3.6, bytes: 100 }

it('says of each way what it cost, and why one failed', () => {
  const failed = { partitions: 2, failed: 'no space left' }
  const { rows } = costSection({ measured: measuredOf(1000), jobs: [jobOf(1000, 1), failed] })
  expect(rows.map(([way, cpu, java]) => [way, cpu, java])).toEqual([
    ['one build', '13.6', ''],
    ['Spark, 1 partition', '28.2', '26.2'],
    ['Spark, 2 partitions', 'failed: no space left', ''],
  ])
  expect(bestJob([failed, jobOf(1000, 4), jobOf(1000, 2)])?.partitions).toBe(2)
})

it('computes what many capsules take from two measured numbers of them', () => {
  const [few, many] = [1000, 11_000].map((count) => ({
    measured: measuredOf(count),
    jobs: [jobOf(count, 2)],
  }))
  if (few === undefined || many === undefined) throw new Error('two sizes')
  const rows: Record<string, string[]> = Object.fromEntries(
    projectionSection(few, many, store).rows.map(([name, ...cells]) => [name, cells]),
  )
  expect(rows).toMatchObject({
    'NDJSON, TB': ['0.10', '1.00'],
    'N-Triples, TB': ['1.00', '10.0'],
    'one build, CPU hours': ['100', '1,000'],
    'Spark, CPU hours': ['200', '2,000'],
    'Spark, hours on 100 cores': ['2.00', '20.0'],
    'shuffled, TB': ['0.10', '1.00'],
    'on the disks of all executors, TB': ['0.20', '2.00'],
    'a store in memory: load, CPU hours': ['1.00', '10.0'],
    'a store in memory: TB': ['0.10', '1.00'],
  })
  const from = rows['Spark is faster from, cores']?.map(Number)
  expect(from?.every((cores) => cores >= 2 * cpus().length && cores <= 2 * cpus().length + 1)).toBe(true)
  const jobs = [jobOf(1000, 1), jobOf(1000, 8)]
  expect(projectionSection({ ...few, jobs }, many, store).notes?.[0]).toMatch(
    /^- Each further partition took 1\.00 s .* partitions of 5,500 capsules, as here, these are 5\.05 and 50\.5 CPU hours more/,
  )
  const failed = { ...many, jobs: [{ partitions: 2, failed: 'x' }] }
  expect(markdown(projectionSection(few, failed, store))).toContain('Not computed: a job failed.')
})
