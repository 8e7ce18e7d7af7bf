import { dirname, join } from 'node:path'
import { fileKindOf } from './file-facts.ts'
import { parentFolders } from './foreign-files.ts'
import { type ListedPaths, MANIFEST, readListedPaths, writeMergedManifest } from './manifest.ts'
import { ObstacleError } from './obstacle.ts'
import { resolveRealPath } from './real-path.ts'
import { remove, removeEmptyFolder, removeFile } from './remove-file.ts'
import { move, moveFile } from './replace-file.ts'
import { makeFolder } from './write-file.ts'

/** Replaces a folder by two renames; gives false, and leaves all as it was, where the system moves no such folder. */
export async function swapFolder(folder: string, fresh: string, aside: string): Promise<boolean> {
  const isThere = (await fileKindOf(folder)) !== undefined
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
        throw new ObstacleError('aside', aside, codeOf(error))
      })
    return isUnmovable(error)
  }
}

/**
 * Fills a folder file by file with those of `fresh`, which becomes `placing`: from then on that goes on whenever it was cut. Throws
 * `ObstacleError` where it ends halfway.
 */
export async function fillFolder(
  folder: string,
  fresh: string,
  placing: string,
  mark: string,
): Promise<void> {
  await move(fresh, placing)
  await continueFilling(folder, placing, mark)
}

/** Goes on with `fill`: moves the files that are left to their places, and removes what is listed no more; the list comes last. */
export async function continueFilling(folder: string, placing: string, mark: string): Promise<void> {
  try {
    const real = await resolveRealPath(folder)
    await makeFolder(real)
    if ((await fileKindOf(join(placing, MANIFEST))) !== undefined) {
      await writeMergedManifest(real, placing)
      const next = (await readListedPaths(placing, mark)) ?? new Set([MANIFEST])
      for (const path of next) if (path !== MANIFEST) await moveIntoPlace(placing, real, path)
      await removeListedFiles(real, (await readListedPaths(real, mark)) ?? new Set(), next)
      await moveIntoPlace(placing, real, MANIFEST)
    }
  } catch (error) {
    throw new ObstacleError('halfway', folder, codeOf(error))
  }
  await remove(placing)
}

/** Removes what is listed in a folder, but for what is `kept`, and the folders that are then empty; the list comes last. */
export async function removeListedFiles(
  folder: string,
  owned: ListedPaths,
  kept: ListedPaths = new Set(),
): Promise<void> {
  for (const path of owned)
    if (path !== MANIFEST && !kept.has(path) && (await fileKindOf(join(folder, path))) === 'file')
      await removeFile(join(folder, path))
  const stays = parentFolders(kept)
  for (const path of [...parentFolders(owned)].sort((a, b) => b.length - a.length))
    if (!stays.has(path) && (await fileKindOf(join(folder, path))) === 'folder')
      await removeEmptyFolder(join(folder, path))
  if (kept.size > 0) return
  if (owned.has(MANIFEST)) await remove(join(folder, MANIFEST))
  if ((await fileKindOf(folder)) === 'folder') await removeEmptyFolder(folder)
}

/** Moves one file to its place, unless that is done. */
async function moveIntoPlace(from: string, folder: string, path: string): Promise<void> {
  if ((await fileKindOf(join(from, path))) === undefined) return
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
