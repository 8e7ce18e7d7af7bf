import { spawnSync } from 'node:child_process'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { launcher } from '../support/cli.ts'
import { dataFolder, freshFolder, write } from '../support/folder.ts'
import { namesIn, treeOf } from '../support/tree.ts'

/** Whether this process may mount folders, in a space of its own, as containers do. */
const mayMount = spawnSync('unshare', ['-m', 'sh', '-c', 'mount -t tmpfs none /mnt']).status === 0

/** Runs lines of a shell in a space of mounts of its own; `regards` is the command line. Gives the code of the last, and what it said. */
function mounted(
  lines: readonly string[],
  folder: string,
): { readonly code: number | null; readonly said: string } {
  const script = ['set -e', `regards() { '${process.execPath}' '${launcher}' "$@"; }`, ...lines].join('\n')
  const { status, stdout, stderr } = spawnSync('unshare', ['-m', 'bash', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { code: status, said: stdout + stderr }
}

const build = 'regards build --quiet --lang en --data data --out dist'

/** A folder with records in `data`. */
async function home(): Promise<string> {
  const folder = await freshFolder()
  for (const [path, text] of Object.entries((await treeText(await dataFolder())) ?? {}))
    await write(join(folder, 'data'), { [path]: text })
  return folder
}

async function treeText(folder: string): Promise<Record<string, string>> {
  const paths = Object.keys((await treeOf(folder)) ?? {})
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path), 'utf8')])),
  )
}

describe.runIf(mayMount)('a mounted folder', () => {
  it.each([
    ['of the same disk', 'mount --bind volume dist/public'],
    ['of another disk', 'mount -t tmpfs none dist/public'],
  ])(
    '%s is filled with the release, again and again, beside what others have there',
    async (_, mount) => {
      const folder = await home()
      await mkdir(join(folder, 'dist/public'), { recursive: true })
      await mkdir(join(folder, 'volume'))
      const { code, said } = mounted(
        [
          mount,
          build,
          'echo mine > dist/public/.htaccess',
          'echo "- {id: l-1, name: Lieu, source: p-1}" > data/places.yaml',
          build,
          'mountpoint -q dist/public',
          'cat dist/public/.htaccess',
          '(cd dist/public && sha256sum --quiet -c SHA256SUMS)',
          'ls -A dist dist/public',
          'grep -c "place/l-1/#place" dist/public/dumps/regards.nt',
        ],
        folder,
      )
      expect(said).toMatch(/mine\ndist:\npublic\nreport\n/)
      expect(said).not.toContain('.next')
      expect(code, said).toBe(0)
    },
    30_000,
  )

  it('of records that may not be written can be built elsewhere, as long as nothing has to be written there', async () => {
    const folder = await home()
    expect(mounted([build], folder)).toMatchObject({ code: 0 })
    const trees = async () => [await treeOf(join(folder, 'dist/public')), await treeOf(join(folder, 'data'))]
    const before = await trees()
    const readOnly = 'mount --bind data data && mount -o remount,bind,ro data'
    expect(mounted([readOnly, build], folder)).toMatchObject({ code: 0 })
    expect(await trees()).toEqual(before)
    const more = { 'places.yaml': '- id: l-1\n  name: Lieu\n  source: p-1\n' }
    await write(join(folder, 'data'), more)
    const { code, said } = mounted([readOnly, build], folder)
    expect([code, said]).toEqual([
      2,
      expect.stringMatching(/addresses\.txt.* \(EROFS\).*the release in place is intact/),
    ])
    expect((await trees())[0]).toEqual(before[0])
    expect(await namesIn(join(folder, 'dist'))).toEqual(['public', 'report'])
  }, 30_000)

  it('that is one file, the ledger, has its text replaced', async () => {
    const folder = await home()
    await write(folder, { 'ledger.txt': '# mine\n', 'data/addresses.txt': '' })
    const { code, said } = mounted(['mount --bind ledger.txt data/addresses.txt', build], folder)
    expect(code, said).toBe(0)
    expect(await readFile(join(folder, 'ledger.txt'), 'utf8')).toMatch(/^# mine\ncapsule\/1\//)
  })
})
