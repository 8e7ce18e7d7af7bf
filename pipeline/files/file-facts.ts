import { lstatSync, type Stats } from 'node:fs'
import { access, lstat, stat } from 'node:fs/promises'
import { undefinedIfMissing } from './file-error.ts'

/** What a path names, symbolic links not followed. `other` is a pipe, a socket or a device. */
export type FileKind = 'file' | 'folder' | 'link' | 'other'

/** What stands at a path, symbolic links not followed; undefined where nothing does. */
export async function fileKindOf(path: string): Promise<FileKind | undefined> {
  const stats = await lstat(path).catch(undefinedIfMissing)
  return stats && fileKindIn(stats)
}

/** The kind of a file from its `Stats`, or from its entry in a folder (`Dirent`). */
export function fileKindIn(stats: Pick<Stats, 'isFile' | 'isDirectory' | 'isSymbolicLink'>): FileKind {
  if (stats.isFile()) return 'file'
  if (stats.isDirectory()) return 'folder'
  return stats.isSymbolicLink() ? 'link' : 'other'
}

/** Whether something stands at a path that may be looked at. */
export async function pathExists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** The device and inode of a file or folder, the same for all of its paths; undefined where nothing stands at the path. */
export async function fileIdentity(path: string): Promise<string | undefined> {
  const stats = await stat(path, { bigint: true }).catch(undefinedIfMissing)
  return stats && `${stats.dev} ${stats.ino}`
}

/** A file's size in bytes. */
export async function fileSize(path: string): Promise<number> {
  return (await stat(path)).size
}

/** When a file was last written, in milliseconds since 1970; undefined where the path names no file, or a link. */
export function modificationTimeMs(path: string): number | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  return stats?.isFile() ? stats.mtimeMs : undefined
}

/** A text that differs once a file was replaced or written again (inode, size and time); undefined where it cannot be looked at. */
export async function fileStamp(path: string): Promise<string | undefined> {
  const stats = await stat(path).catch(() => undefined)
  return stats && `${stats.ino} ${stats.size} ${stats.mtimeMs}`
}
