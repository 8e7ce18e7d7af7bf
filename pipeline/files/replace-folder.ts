import { dirname, join } from 'node:path'
import { kindOf, makeFolder, move, moveFile, realPath, remove, removeEmpty, removeFile } from './disk.ts'
import { foldersOf } from './foreign.ts'
import { MANIFEST, type Owned, ownedIn, writeUnion } from './manifest.ts'
import { Obstacle } from './obstacle.ts'

/** Replaces a folder by two renames; gives false, and leaves all as it was, where the system moves no such folder. */
export async function swap(folder: string, fresh: string, aside: string): Promise<boolean> {
  const isThere = (await kindOf(folder)) !== undefined
  try {
    await makeFolder(dirname(folder))
    if (isThere) await move(folder, aside)
  } catch (error) {
    return isUnmovable(error)
  }
  try {
    await move(fresh, folder)
    return true
  } catch (error) {
    if (isThere)
      await move(aside, folder).catch(() => {
        throw new Obstacle('aside', aside, codeOf(error))
      })
    return isUnmovable(error)
  }
}

/**
 * Fills a folder file by file with those of `fresh`, which becomes `placing`: from then on that goes on whenever it was cut. Throws
 * `Obstacle` where it ends halfway.
 */
export async function fill(folder: string, fresh: string, placing: string, mark: string): Promise<void> {
  await move(fresh, placing)
  await goOn(folder, placing, mark)
}

/** Goes on with `fill`: moves the files that are left to their places, and removes what is listed no more; the list comes last. */
export async function goOn(folder: string, placing: string, mark: string): Promise<void> {
  try {
    const real = await realPath(folder)
    await makeFolder(real)
    if ((await kindOf(join(placing, MANIFEST))) !== undefined) {
      await writeUnion(real, placing)
      const next = (await ownedIn(placing, mark)) ?? new Set([MANIFEST])
      for (const path of next) if (path !== MANIFEST) await settle(placing, real, path)
      await removeOwned(real, (await ownedIn(real, mark)) ?? new Set(), next)
      await settle(placing, real, MANIFEST)
    }
  } catch (error) {
    throw new Obstacle('halfway', folder, codeOf(error))
  }
  await remove(placing)
}

/** Removes what is listed in a folder, but for what is `kept`, and the folders that are then empty; the list comes last. */
export async function removeOwned(folder: string, owned: Owned, kept: Owned = new Set()): Promise<void> {
  for (const path of owned)
    if (path !== MANIFEST && !kept.has(path) && (await kindOf(join(folder, path))) === 'file')
      await removeFile(join(folder, path))
  const stays = foldersOf(kept)
  for (const path of [...foldersOf(owned)].sort((a, b) => b.length - a.length))
    if (!stays.has(path) && (await kindOf(join(folder, path))) === 'folder')
      await removeEmpty(join(folder, path))
  if (kept.size > 0) return
  if (owned.has(MANIFEST)) await remove(join(folder, MANIFEST))
  if ((await kindOf(folder)) === 'folder') await removeEmpty(folder)
}

/** Moves one file to its place, unless that is done. */
async function settle(from: string, folder: string, path: string): Promise<void> {
  if ((await kindOf(join(from, path))) === undefined) return
  await makeFolder(dirname(join(folder, path)))
  await moveFile(join(from, path), join(folder, path), join(folder, `.${MANIFEST}.next`))
}

/** Whether the system says that a folder is mounted, or lies where nobody may rename; throws any other error. */
function isUnmovable(error: unknown): false {
  if (['EBUSY', 'EXDEV', 'EACCES', 'EPERM'].includes(codeOf(error))) return false
  throw error
}

/** What the system says of an error, and where. */
function codeOf(error: unknown): string {
  const { code, path } = error as NodeJS.ErrnoException
  if (code === undefined) throw error
  return path === undefined ? code : `${code}, ${path}`
}
