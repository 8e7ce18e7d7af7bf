import type { Stats } from 'node:fs'
import { constants } from 'node:fs'
import { type FileHandle, open, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** An open file or folder; its contents stay the same when the folder around it is replaced. */
export type OpenFile = { readonly handle: FileHandle; readonly stats: Stats }

/**
 * Opens the file or folder at a path below the folder `root`; `undefined` if there is none, or if symbolic links lead
 * outside `root`.
 */
export async function openBelow(root: string, segments: readonly string[]): Promise<OpenFile | undefined> {
  try {
    const path = await pathBelow(root, segments)
    if (path === undefined) return undefined
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)) // a pipe would wait
    return { handle, stats: await handle.stat() }
  } catch (error) {
    return undefinedIfInaccessible(error)
  }
}

/** The names, of those given, that are files in a folder below `root`. */
export async function existingFiles<T extends string>(
  root: string,
  segments: readonly string[],
  names: readonly T[],
): Promise<T[]> {
  const isFile = async (name: T): Promise<boolean> => {
    const path = await pathBelow(root, [...segments, name])
    return path !== undefined && (await stat(path)).isFile()
  }
  const areFiles = await Promise.all(names.map((name) => isFile(name).catch(undefinedIfInaccessible)))
  return names.filter((_, index) => areFiles[index])
}

/**
 * Reads from a folder that a build may replace at any moment: a value read while that happened is passed to `dispose`, and
 * read again. `undefined` if there is no such folder, nor one that arrives within half a second.
 */
export async function readConsistently<T>(
  root: string,
  read: () => Promise<T>,
  dispose: (value: T) => Promise<void> = async () => undefined,
): Promise<{ readonly value: T } | undefined> {
  for (let attempt = 0; attempt < READ_ATTEMPTS; attempt++) {
    const before = await identity(root)
    if (before !== undefined) {
      const value = await read()
      if (before === (await identity(root))) return { value }
      await dispose(value)
    }
    await pause(READ_PAUSE_MS)
  }
  return undefined
}

/** Half a second in all. */
const READ_ATTEMPTS = 25
const READ_PAUSE_MS = 20

/** The path below the folder `root` with its symbolic links resolved; `undefined` if it leads outside. */
async function pathBelow(root: string, segments: readonly string[]): Promise<string | undefined> {
  const [top, path] = await Promise.all([realpath(root), realpath(join(root, ...segments))])
  return path === top || path.startsWith(top.endsWith(sep) ? top : top + sep) ? path : undefined
}

async function identity(folder: string): Promise<string | undefined> {
  const stats = await stat(folder).catch(undefinedIfInaccessible)
  return stats && `${stats.dev} ${stats.ino}`
}

function undefinedIfInaccessible(error: unknown): undefined {
  const { code } = error as NodeJS.ErrnoException
  if (['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EACCES', 'EPERM', 'ENXIO'].includes(code ?? ''))
    return undefined
  throw error
}
