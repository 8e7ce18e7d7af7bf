import { chmod, copyFile, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { errorWithPath, undefinedIfMissing } from './file-error.ts'
import { resolveRealPath } from './real-path.ts'
import { remove } from './remove-file.ts'
import { writeText } from './write-file.ts'

/** Gives a file or folder another path on the same disk, in one step. */
export async function move(from: string, path: string): Promise<void> {
  await rename(from, path)
}

/**
 * Puts a complete file in the place of another in one step. Where the two paths lie on two disks, the file is first copied to
 * `temporary`, which has to lie on the disk of `path`.
 */
export async function moveFile(
  from: string,
  path: string,
  temporary = hiddenPathBeside(path, 'next'),
): Promise<void> {
  try {
    await rename(from, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    await copyFile(from, temporary)
    await rename(temporary, path)
    await unlink(from)
  }
}

/**
 * Replaces a file in one step: readers see the old content or the new one, never a part. A symbolic link stays one, and permissions stay
 * unless a mode is given.
 */
export async function replaceFile(path: string, content: string | Uint8Array, mode?: number): Promise<void> {
  const staged = await stageFile(path, (next) => writeText(next, content, mode), mode)
  try {
    await staged.keep()
  } catch (error) {
    throw errorWithPath(path, error)
  } finally {
    await staged.drop()
  }
}

/** A new text of a file, written beside it. */
export type StagedFile = {
  /** Puts the new text in its place, in one step. */
  keep(): Promise<void>
  /** Brings back the text before, after `keep`. */
  undo(): Promise<void>
  /** Removes the copies that `keep` and `undo` need. */
  drop(): Promise<void>
}

/** Has `write` write a new text beside a file; permissions stay unless a mode is given. */
export async function stageFile(
  path: string,
  write: (next: string) => Promise<void>,
  mode?: number,
): Promise<StagedFile> {
  const real = await resolveRealPath(path)
  const [next, before] = [hiddenPathBeside(real, 'next'), hiddenPathBeside(real, 'before')]
  const stats = await stat(real).catch(undefinedIfMissing)
  await remove(next)
  try {
    await write(next)
  } catch (error) {
    await remove(next).catch(() => undefined)
    throw errorWithPath(path, error, next)
  }
  if (stats !== undefined) await chmod(next, mode ?? stats.mode)
  let isKept = false
  return {
    async keep() {
      if (stats !== undefined) await copyFile(real, before)
      isKept = true
      await renameOver(next, real)
    },
    async undo() {
      if (!isKept) return
      if (stats === undefined) await remove(real)
      else await renameOver(before, real)
    },
    async drop() {
      await remove(next)
      await remove(before)
    },
  }
}

/** Removes the copies that a process which was killed left beside a file that it was replacing. */
export async function removeStagedFiles(path: string): Promise<void> {
  const real = await resolveRealPath(path)
  for (const purpose of ['next', 'before'] as const) await remove(hiddenPathBeside(real, purpose))
}

/** Moves a file over another. A file that is a mount of its own cannot be renamed over, and has its text replaced. */
async function renameOver(from: string, path: string): Promise<void> {
  await rename(from, path).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EBUSY') throw error
    await copyFile(from, path)
  })
}

/** The path of a copy beside a file: hidden, so that one that a killed process leaves there is not read as data. */
function hiddenPathBeside(path: string, purpose: 'next' | 'before'): string {
  return join(dirname(path), `.${basename(path)}.${purpose}`)
}
