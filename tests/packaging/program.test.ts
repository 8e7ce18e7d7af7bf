import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { freshFolder } from '../support/folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const run = promisify(execFile)

/** A copy of the sources with the same packages, where nothing was bundled yet, or what is bundled here. */
async function clone({ bundled = false } = {}) {
  const folder = await freshFolder()
  for (const path of ['pipeline', 'ontology', 'package.json', 'package-lock.json'])
    await cp(join(root, path), join(folder, path), { recursive: true })
  const program = join(folder, 'pipeline/program')
  if (!bundled) await rm(program, { recursive: true, force: true })
  const packages = join(folder, 'node_modules')
  await mkdir(packages)
  for (const name of await readdir(join(root, 'node_modules')))
    await symlink(join(root, 'node_modules', name), join(packages, name))
  const help = [join(folder, 'pipeline/regards.js'), '--help', '--lang', 'en']
  return {
    folder,
    packages,
    program,
    help: async (): Promise<string> => {
      const { stdout, stderr } = await run(process.execPath, help)
      return stdout + stderr
    },
    /** How the command ends in a shell that was told something before. */
    endIn: (before: string): Promise<{ code: number; stderr: string }> =>
      run('bash', ['-c', `${before}; exec "$0" "$@"`, process.execPath, ...help]).then(
        ({ stderr }) => ({ code: 0, stderr }),
        ({ code, stderr }: { code: number; stderr: string }) => ({ code, stderr }),
      ),
    bundledAt: async (): Promise<number> => (await stat(join(program, 'cli.mjs'))).mtimeMs,
    async edit(path: string, from: string, to: string): Promise<void> {
      const text = await readFile(join(folder, path), 'utf8')
      expect(text).toContain(from)
      await writeFile(join(folder, path), text.replace(from, to))
    },
  }
}

const HELP = 'pipeline/commands/command-help.ts'

/** A source of code that commands load when they need it. */
const CHUNK = 'pipeline/authoring/starter-package.ts'

describe('the program, in a clone', () => {
  it('is bundled once, by whoever comes first, and again when a source has changed', async () => {
    const { help, program, bundledAt, edit } = await clone()
    const [one, other] = await Promise.all([help(), help()])
    expect(one).toMatch(/^Usage: /)
    expect(other).toBe(one)
    expect((await readdir(program)).filter((name) => name.startsWith('staging'))).toEqual([])
    const [before, first] = [await bundledAt(), await readdir(program)]
    expect(await help()).toBe(one)
    expect(await bundledAt()).toBe(before)
    await edit(HELP, '`Usage: $', '`Synthetic: $')
    await edit(CHUNK, 'regards serve --watch', 'regards serve --other')
    expect(await help()).toMatch(/^Synthetic: /)
    expect(await bundledAt()).toBeGreaterThan(before)
    const [second, chunks] = [
      await readdir(program),
      (files: string[]) => files.filter((name) => /-[A-Z0-9]{8}\.mjs$/.test(name)),
    ]
    expect(chunks(second).length).toBeGreaterThan(chunks(first).length)
    for (const name of first) expect(second, 'what runs still finds its chunks').toContain(name)
    await edit(HELP, '`Synthetic: $', '`Other: $')
    await edit(CHUNK, 'regards serve --other', 'regards serve --third')
    expect(await help()).toMatch(/^Other: /)
    expect(chunks(await readdir(program)).length, 'older ones are gone').toBe(chunks(second).length)
  }, 180_000)

  it('names the software in it with its licences', async () => {
    const text = await readFile(join(root, 'pipeline/program/licenses.txt'), 'utf8')
    for (const name of ['n3', 'jsonld', 'rdf-validate-shacl', '@comunica/query-sparql', 'oxigraph'])
      expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'))
  })

  it('says in one line that there is no room for it, and leaves no part of it', async () => {
    const { endIn, program } = await clone()
    const { code, stderr } = await endIn('ulimit -f 16')
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^regards: the program could not be prepared: .+; free some space, or .+\n$/),
    ])
    expect(await readdir(program)).toEqual([])
  })

  it('says in one line that its packages are not installed', async () => {
    const { endIn, packages } = await clone()
    await rm(packages, { recursive: true })
    expect(await endIn('true')).toEqual({
      code: 2,
      stderr: 'regards: the libraries of the program are missing; run npm ci, then run again\n',
    })
  })

  it('is not bundled of sources in which something is wrong, and the one before remains', async () => {
    const { help, program, edit } = await clone({ bundled: true })
    const before = await readFile(join(program, 'cli.mjs'), 'utf8')
    await edit('pipeline/commands/usage-messages.ts', 'import ', 'imports ')
    await expect(help()).rejects.toThrow('usage-messages.ts')
    expect(await readFile(join(program, 'cli.mjs'), 'utf8')).toBe(before)
  })

  it('runs where nobody may write, as long as it was bundled', async () => {
    const { help, program, folder, bundledAt } = await clone({ bundled: true })
    const before = await bundledAt()
    const text = await help()
    for (const path of [program, join(folder, 'pipeline')]) await chmod(path, 0o555)
    expect(await help()).toBe(text)
    expect(await bundledAt()).toBe(before)
  })
})
