import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { compareUtf8 } from '../collections/byte-order.ts'
import { openPeriodicYield } from '../collections/yield-every.ts'
import { fileKindOf, modificationTimeMs } from './file-facts.ts'
import { writeFileWith } from './file-writer.ts'
import { filesBelow } from './list-files.ts'
import { fileDigest } from './read-file.ts'
import { remove } from './remove-file.ts'
import { replaceFile } from './replace-file.ts'
import { readLinesSync } from './sync-file-reader.ts'

/** The file that lists every other file of a folder of the program, in the format of `sha256sum`. */
export const MANIFEST = 'SHA256SUMS'

/** The paths that a manifest lists, its own included. */
export type ListedPaths = ReadonlySet<string>

/**
 * The paths that the manifest of a folder lists. Undefined unless every line of it is valid, with a path inside the folder, and
 * `mark` is listed: any other file of that name is somebody else's.
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

/** Writes the manifest of a folder that is being filled from the folder `next`: the lines of both manifests. */
export async function writeMergedManifest(folder: string, next: string): Promise<void> {
  const lines = new Set(readLinesSync(join(next, MANIFEST)))
  if ((await fileKindOf(join(folder, MANIFEST))) === 'file')
    for (const line of readLinesSync(join(folder, MANIFEST))) lines.add(line)
  const text = [...lines]
    .sort((a, b) => compareUtf8(a.slice(SHA256_HEX_LENGTH), b.slice(SHA256_HEX_LENGTH)))
    .map((line) => `${line}\n`)
  await replaceFile(join(folder, MANIFEST), text.join(''))
}

/** Removes one file from a folder and from its manifest; does nothing where the manifest does not list it. */
export async function removeFromManifest(folder: string, mark: string, path: string): Promise<void> {
  const owned = await readListedPaths(folder, mark)
  if (!owned?.has(path)) return
  await remove(join(folder, path))
  const lines = [...readLinesSync(join(folder, MANIFEST))].filter(
    (line) => line.slice(SHA256_HEX_LENGTH + 2) !== path,
  )
  await replaceFile(join(folder, MANIFEST), lines.map((line) => `${line}\n`).join(''))
}

/** The checksums that the manifest of a folder lists, by path; none where it has no manifest. */
export async function readManifestSums(folder: string): Promise<ReadonlyMap<string, string>> {
  const sums = new Map<string, string>()
  if ((await fileKindOf(join(folder, MANIFEST))) !== 'file') return sums
  for (const line of readLinesSync(join(folder, MANIFEST))) {
    const path = pathIn(line)
    if (path !== undefined) sums.set(path, line.slice(0, SHA256_HEX_LENGTH))
  }
  return sums
}

/** The listed files that somebody changed: those that were written after the manifest and have another checksum. */
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

/** Writes the manifest of a folder, line by line. `known` has checksums that need not be computed, by path. */
export async function writeManifest(
  folder: string,
  known: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  await writeFileWith(join(folder, MANIFEST), async (manifest) => {
    for await (const file of filesBelow(folder)) {
      if (file !== MANIFEST)
        manifest.write(`${known.get(file) ?? (await fileDigest(join(folder, file), 'sha256'))}  ${file}\n`)
      await setImmediate() // lets a request to stop be heard
    }
  })
}

/** The length of a SHA-256 in hexadecimal. */
const SHA256_HEX_LENGTH = 64

/** The path in a line of a manifest; undefined where the line is not valid, or the path leads out of the folder. */
function pathIn(line: string): string | undefined {
  const [, path] = /^[0-9a-f]{64} {2}([^/\\\0][^\\\0]*)$/.exec(line) ?? []
  const isBelow = path?.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  return isBelow ? path : undefined
}
