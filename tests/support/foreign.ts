import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmod,
  link,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'

/** What people and programs put beside a release, of all kinds; a path that ends in a slash is an empty folder. */
const names = [
  ...[
    'CNAME',
    '.htaccess',
    '.nojekyll',
    '.git/HEAD',
    '.git/objects/ab/cdef',
    '.git/refs/',
    '.well-known/security.txt',
  ],
  ...[
    'google123.html',
    'contact.html',
    'Index.html',
    'SHA256SUMS.bak',
    'sha256sums',
    'index.html~',
    'empty/',
    'empty/er/',
  ],
  ...[
    'été ☃.txt',
    'e\u0301te\u0301.txt',
    ' space',
    '-rf',
    'a\nb.txt',
    "it's $(here).txt",
    '%2e%2e',
    '~$notes.docx',
    'a\\b',
  ],
  ...[
    'capsule/notes.txt',
    'capsule/1/photo.jpg',
    'tables/mine.csv',
    'dumps/old/regards.nt',
    'hosting/contract.txt',
  ],
  ...['videos/1.mp4', 'node_modules/x/index.js', 'public/public/deep.txt', '.regards', 'large.bin'],
]

/** Puts all of them into a folder; permissions and days of all sorts, links, second names and a pipe among them. */
export async function putForeign(folder: string): Promise<void> {
  for (const [index, name] of names.entries()) {
    const path = join(folder, name)
    if (name.endsWith('/')) {
      await mkdir(path, { recursive: true })
      continue
    }
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, index % 7 === 0 ? '' : `${name} of somebody else\n`.repeat(index * index))
    await chmod(path, [0o644, 0o444, 0o755, 0o600, 0o640][index % 5] ?? 0)
    await utimes(path, 1_000_000_000, 1_000_000_000 + index)
  }
  await symlink('CNAME', join(folder, 'link'))
  await symlink('nowhere/at/all', join(folder, 'broken'))
  await symlink('..', join(folder, 'circle'))
  await link(join(folder, 'CNAME'), join(folder, 'second-name'))
  execFileSync('mkfifo', [join(folder, 'pipe')])
  await chmod(join(folder, 'empty'), 0o555)
}

/** What each thing in a folder is, down to its place on the disk, but for those paths that `isOurs` names; folders of ours aside. */
export async function stateOf(
  folder: string,
  isOurs: (path: string) => boolean,
): Promise<ReadonlyMap<string, string>> {
  const state = new Map<string, string>()
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }) // without these it goes where links lead
  for (const path of entries.map(({ parentPath, name }) => relative(folder, join(parentPath, name))).sort()) {
    if (isOurs(path)) continue
    const whole = join(folder, path)
    const stats = await lstat(whole)
    const holds = stats.isFile()
      ? createHash('sha256')
          .update(await readFile(whole))
          .digest('hex')
      : stats.isSymbolicLink() && (await readlink(whole))
    state.set(path, `${stats.ino} ${stats.mode} ${stats.isDirectory() ? '' : stats.mtimeMs} ${holds}`)
  }
  return state
}
