import { mkdir, mkdtemp, rmdir, unlink, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { errorWithPath } from './file-error.ts'
import { linkOrCopy } from './link-or-copy.ts'
import { remove } from './remove-file.ts'

/** Writes a whole new file, and makes the folders above it. Gives false, and leaves what is there, where the path is taken. */
export async function writeNewFile(path: string, content: string | Uint8Array): Promise<boolean> {
  return (await writeNewFiles(new Map([[path, content]]))) === undefined
}

/**
 * Writes whole new files, all of them or none, and makes the folders above them. Gives the first path that is taken, if any: nothing
 * is changed then. Each file is written under a hidden name first, so that no reader ever sees a part of it.
 */
export async function writeNewFiles(
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<string | undefined> {
  const undo: (() => Promise<void>)[] = []
  const hiddenFolders = new Map<string, string>()
  try {
    const staged: (readonly [path: string, next: string])[] = []
    for (const [path, content] of files) {
      const folder = dirname(path)
      const hidden = hiddenFolders.get(folder) ?? (await makeHiddenFolder(path, undo))
      hiddenFolders.set(folder, hidden)
      const next = join(hidden, `next-${staged.length}`)
      staged.push([path, next])
      await writeFile(next, content).catch((error: unknown) => {
        throw errorWithPath(path, error, hidden)
      })
    }
    for (const [path, next] of staged) {
      if (!(await linkOrCopy(next, path))) return path
      undo.push(() => unlink(path))
    }
    undo.length = 0
    return undefined
  } finally {
    for (const hidden of hiddenFolders.values()) await remove(hidden)
    for (const step of undo.reverse()) await step().catch(() => undefined) // the first error is the one to report
  }
}

/** Makes a folder beside a path in which files are written until they are whole, and those above it that are missing (see `undo` there). */
async function makeHiddenFolder(path: string, undo: (() => Promise<void>)[]): Promise<string> {
  await makeMissingFolders(dirname(path), undo)
  const prefix = join(dirname(path), '.regards-')
  return mkdtemp(prefix).catch((error: unknown) => {
    throw errorWithPath(path, error, prefix)
  })
}

/** Makes a folder and those above it that are missing. Adds to `undo` how each of them is removed again, if it is empty. */
async function makeMissingFolders(folder: string, undo: (() => Promise<void>)[]): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first === undefined) return
  const top = dirname(resolve(first))
  const created: string[] = []
  for (let path = resolve(folder); path !== top && path !== dirname(path); path = dirname(path))
    created.push(path)
  for (const path of created.reverse()) undo.push(() => rmdir(path))
}
