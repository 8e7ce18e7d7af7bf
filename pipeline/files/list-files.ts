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
 * Every file below a folder that `listFolder` shows, as paths with forward slashes, sorted by UTF-8 bytes. Links are followed, but
 * for those that lead back to a folder above.
 */
export async function listFiles(folder: string): Promise<string[]> {
  const files: string[] = []
  const addFiles = async (below: string, above: readonly string[]): Promise<void> => {
    const real = await realpath(join(folder, below)).catch(undefinedIfMissing)
    if (real === undefined || above.includes(real)) return
    for (const { name, isFolder } of (await listFolder(join(folder, below))) ?? [])
      if (isFolder) await addFiles(`${below}${name}/`, [...above, real])
      else files.push(below + name)
  }
  await addFiles('', [])
  return files.sort(compareUtf8)
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
