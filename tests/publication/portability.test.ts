import { execFile } from 'node:child_process'
import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordId } from '../../pipeline/record/value-schemas.ts'
import { build } from '../support/build.ts'
import { freshFolder } from '../support/folder.ts'

/* What Windows and macOS ask of files and of their names, as far as it can be seen from here. */

const root = fileURLToPath(new URL('../..', import.meta.url))
let folder: string

beforeAll(async () => {
  folder = await freshFolder(afterAll)
  await cp(join(root, 'tests/golden/data'), join(folder, 'data'), { recursive: true })
  await build({ data: join(folder, 'data'), out: join(folder, 'out'), publish: true, date: '2026-01-01' })
})

describe('every file', () => {
  it.each([
    [
      'of this repository',
      async () => (await promisify(execFile)('git', ['ls-files'], { cwd: root })).stdout.trim().split('\n'),
    ],
    ['of the program', () => filesBelow(join(root, 'pipeline/program'))],
    ['of a release and its reports', () => filesBelow(join(folder, 'out'))],
  ])('%s has a name that Windows takes, and is another one where case does not count', async (_, list) => {
    const paths = await list()
    expect(paths.length).toBeGreaterThan(20)
    const names = paths.flatMap((path) => path.split('/'))
    expect(
      names.filter((name) => /[<>:"|?*\\]|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name)),
    ).toEqual([])
    expect(paths.filter((path) => path.length > 180)).toEqual([]) // of the 260 characters that a whole path may have
    expect(new Set(paths.map((path) => path.toLowerCase().normalize())).size).toBe(paths.length)
  })
})

it.each(['con', 'nul', 'aux', 'prn', 'com1', 'lpt9'])('an id names a folder, so that %s is none', (id) => {
  expect(recordId.safeParse(id).success).toBe(false)
  expect(recordId.safeParse(`${id}-1`).success).toBe(true)
})

it('records whose lines end as on Windows say the same, to the byte', async () => {
  const data = join(folder, 'windows')
  await cp(join(root, 'tests/golden/data'), data, { recursive: true })
  for (const path of await filesBelow(data)) {
    const text = await readFile(join(data, path), 'utf8')
    await writeFile(join(data, path), text.replaceAll(/\r?\n/g, '\r\n'))
  }
  const out = join(folder, 'windows-out')
  expect(await build({ data, out, publish: true, date: '2026-01-01' })).toMatchObject({ published: true })
  for (const name of ['nt', 'ttl', 'jsonld']) {
    const dump = `public/dumps/regards.${name}`
    expect(await readFile(join(out, dump), 'utf8')).toBe(await readFile(join(folder, 'out', dump), 'utf8'))
  }
})

/** The paths of all files below a folder, with forward slashes. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
}
