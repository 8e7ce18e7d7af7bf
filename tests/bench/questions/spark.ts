import { createHash } from 'node:crypto'
import { createReadStream, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dumpPaths } from '../../../pipeline/write/dump-files.ts'
import { type Cost, runNode, runRegards } from '../measure/child.ts'
import { runSession, type SessionCost } from '../measure/session.ts'
import { writeCapsules, writeShared } from '../records/folder.ts'
import { firstLineOf } from '../report/section.ts'
import { installPackage } from './start.ts'

const job = fileURLToPath(new URL('../../../pipeline/distributed/spark_job.py', import.meta.url))
const loader = fileURLToPath(new URL('../measure/load-store.js', import.meta.url))

/** What a job took with a number of partitions: also what it shuffled, in MB; or why it failed. */
export type JobFigures = { readonly partitions: number } & (
  | (SessionCost & { readonly shuffled: number })
  | { readonly failed: string }
)

/** Capsules, with what one build of them took, and the sizes in MB and lines. */
export type SparkCase = {
  readonly count: number
  readonly folder: string
  readonly program: string
  readonly build: Cost
  readonly inputMb: number
  readonly releaseMb: number
  readonly lines: number
  readonly digest: string
}

/** Writes capsules beside the shared records to a folder, and builds them. */
export async function openSparkCase(folder: string, count: number, seed: number): Promise<SparkCase> {
  mkdirSync(folder)
  await writeShared(join(folder, 'data'), { seed })
  await writeCapsules(join(folder, 'capsules.ndjson'), { count, seed })
  const program = installPackage(join(folder, 'installed'))
  const build = runRegards(['build', '--no-pages', '--no-tables', '--no-gzip', 'capsules.ndjson'], folder)
  const { bytes, ...release } = await weigh([join(folder, 'dist/public', dumpPaths.ntriples)])
  const inputMb = statSync(join(folder, 'capsules.ndjson')).size / 1e6
  return { count, folder, program, build, inputMb, releaseMb: bytes / 1e6, ...release }
}

/** Runs the job on a local cluster of two executors. It fails unless it gives the bytes of the build. */
export async function measureJob(
  { folder, program, digest }: SparkCase,
  partitions: number,
): Promise<JobFigures> {
  const [out, scratch, events] = ['release', 'scratch', 'events'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  for (const each of [out, scratch, events]) rmSync(each, { recursive: true, force: true })
  for (const each of [scratch, events]) mkdirSync(each)
  const python = process.env.REGARDS_PYTHON ?? 'python3'
  const settings = {
    'spark.ui.enabled': 'false',
    'spark.local.dir': scratch,
    'spark.eventLog.enabled': 'true',
    'spark.eventLog.dir': `file:${events}`,
  }
  const submitted = Object.entries(settings).map(([name, value]) => `--conf ${name}=${value}`)
  const args = ['--program', `${process.execPath} ${program}`, '--partitions', `${partitions}`]
  try {
    const cost = await runSession([python, job, ...args, '--data', 'data', '--out', out, 'capsules.ndjson'], {
      cwd: folder,
      env: {
        ...process.env,
        PYSPARK_PYTHON: python,
        PYSPARK_SUBMIT_ARGS: `--master local-cluster[2,1,2048] ${submitted.join(' ')} pyspark-shell`,
        SPARK_LOCAL_IP: '127.0.0.1',
      },
      log: join(folder, 'spark.log'),
      scratch,
    })
    const files = readdirSync(out).filter((name) => name.startsWith('part-'))
    const release = await weigh(files.sort().map((name) => join(out, name)))
    if (release.digest !== digest) throw new Error('the release is not that of one build')
    return { partitions, ...cost, shuffled: shuffledMb(events) }
  } catch (error) {
    return { partitions, failed: firstLineOf(error) }
  }
}

/** What a store in memory takes for each further triple: microseconds of processor time, and bytes. */
export type StoreFigures = { readonly triples: number; readonly microseconds: number; readonly bytes: number }

/** Loads some of a release, and twice as much, into a store in memory. */
export function measureStore({ folder, lines }: SparkCase): StoreFigures {
  const triples = Math.min(MAX_LOADED_TRIPLES, lines) >> 1
  const load = (count: number) =>
    runNode([loader, join(folder, 'dist/public', dumpPaths.ntriples), `${count}`], folder)
  const [some, more] = [load(triples), load(2 * triples)]
  const [seconds, mb] = [more.cpu - some.cpu, more.memory - some.memory]
  return { triples: 2 * triples, microseconds: (seconds / triples) * 1e6, bytes: (mb / triples) * 2 ** 20 }
}

/** How many triples are loaded: a store in memory takes hundreds of bytes for each. */
const MAX_LOADED_TRIPLES = 2_000_000

/** What tasks wrote for others to read, as Spark's own log of events tells. */
function shuffledMb(events: string): number {
  const lines = readdirSync(events).flatMap((name) => readFileSync(join(events, name), 'utf8').split('\n'))
  const ends = lines.filter((line) => line.startsWith('{"Event":"SparkListenerTaskEnd"'))
  const bytes = ends.map((line) => JSON.parse(line)['Task Metrics']?.['Shuffle Write Metrics'])
  return bytes.reduce((sum, written) => sum + (written?.['Shuffle Bytes Written'] ?? 0), 0) / 1e6
}

/** The digest of files one after the other, their bytes and their lines. */
async function weigh(files: readonly string[]) {
  const hash = createHash('sha256')
  let [bytes, lines] = [0, 0]
  for (const file of files)
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      hash.update(chunk)
      bytes += chunk.length
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++
    }
  return { digest: hash.digest('hex'), bytes, lines }
}
