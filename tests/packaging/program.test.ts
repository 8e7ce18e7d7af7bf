import { execFile } from 'node:child_process'
import { cp, mkdir, readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { freshFolder } from '../support/folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const run = promisify(execFile)

/** A copy of the sources with the same packages, where nothing was made yet. */
async function installed() {
  const folder = await freshFolder()
  for (const path of ['pipeline', 'ontology', 'package.json', 'package-lock.json'])
    await cp(join(root, path), join(folder, path), { recursive: true })
  const packages = join(folder, 'node_modules')
  await mkdir(packages)
  for (const name of await readdir(join(root, 'node_modules')))
    if (!name.startsWith('.')) await symlink(join(root, 'node_modules', name), join(packages, name))
  const cache = join(packages, '.cache')
  return {
    packages,
    help: async (): Promise<string> => {
      const { stdout, stderr } = await run(process.execPath, [
        join(folder, 'pipeline/regards.js'),
        '--help',
        '--lang',
        'en',
      ])
      return stdout + stderr
    },
    /** What is told where no file may hold more than 16 KB. */
    limited: (): Promise<{ code: number; stderr: string }> => {
      const args = [process.execPath, join(folder, 'pipeline/regards.js'), '--help', '--lang', 'en']
      return run('bash', ['-c', 'ulimit -f 16; exec "$0" "$@"', ...args]).then(
        ({ stderr }) => ({ code: 0, stderr }),
        ({ code, stderr }: { code: number; stderr: string }) => ({ code, stderr }),
      )
    },
    kept: async (): Promise<string[]> => (await readdir(join(cache, 'regards'))).sort(),
    cache,
    async edit(path: string, from: string, to: string): Promise<void> {
      const text = await readFile(join(folder, path), 'utf8')
      expect(text).toContain(from)
      await writeFile(join(folder, path), text.replace(from, to))
    },
  }
}

describe('the program', () => {
  it('says in one line that there is no room for it, and leaves nothing half made', async () => {
    const { limited, kept, help } = await installed()
    const { code, stderr } = await limited()
    expect(code).toBe(2)
    expect(stderr).toMatch(/^regards: the program could not be prepared: write .+; free some space or .+\n$/)
    expect(await kept()).toEqual([])
    expect(await help()).toMatch(/^Usage/)
  })

  it('is made once from its sources, by whoever comes first, and again when one has changed', async () => {
    const { help, kept, cache, edit } = await installed()
    const [one, other] = await Promise.all([help(), help()])
    expect(one).toMatch(/^Usage: npm run regards "--" COMMAND/)
    expect(other).toBe(one)
    const [first = '', ...more] = await kept()
    expect([first, more]).toEqual([expect.stringMatching(/^program-[0-9a-f]{32}$/), []])
    const { mtimeMs } = await stat(join(cache, 'regards', first))
    expect(await help()).toBe(one)
    expect(await kept()).toEqual([first])
    expect((await stat(join(cache, 'regards', first))).mtimeMs).toBe(mtimeMs)

    await edit(
      'pipeline/commands/command-help.ts',
      'Usage: npm run regards "--" COMMAND',
      'Synthetic: npm run regards "--" COMMAND',
    )
    expect(await help()).toMatch(/^Synthetic: npm run regards "--" COMMAND/)
    expect(await kept()).toHaveLength(2)
    await edit(
      'pipeline/commands/command-help.ts',
      'Synthetic: npm run regards "--" COMMAND',
      'Usage: npm run regards "--" COMMAND',
    )
    expect(await help()).toBe(one)
    expect(await kept()).toHaveLength(2)
  })

  it('of other sources goes after a week, and not before', async () => {
    const { help, kept, cache } = await installed()
    const ages = { 'program-young': 6, 'program-old': 8, 'bundles-old': 8 }
    for (const [name, days] of Object.entries(ages)) {
      const folder = join(cache, 'regards', name)
      await mkdir(folder, { recursive: true })
      const then = Date.now() / 1000 - days * 86_400
      await utimes(folder, then, then)
    }
    await help()
    expect(await kept()).toEqual([
      'bundles-old',
      expect.stringMatching(/^program-[0-9a-f]{32}$/),
      'program-young',
    ])
  })

  it('is made anew each time where nothing can be kept', async () => {
    const { help, cache } = await installed()
    await writeFile(cache, 'no folder')
    expect(await help()).toMatch(/^Usage: npm run regards "--" COMMAND/)
    expect(await help()).toMatch(/^Usage: npm run regards "--" COMMAND/)
    expect(await readFile(cache, 'utf8')).toBe('no folder')
  })

  it('is not made of sources in which something is wrong, and nothing of it is left', async () => {
    const { help, kept, edit } = await installed()
    await edit('pipeline/commands/usage-messages.ts', 'import ', 'imports ')
    await expect(help()).rejects.toThrow('usage-messages.ts')
    expect(await kept()).toEqual([])
  })
})
