import { mkdirSync, writeFileSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { rethrowWithPath, undefinedIfMissing } from './file-error.ts'

/** Writes a whole file, and makes the folders above it. Writes in the calling thread: another one takes longer for small files. */
export async function writeText(path: string, text: string | Uint8Array, mode = 0o666): Promise<void> {
  mkdirSync(dirname(path), { recursive: true })
  rethrowWithPath(path, () => writeFileSync(path, text, { mode }))
}

/** Writes whole files into a folder, by name, and makes the folder and those above it. Writes in the calling thread, as `writeText`. */
export function writeTexts(folder: string, files: Iterable<readonly [name: string, text: string]>): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of files) {
    const path = join(folder, name)
    rethrowWithPath(path, () => writeFileSync(path, text))
  }
}

/** Copies a file to the same path below another folder; does nothing where there is no such file. */
export async function copyFileInto(from: string, folder: string, path: string): Promise<void> {
  await makeFolder(dirname(join(folder, path)))
  await copyFile(join(from, path), join(folder, path)).catch(undefinedIfMissing)
}

/** Makes a folder and those above it. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true })
}

/** Makes a new folder in the system's temporary folder, and gives its path. */
export function makeTemporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'regards-'))
}
