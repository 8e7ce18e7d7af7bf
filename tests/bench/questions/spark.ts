import { createHash } from 'node:crypto'
import { createReadStream, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dumpPaths } from '../../../pipeline/write/dump-files.ts'
import { runRegards } from '../measure/child.ts'
import { runSession } from '../measure/session.ts'
import { writeCapsules, writeShared } from '../records/folder.ts'
import { figure, type Section, times } from '../report/section.ts'
import { installPackage } from './start.ts'

const job = fileURLToPath(new URL('../../../pipeline/distributed/spark_job.py', import.meta.url))

/** What the job for Spark costs on a local cluster of two executors, beside one build. Throws unless both give the same bytes. */
export async function sparkSection(
  folder: string,
  {
    count,
    seed,
    partitions,
  }: { readonly count: number; readonly seed: number; readonly partitions: readonly number[] },
): Promise<Section> {
  await writeShared(join(folder, 'data'), { seed })
  await writeCapsules(join(folder, 'capsules.ndjson'), { count, seed })
  const program = installPackage(join(folder, 'installed'))
  const build = runRegards(['build', '--no-pages', '--no-tables', '--no-gzip', 'capsules.ndjson'], folder)
  const expected = await digestOf([join(folder, 'dist/public', dumpPaths.ntriples)])
  const rows = [['one build', ...[build.cpu, 1, build.seconds, build.memory].map(figure)]]
  for (const parts of partitions) {
    console.error(`  ${parts} partitions`)
    const out = join(folder, 'release')
    rmSync(out, { recursive: true, force: true })
    const python = process.env.REGARDS_PYTHON ?? 'python3'
    const args = ['--program', `${process.execPath} ${program}`, '--partitions', `${parts}`]
    const cost = await runSession([python, job, ...args, '--data', 'data', '--out', out, 'capsules.ndjson'], {
      cwd: folder,
      env: {
        ...process.env,
        PYSPARK_PYTHON: python,
        PYSPARK_SUBMIT_ARGS: `--master local-cluster[2,1,2048] --conf spark.ui.enabled=false --conf spark.local.dir=${folder} pyspark-shell`,
        SPARK_LOCAL_IP: '127.0.0.1',
      },
      log: join(folder, 'spark.log'),
    })
    const files = readdirSync(out).filter((name) => name.startsWith('part-'))
    if ((await digestOf(files.sort().map((name) => join(out, name)))) !== expected)
      throw new Error(`the release of ${parts} partitions is not that of one build`)
    const cells = [figure(cost.cpu), times(cost.cpu, build.cpu), figure(cost.seconds), figure(cost.memory)]
    rows.push([`Spark, ${parts} ${parts === 1 ? 'partition' : 'partitions'}`, ...cells])
  }
  return {
    question: 'What does Spark cost?',
    how: `${count.toLocaleString('en')} capsules beside the shared records, from NDJSON to sorted N-Triples: one build with all dumps, then the job of \`spark_job.py\` with the installed package on a local cluster of two executors of one core. Processor time of all processes, Java's, Python's and Node's; the bytes were the same.`,
    head: ['way', 'CPU s', '× build', 'seconds', 'peak MB'],
    rows,
  }
}

async function digestOf(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const file of files) for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
