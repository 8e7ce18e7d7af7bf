import { dirname, join } from 'node:path'
import { fileKindOf } from './file-facts.ts'
import { parentFolders } from './foreign-files.ts'
import { type ListedPaths, MANIFEST, readListedPaths, writeMergedManifest } from './manifest.ts'
import { ObstacleError } from './obstacle.ts'
import { resolveRealPath } from './real-path.ts'
import { remove, removeEmptyFolder, removeFile } from './remove-file.ts'
import { move, moveFile } from './replace-file.ts'
import { makeFolder } from './write-file.ts'

/** Replaces a folder by two renames. Gives false, and changes nothing, where the system does not let it be renamed. */
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
 * Moves the files of `fresh` into a folder, one by one. `fresh` is renamed to `placing` first, from which `continueFilling` goes on if
 * this is interrupted. Throws `ObstacleError` where it ends halfway.
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

/** Goes on with `fillFolder`: moves the files that are left to their places, and removes those that are no longer listed. */
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

/** Removes the listed files of a folder except those `kept`, and the folders that are empty then; the manifest last. */
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

/** Moves one file to its place, unless it is there already. */
async function moveIntoPlace(from: string, folder: string, path: string): Promise<void> {
  if ((await fileKindOf(join(from, path))) === undefined) return
  await makeFolder(dirname(join(folder, path)))
  await moveFile(join(from, path), join(folder, path), join(folder, `.${MANIFEST}.next`))
}

/** False for the error that a folder is a mount, or may not be renamed; throws any other error. */
function isUnmovable(error: unknown): false {
  if (['EBUSY', 'EXDEV', 'EACCES', 'EPERM'].includes(codeOf(error))) return false
  throw error
}

/** The code of a system error, with its path; throws any other error. */
function codeOf(error: unknown): string {
  const { code, path } = error as NodeJS.ErrnoException
  if (code === undefined) throw error
  return path === undefined ? code : `${code}, ${path}`
}
