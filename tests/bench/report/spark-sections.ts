import { cpus } from 'node:os'
import type { JobFigures, SparkCase, StoreFigures } from '../questions/spark.ts'
import { figure, type Section, times } from './section.ts'

/** What a job took that did not fail. */
type Measured = Exclude<JobFigures, { readonly failed: string }>

/** Capsules, with the jobs that ran over them. */
export type SparkFigures = { readonly measured: SparkCase; readonly jobs: readonly JobFigures[] }

/** What the job costs beside one build. */
export function costSection({ measured: { count, build, lines, releaseMb }, jobs }: SparkFigures): Section {
  const rows = jobs.map((job) => {
    const name = `Spark, ${job.partitions} ${job.partitions === 1 ? 'partition' : 'partitions'}`
    if (isFailed(job)) return [name, `failed: ${job.failed}`, ...Array(8).fill('')]
    const { java = 0, python = 0, node = 0 } = job.cpuOf
    const cells = [job.cpu, java, python, node].map(figure)
    const sizes = [job.seconds, job.memory, job.shuffled, job.disk].map(figure)
    return [name, ...cells, times(job.cpu, build.cpu), ...sizes]
  })
  return {
    question: `What does Spark cost, of ${count.toLocaleString('en')} capsules?`,
    how: `Capsules beside the shared records, from NDJSON to ${figure(releaseMb)} MB of sorted N-Triples (${lines.toLocaleString('en')} lines): one build (\`--no-pages --no-tables --no-gzip\`), then the job of \`spark_job.py\` with the installed package on a local cluster of two executors of one core. Processor time of all processes, and that of Java, Python and Node apart. The bytes were the same. Shuffled is what tasks wrote for others; on disk is the most that lay in Spark's own folders.`,
    head: [
      ...['way', 'CPU s', 'Java s', 'Python s', 'Node s', '× build', 'seconds', 'peak MB'],
      ...['shuffled MB', 'on disk MB'],
    ],
    rows: [
      ['one build', figure(build.cpu), '', '', figure(build.cpu), '1 ×', figure(build.seconds)].concat(
        figure(build.memory),
        ...['', ''],
      ),
      ...rows,
    ],
  }
}

/** The measured job that took least processor time; undefined where all failed. */
export function bestJob(jobs: readonly JobFigures[]): Measured | undefined {
  return jobs.flatMap((job) => (isFailed(job) ? [] : [job])).sort((a, b) => a.cpu - b.cpu)[0]
}

/** What many more capsules would take: arithmetic from what was measured of two numbers of them. */
export function projectionSection(few: SparkFigures, many: SparkFigures, store: StoreFigures): Section {
  const [small, large] = [bestJob(few.jobs), bestJob(many.jobs)]
  const question = 'What would 10⁸ and 10⁹ capsules take?'
  if (small === undefined || large === undefined)
    return { question, how: 'Not computed: a job failed.', head: [], rows: [] }
  const [from, to] = [few.measured, many.measured]
  const law = (first: number, second: number): Law => {
    const slope = (second - first) / (to.count - from.count)
    return { slope, fixed: Math.max(0, first - slope * from.count) }
  }
  const laws = {
    build: law(from.build.cpu, to.build.cpu),
    spark: law(small.cpu, large.cpu),
    shuffled: law(small.shuffled, large.shuffled),
    disk: law(small.disk, large.disk),
    input: law(from.inputMb, to.inputMb),
    release: law(from.releaseMb, to.releaseMb),
    triples: law(from.lines, to.lines),
  }
  const buildCores = cpus().length
  const cells = (value: (count: number) => string): string[] => COUNTS.map(value)
  const hours = (each: Law, cores = 1) => cells((count) => figure(at(each, count) / 3600 / cores))
  const terabytes = (each: Law) => cells((count) => figure(at(each, count) / 1e6))
  const triples = (count: number): number => at(laws.triples, count)
  return {
    question,
    how: `Arithmetic, not measured. Each cost is taken to be a + b·n of n capsules, a and b from the two sizes above (${from.count.toLocaleString('en')} and ${to.count.toLocaleString('en')}), each with the number of partitions that took least: one build ${said(laws.build)} s, Spark ${said(laws.spark)} s of processor time.`,
    head: ['', '10⁸ capsules', '10⁹ capsules'],
    rows: [
      ['NDJSON, TB', ...terabytes(laws.input)],
      ['N-Triples, TB', ...terabytes(laws.release)],
      ['triples, 10⁹', ...cells((count) => figure(triples(count) / 1e9))],
      ['one build, CPU hours', ...hours(laws.build)],
      [`one build, hours on ${buildCores} cores`, ...hours(laws.build, buildCores)],
      ['Spark, CPU hours', ...hours(laws.spark)],
      ...[100, 1000].map((cores) => [`Spark, hours on ${cores} cores`, ...hours(laws.spark, cores)]),
      ['Spark is faster from, cores', ...cells((count) => breakEven(laws, buildCores, count))],
      ['shuffled, TB', ...terabytes(laws.shuffled)],
      ['on the disks of all executors, TB', ...terabytes(laws.disk)],
      [
        'a store in memory: load, CPU hours',
        ...cells((count) => figure((triples(count) * store.microseconds) / 3.6e9)),
      ],
      ['a store in memory: TB', ...cells((count) => figure((triples(count) * store.bytes) / 1e12))],
    ],
    notes: [
      ...startNotes(few.jobs, to.count / large.partitions),
      `- Hours on c cores are CPU hours / c: every core is busy to the end, and neither the network nor disks are waited for. The sort's share grows as n·log n, which a + b·n leaves out.`,
      `- Spark is faster from c cores where CPU(Spark) / c < CPU(build) / ${buildCores}, as if one build kept all cores of this machine busy: c > ${buildCores} · CPU(Spark) / CPU(build). One build also keeps keys of all records in the memory of one machine, which is not counted.`,
      '- Shuffled bytes are as Spark packs them (LZ4). Each goes over the network once, but for those that stay where they are. Disks hold the mapped rows and what is shuffled; replicas are not counted.',
      `- The store is Oxigraph in memory: ${store.triples.toLocaleString('en')} triples were loaded, after which each further one took ${figure(store.microseconds)} µs and ${figure(store.bytes)} bytes. It shows the scale at which a store on disk, which is not measured here, has to be chosen.`,
    ],
  }
}

/** What programs take to start, which the laws leave out: one a partition, of as many capsules as were measured. */
function startNotes(jobs: readonly JobFigures[], perPartition: number): string[] {
  const measured = jobs
    .flatMap((job) => (isFailed(job) ? [] : [job]))
    .sort((a, b) => a.partitions - b.partitions)
  const [first, last] = [measured[0], measured.at(-1)]
  if (first === undefined || last === undefined || first === last) return []
  const seconds = Math.max(0, (last.cpu - first.cpu) / (last.partitions - first.partitions))
  const hours = COUNTS.map((count) => figure(((count / perPartition) * seconds) / 3600)).join(' and ')
  return [
    `- Each further partition took ${figure(seconds)} s of processor time, most of it for a program that starts and reads the data folder. With partitions of ${perPartition.toLocaleString('en')} capsules, as here, these are ${hours} CPU hours more, which the table leaves out.`,
  ]
}

const COUNTS = [1e8, 1e9]

/** A cost of n capsules: `fixed` + `slope` · n. */
type Law = { readonly fixed: number; readonly slope: number }

function at({ fixed, slope }: Law, count: number): number {
  return fixed + slope * count
}

function said({ fixed, slope }: Law): string {
  return `${figure(fixed)} + ${(slope * 1000).toPrecision(3)}·n/1000`
}

function breakEven({ build, spark }: { build: Law; spark: Law }, buildCores: number, count: number): string {
  return `${Math.floor((buildCores * at(spark, count)) / at(build, count)) + 1}`
}

function isFailed(job: JobFigures): job is Extract<JobFigures, { readonly failed: string }> {
  return 'failed' in job
}
