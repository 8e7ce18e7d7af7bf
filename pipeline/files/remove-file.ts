import { rmSync } from 'node:fs'
import { rm, rmdir, unlink } from 'node:fs/promises'

/** Deletes a file, or a folder with all it holds; does nothing where there is none. */
export async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true })
}

/** Deletes a file, or a folder with all it holds, before it returns; does nothing where there is none. */
export function removeSync(path: string): void {
  rmSync(path, { recursive: true, force: true })
}

/** Deletes one file; rejects where there is none. */
export async function removeFile(path: string): Promise<void> {
  await unlink(path)
}

/** Deletes a folder unless something is in it. */
export async function removeEmptyFolder(path: string): Promise<void> {
  await rmdir(path).catch((error: NodeJS.ErrnoException) => {
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'EBUSY'].includes(error.code ?? '')) throw error
  })
}
