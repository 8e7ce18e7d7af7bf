import { execFile } from 'node:child_process'
import { chmod, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { build, today, todayInSeconds } from '../support/build.ts'
import { launcher } from '../support/cli.ts'
import { freshFolder, smallest, write } from '../support/folder.ts'
import { linesOf, ndjson } from '../support/ndjson.ts'
import { capsule, person } from '../support/parts.ts'
import { hasSpark, python } from '../support/spark.ts'

/* The commands of README's section "More than one machine", as they stand there, in a folder with records. */

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))

const records = [
  person('c-8'),
  ...Array.from({ length: 12 }, (_, index) =>
    capsule(index, {
      name: `Capsule ${index} 🎬 é`,
      participation: [{ id: 'x-1', participant: 'c-8', credit: 'au titre de Une', roleName: 'invitée' }],
    }),
  ),
]

/** The blocks of commands of the section. */
let blocks: string[]

beforeAll(async () => {
  const readme = await readFile(join(root, 'README.md'), 'utf8')
  const [, section = ''] = /^## More than one machine$(.*?)^## /ms.exec(readme) ?? []
  blocks = [...section.matchAll(/^(?: {4}.*\n)+/gm)].map(([block]) => block)
})

describe('the guide to more than one machine', () => {
  it('has the commands for one machine and those for Spark', () => {
    expect(blocks.map((block) => /split|spark/.exec(block)?.[0])).toEqual(['split', 'spark'])
  })

  it('gives the bytes of one build on the cores of one machine', async () => {
    const folder = await prepared()
    await shell(String(blocks[0]), folder)
    expect(await readFile(join(folder, 'regards.nt'), 'utf8')).toBe(await dumpOfOneBuild())
  }, 240_000)

  it.skipIf(!hasSpark)(
    'gives the bytes of one build on Spark',
    async () => {
      const folder = await prepared()
      await shell(String(blocks[1]), folder)
      expect(await readFile(join(folder, 'regards.nt'), 'utf8')).toBe(await dumpOfOneBuild())
    },
    600_000,
  )
})

/** A folder with records, in which `npm run regards` and the installed package are those of this repository. */
async function prepared(): Promise<string> {
  const folder = await freshFolder()
  await write(folder, {
    'package.json': JSON.stringify({ scripts: { regards: `"${process.execPath}" "${launcher}"` } }),
    'records.ndjson': linesOf(records),
  })
  await write(join(folder, 'data'), smallest)
  await mkdir(join(folder, 'node_modules'))
  await symlink(root, join(folder, 'node_modules/regards'))
  return folder
}

async function shell(commands: string, folder: string): Promise<void> {
  const bin = join(await freshFolder(), 'bin')
  await mkdir(bin)
  for (const [name, path] of [
    ['python', python],
    ['node', process.execPath],
  ] as const) {
    await writeFile(join(bin, name), `#!/bin/sh\nexec "${path}" "$@"\n`)
    await chmod(join(bin, name), 0o755)
  }
  const env = {
    ...process.env,
    PATH: [bin, dirname(process.execPath), process.env.PATH].join(':'),
    PYSPARK_PYTHON: python,
    PYSPARK_SUBMIT_ARGS: '--master local[2] --conf spark.ui.enabled=false pyspark-shell',
    SPARK_LOCAL_IP: '127.0.0.1',
    SOURCE_DATE_EPOCH: todayInSeconds,
  }
  await run('bash', ['-euo', 'pipefail', '-c', commands], { cwd: folder, env, maxBuffer: 1 << 26 })
}

async function dumpOfOneBuild(): Promise<string> {
  const folder = await freshFolder()
  await write(join(folder, 'data'), smallest)
  const order = { data: join(folder, 'data'), out: join(folder, 'dist'), publish: true, pages: false, today }
  await build({ ...order, inputs: [ndjson(records)] })
  return readFile(join(folder, 'dist/public/dumps/regards.nt'), 'utf8')
}
