import { execFile } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { build } from '../support/build.ts'
import { launcher } from '../support/cli.ts'
import { dataFolder, freshFolder } from '../support/folder.ts'
import { linesOf, ndjson } from '../support/ndjson.ts'
import { capsule, person } from '../support/parts.ts'
import { hasSpark, python, sparkHome } from '../support/spark.ts'

/*
 * The job for Spark on a local cluster, where Python has PySpark (`REGARDS_PYTHON` names the interpreter) and there is Java 17. What
 * is skipped is said.
 */

const run = promisify(execFile)
const job = fileURLToPath(new URL('../../pipeline/distributed/spark_job.py', import.meta.url))
/** How long a job may take: Java starts slowly on a busy machine. */
const JOB_MS = 600_000

/** Two executors, each a process of its own, of one core each. */
const CLUSTER = 'local-cluster[2,1,1024]'

const records = [
  person('c-8'),
  { kind: 'topic', id: 't-9', name: 'neuf', description: 'Synthétique 🎬.', source: 'p-1' },
  ...Array.from({ length: 20 }, (_, index) =>
    capsule(index, {
      name: `Capsule ${index} 🎬 é`,
      about: ['t-1', 't-9'],
      participation: [{ id: 'x-1', participant: 'c-8', credit: 'au titre de Une', roleName: 'invitée' }],
    }),
  ),
]

/** What the job makes of records, by a program of this text before the launcher's arguments, or by another command. */
async function released(
  given: readonly object[],
  { script, program, master = 'local[2]' }: { script?: string; program?: string; master?: string } = {},
) {
  const [data, folder] = [await dataFolder(), await freshFolder()]
  const [input, out, problems, own] = ['r.ndjson', 'out', 'problems', 'program.mjs'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string]
  await writeFile(input, linesOf(given))
  if (script !== undefined) await writeFile(own, script)
  const command = program ?? `${process.execPath} ${script === undefined ? launcher : own}`
  const args = ['--program', command, '--data', data, '--out', out, '--problems', problems, input]
  const env = {
    ...process.env,
    PYSPARK_SUBMIT_ARGS: `--master ${master} --conf spark.ui.enabled=false pyspark-shell`,
    PYSPARK_PYTHON: python,
    SPARK_HOME: sparkHome,
    SPARK_LOCAL_IP: '127.0.0.1',
    SOURCE_DATE_EPOCH: String(Date.UTC(2031, 0, 1) / 1000),
  }
  const ended = await run(python, [job, ...args], { env, maxBuffer: 1 << 28, cwd: folder }).then(
    ({ stdout }) => ({ code: 0, stdout, said: '' }),
    ({ code, stdout, stderr }) => ({ code, stdout, said: /^regards: .*$/m.exec(stderr)?.[0] ?? stderr }),
  )
  const files = (await readdir(out).catch(() => [])).filter((name) => name.startsWith('part-')).sort()
  const texts = await Promise.all(files.map((name) => readFile(join(out, name), 'utf8')))
  return { ...ended, data, text: texts.join(''), problems: await readFile(problems, 'utf8'), folder }
}

/** A program that starts the real one, and does something with its output. */
function changing(output: string): string {
  return `
    import { spawnSync } from 'node:child_process'
    import { readFileSync, writeSync } from 'node:fs'
    const input = process.argv[2] === 'map' ? readFileSync(0) : ''
    const { stdout, stderr, status } = spawnSync(process.execPath, [${JSON.stringify(launcher)}, ...process.argv.slice(2)], { input, encoding: 'utf8' })
    writeSync(2, stderr)
    writeSync(1, process.argv[2] === 'map' ? (${output})(stdout) : stdout)
    process.exitCode = status
  `
}

describe.skipIf(!hasSpark)('the job for Spark', { timeout: JOB_MS }, () => {
  it('gives the bytes of one build, though an executor is killed on the way', async () => {
    const killing = await freshFolder()
    const script = `
      import { execFileSync, spawnSync } from 'node:child_process'
      import { existsSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
      const isFirst = process.argv[2] === 'map' && !existsSync(${JSON.stringify(join(killing, 'killed'))})
      if (isFirst) {
        writeFileSync(${JSON.stringify(join(killing, 'killed'))}, '')
        for (let id = process.ppid; id > 1; id = Number(/\\) \\S (\\d+)/.exec(readFileSync('/proc/' + id + '/stat', 'utf8'))[1]))
          if (readlinkSync('/proc/' + id + '/exe').endsWith('/java')) {
            process.kill(id, 'SIGKILL')
            break
          }
        process.exit(3)
      }
      process.exitCode = spawnSync(process.execPath, [${JSON.stringify(launcher)}, ...process.argv.slice(2)], { stdio: 'inherit' }).status
    `
    const { code, said, stdout, text, data, folder } = await released(records, { script, master: CLUSTER })
    expect([code, said]).toEqual([0, ''])
    expect(await readdir(killing)).toEqual(['killed'])
    expect(stdout).toContain(`2 parts, ${records.length} records accepted, 0 refused`)
    const out = join(folder, 'dist')
    await build({ data, out, publish: true, pages: false, inputs: [ndjson(records)], today: '2031-01-01' })
    expect(text).toBe(await readFile(join(out, 'public/dumps/regards.nt'), 'utf8'))
  })

  it('fails where a part loses its last line, and names the part', async () => {
    const script = changing(`(text) => text.replace(/.*\\n(?=# regards-traits)/, '')`)
    const { code, said, text } = await released(records, { script })
    expect([code, said, text]).toEqual([
      1,
      expect.stringMatching(/^regards: part [01] lost lines: its mark counts \d+, and \d+ came$/),
      '',
    ])
  })

  it('fails where a part is not as its mark says, though no line is lost', async () => {
    const script = changing(`(text) => text.replace('Capsule 3', 'Capsule 4')`)
    const { code, said, text } = await released(records, { script })
    expect([code, said, text]).toEqual([
      1,
      expect.stringMatching(
        /^regards: part [01] has other lines than those of which its mark has the fingerprint$/,
      ),
      '',
    ])
  })

  it('fails where a command does not start, and names it', async () => {
    const { code, said, text } = await released(records, { program: '/no/such/program' })
    expect([code, said, text]).toEqual([
      1,
      expect.stringMatching(/^regards: part [01]: the program cannot be started: .*\/no\/such\/program/),
      '',
    ])
  })

  it('fails where a record is refused, or records break a rule together, with a table of all problems', async () => {
    const topic = { kind: 'topic', description: 'Synthétique.', source: 'p-1' }
    const wrong = [
      { ...capsule(30), position: 'x' },
      capsule(31, { about: 't-8' }),
      capsule(3),
      { ...capsule(4), id: 'n-40' },
      { ...topic, id: 't-20', name: 'vingt', broader: 't-21' },
      { ...topic, id: 't-21', name: 'vingt et un', broader: 't-20' },
      { ...topic, id: 't-22', name: 'groupe', member: ['t-1'] },
      { kind: 'topic', id: 't-23', replacedBy: 't-1' },
      capsule(32, { about: 't-22', sameAs: 'https://example.org/a' }),
      capsule(33, { about: 't-23', sameAs: 'https://example.org/a' }),
    ]
    const { code, said, stdout, text, problems, data } = await released([...records, ...wrong])
    expect([code, text]).toEqual([1, ''])
    expect(stdout).toContain(`2 parts, ${records.length + wrong.length - 1} records accepted, 1 refused`)
    expect(said).toMatch(/^regards: \d points to correct, 1 records refused; the first: .*"code": "number"/)
    const rows: { code: string; severity: string }[] = problems
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    const codes = rows.flatMap(({ code, severity }) =>
      severity === 'violation' || code === 'shared-sameAs' ? [code] : [],
    )
    expect(codes.sort()).toEqual([
      ...['capsule-about', 'circle', 'duplicate-id', 'number', 'position-taken', 'position-taken'],
      ...['replaced-reference', 'shared-sameAs', 'unknown-reference'],
    ])
    const order = { data, out: await freshFolder(), publish: false, pages: false }
    const { problems: ofOneBuild } = await build({ ...order, inputs: [ndjson([...records, ...wrong])] })
    expect([...new Set(codes)]).toEqual(
      [...new Set(ofOneBuild.map(({ rule }) => rule))].filter((rule) => codes.includes(rule)).sort(),
    )
  })
})
