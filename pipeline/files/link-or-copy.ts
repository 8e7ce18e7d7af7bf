import { constants, copyFile, link, unlink } from 'node:fs/promises'
import { errorWithPath } from './file-error.ts'

/**
 * Gives a whole file a second name, or copies it there where the disk knows no hard links. Gives false, and changes nothing, where
 * something has that name. Errors name `path`.
 */
export async function linkOrCopy(from: string, path: string): Promise<boolean> {
  try {
    await link(from, path)
    return true
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    if (!NO_LINKS.has(code)) throw errorWithPath(path, error, from)
  }
  try {
    await copyFile(from, path, constants.COPYFILE_EXCL)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    await unlink(path).catch(() => undefined) // the part that was copied
    throw errorWithPath(path, error, from)
  }
}

/** Error codes of disks that know no hard links: some network folders, memory sticks. */
const NO_LINKS: ReadonlySet<string> = new Set([
  'EPERM',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EMLINK',
  'EINVAL',
])
