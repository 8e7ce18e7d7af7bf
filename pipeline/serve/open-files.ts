import type { Stats } from 'node:fs'
import { constants } from 'node:fs'
import { type FileHandle, open, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** A file that is open, so that a folder which is replaced meanwhile changes nothing in it. */
export type OpenFile = { readonly handle: FileHandle; readonly stats: Stats }

/**
 * Opens what stands at a path below the folder `root`, symbolic links resolved; nothing if there is nothing, or if
 * it lies outside. It may be a folder.
 */
export async function openBelow(root: string, segments: readonly string[]): Promise<OpenFile | undefined> {
  try {
    const path = await pathBelow(root, segments)
    if (path === undefined) return undefined
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)) // a pipe would wait
    return { handle, stats: await handle.stat() }
  } catch (error) {
    return notThere(error)
  }
}

/** Which of some names are files in a folder below `root`. */
export async function existingFiles<T extends string>(
  root: string,
  segments: readonly string[],
  names: readonly T[],
): Promise<T[]> {
  const isFile = async (name: T): Promise<boolean> => {
    const path = await pathBelow(root, [...segments, name])
    return path !== undefined && (await stat(path)).isFile()
  }
  const there = await Promise.all(names.map((name) => isFile(name).catch(notThere)))
  return names.filter((_, index) => there[index])
}

/**
 * Looks at a folder that a build may replace at any moment: what was seen while that happened is forgotten, and
 * the look repeated. Nothing if there is no such folder, nor one that arrives within half a second.
 */
export async function readConsistently<T>(
  root: string,
  look: () => Promise<T>,
  forget: (seen: T) => Promise<void> = async () => undefined,
): Promise<{ readonly seen: T } | undefined> {
  for (let tries = 0; tries < 25; tries++) {
    const before = await identity(root)
    if (before !== undefined) {
      const seen = await look()
      if (before === (await identity(root))) return { seen }
      await forget(seen)
    }
    await pause(20)
  }
  return undefined
}

/** The path below the folder `root` with its symbolic links resolved; nothing if it leads outside. */
async function pathBelow(root: string, segments: readonly string[]): Promise<string | undefined> {
  const [top, path] = await Promise.all([realpath(root), realpath(join(root, ...segments))])
  return path === top || path.startsWith(top.endsWith(sep) ? top : top + sep) ? path : undefined
}

async function identity(folder: string): Promise<string | undefined> {
  const stats = await stat(folder).catch(notThere)
  return stats && `${stats.dev} ${stats.ino}`
}

function notThere(error: unknown): undefined {
  const { code } = error as NodeJS.ErrnoException
  if (['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EACCES', 'EPERM', 'ENXIO'].includes(code ?? ''))
    return undefined
  throw error
}
