import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { compareUtf8 } from '../collections/byte-order.ts'
import { undefinedIfMissing } from './file-error.ts'
import { type FileKind, fileKindIn } from './file-facts.ts'

/** A file or folder in a folder. A symbolic link counts as what it leads to, and is broken where it leads to nothing. */
export type FolderEntry = { readonly name: string; readonly isFolder: boolean; readonly isBroken?: boolean }

/** The one folder that is published although its name begins with a dot (RFC 8615). */
export const WELL_KNOWN = '.well-known'

/** The entries of a folder by name, without hidden ones but `.well-known`; undefined where there is no such folder. */
export async function listFolder(folder: string): Promise<FolderEntry[] | undefined> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(undefinedIfMissing)
  const shown = entries?.filter(({ name }) => !name.startsWith('.') || name === WELL_KNOWN)
  const listed = shown?.map(async (entry): Promise<FolderEntry> => {
    const { name } = entry
    if (!entry.isSymbolicLink()) return { name, isFolder: entry.isDirectory() }
    const stats = await stat(join(folder, name)).catch(() => undefined)
    return stats ? { name, isFolder: stats.isDirectory() } : { name, isFolder: false, isBroken: true }
  })
  return listed && (await Promise.all(listed)).sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The names in a folder, hidden ones included, with the kind of each; undefined where there is no such folder. */
export async function listFileKinds(folder: string): Promise<ReadonlyMap<string, FileKind> | undefined> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(undefinedIfMissing)
  return entries && new Map(entries.map((entry) => [entry.name, fileKindIn(entry)]))
}

/**
 * Every file below a folder that `listFolder` shows, as paths with forward slashes, in the order of their UTF-8 bytes. Links are
 * followed, but for those that lead back to a folder above. Memory holds the names in the folders on the way to a file, whatever the number
 * of all files.
 */
export async function* filesBelow(folder: string): AsyncGenerator<string> {
  const entriesOf = async (below: string, above: readonly string[]): Promise<PendingEntry[]> => {
    const real = await realpath(join(folder, below)).catch(undefinedIfMissing)
    if (real === undefined || above.includes(real)) return []
    const onTheWay = [...above, real]
    return ((await listFolder(join(folder, below))) ?? [])
      .map(({ name, isFolder }) => ({ path: `${below}${name}${isFolder ? '/' : ''}`, isFolder, onTheWay }))
      .sort((one, other) => compareUtf8(other.path, one.path)) // the last is taken first
  }
  const pending = await entriesOf('', [])
  for (let entry = pending.pop(); entry !== undefined; entry = pending.pop()) {
    if (!entry.isFolder) yield entry.path
    else for (const each of await entriesOf(entry.path, entry.onTheWay)) pending.push(each)
  }
}

/** A file or folder that is still to be gone through; the path of a folder ends in a slash, by which it is in its place. */
type PendingEntry = {
  readonly path: string
  readonly isFolder: boolean
  /** The real paths of the folders that it is in. */
  readonly onTheWay: readonly string[]
}

/** The paths of `filesBelow`, all at once. */
export async function listFiles(folder: string): Promise<string[]> {
  const files: string[] = []
  for await (const path of filesBelow(folder)) files.push(path)
  return files
}

/**
 * Every file below a folder, hidden ones included and those of git and npm (`.git`, `node_modules`) left out, as paths with forward slashes, sorted by
 * UTF-8 bytes. Links are not followed.
 */
export async function listAllFiles(folder: string): Promise<string[]> {
  const files: string[] = []
  const addFiles = async (below: string): Promise<void> => {
    for (const [name, kind] of (await listFileKinds(join(folder, below))) ?? [])
      if (kind === 'folder' && name !== '.git' && name !== 'node_modules') await addFiles(`${below}${name}/`)
      else if (kind === 'file') files.push(below + name)
  }
  await addFiles('')
  return files.sort(compareUtf8)
}
