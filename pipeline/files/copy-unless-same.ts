import { constants } from 'node:fs'
import { copyFile, lstat, stat, utimes } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errorWithPath } from './file-error.ts'
import { linkOrCopy } from './link-or-copy.ts'
import { makeFolder } from './write-file.ts'

/**
 * Copies a file to `path`, with its time, by sharing its blocks where the disk can. Where `before`, an earlier copy, has the same size and
 * the same time, gives that a second name instead. Returns whether it did. Memory does not grow with the file.
 */
export async function copyUnlessSame(
  from: string,
  path: string,
  before: string | undefined,
): Promise<boolean> {
  await makeFolder(dirname(path))
  const { size, mtime } = await stat(from)
  const copy = before === undefined ? undefined : await lstat(before).catch(() => undefined)
  const isSame = copy?.isFile() === true && copy.size === size && isSameSecond(copy.mtimeMs, mtime.getTime())
  const isLinked = isSame && before !== undefined && (await linkOrCopy(before, path))
  try {
    if (!isLinked) await copyFile(from, path, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
    await utimes(path, mtime, mtime)
  } catch (error) {
    throw errorWithPath(path, error as NodeJS.ErrnoException, from)
  }
  return isLinked
}

/** Whether two times are the same for disks that keep two seconds. */
function isSameSecond(a: number, b: number): boolean {
  return Math.abs(a - b) < 2000
}
