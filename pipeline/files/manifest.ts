import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { compareUtf8 } from '../collections/byte-order.ts'
import { openPeriodicYield } from '../collections/yield-every.ts'
import { fileKindOf, modificationTimeMs } from './file-facts.ts'
import { listFiles } from './list-files.ts'
import { fileDigest } from './read-file.ts'
import { remove } from './remove-file.ts'
import { replaceFile } from './replace-file.ts'
import { readLinesSync } from './sync-file-reader.ts'
import { writeText } from './write-file.ts'

/** The file of a folder of ours that lists every other file in it, as `sha256sum` writes and checks it. */
export const MANIFEST = 'SHA256SUMS'

/** The paths that a folder of ours lists, that of the list among them. */
export type ListedPaths = ReadonlySet<string>

/**
 * The paths that the list of a folder names. Nothing unless the whole file is such a list, of paths that stay in the folder, and
 * names `mark`: any other list is somebody else's.
 */
export async function readListedPaths(folder: string, mark: string): Promise<ListedPaths | undefined> {
  if ((await fileKindOf(join(folder, MANIFEST))) !== 'file') return undefined
  const owned = new Set([MANIFEST])
  for (const line of readLinesSync(join(folder, MANIFEST))) {
    const path = pathIn(line)
    if (path === undefined) return undefined
    owned.add(path)
  }
  return owned.has(mark) ? owned : undefined
}

/** Writes the list of a folder that is being changed: what is in it, and what is to be. */
export async function writeMergedManifest(folder: string, next: string): Promise<void> {
  const lines = new Set(readLinesSync(join(next, MANIFEST)))
  if ((await fileKindOf(join(folder, MANIFEST))) === 'file')
    for (const line of readLinesSync(join(folder, MANIFEST))) lines.add(line)
  const text = [...lines]
    .sort((a, b) => compareUtf8(a.slice(SHA256_HEX_LENGTH), b.slice(SHA256_HEX_LENGTH)))
    .map((line) => `${line}\n`)
  await replaceFile(join(folder, MANIFEST), text.join(''))
}

/** Removes one file from a folder of ours and from its list; leaves any other folder as it is. */
export async function removeFromManifest(folder: string, mark: string, path: string): Promise<void> {
  const owned = await readListedPaths(folder, mark)
  if (!owned?.has(path)) return
  await remove(join(folder, path))
  const lines = [...readLinesSync(join(folder, MANIFEST))].filter(
    (line) => line.slice(SHA256_HEX_LENGTH + 2) !== path,
  )
  await replaceFile(join(folder, MANIFEST), lines.map((line) => `${line}\n`).join(''))
}

/** The files of a folder of ours that somebody wrote again since: those that are later than the list and differ from it. */
export async function findAlteredFiles(folder: string): Promise<string[]> {
  const listed = modificationTimeMs(join(folder, MANIFEST))
  if (listed === undefined) return []
  const turn = openPeriodicYield()
  const later = new Map<string, Set<string>>()
  for (const line of readLinesSync(join(folder, MANIFEST))) {
    const path = pathIn(line) ?? ''
    await turn()
    const written = modificationTimeMs(join(folder, path))
    if (written === undefined || written <= listed) continue
    later.set(path, (later.get(path) ?? new Set()).add(line.slice(0, SHA256_HEX_LENGTH)))
  }
  const altered: string[] = []
  for (const [path, sums] of later)
    if (!sums.has(await fileDigest(join(folder, path), 'sha256'))) altered.push(path)
  return altered
}

/** Writes the list of a folder, where the checksums of some files are known. */
export async function writeManifest(
  folder: string,
  known: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const lines = []
  for (const file of await listFiles(folder)) {
    if (file !== MANIFEST)
      lines.push(`${known.get(file) ?? (await fileDigest(join(folder, file), 'sha256'))}  ${file}\n`)
    await setImmediate() // for others to have their turn
  }
  await writeText(join(folder, MANIFEST), lines.join(''))
}

/** Characters of a SHA-256 in hexadecimal. */
const SHA256_HEX_LENGTH = 64

/** The path in a line of a list; nothing where the line is none, or the path leads out of the folder. */
function pathIn(line: string): string | undefined {
  const [, path] = /^[0-9a-f]{64} {2}([^/\\\0][^\\\0]*)$/.exec(line) ?? []
  const isBelow = path?.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  return isBelow ? path : undefined
}
