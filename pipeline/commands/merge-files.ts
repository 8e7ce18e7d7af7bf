import { dirname, join } from 'node:path'
import { fileKindOf, fileSize } from '../files/file-facts.ts'
import { listFiles, listFolder } from '../files/list-files.ts'
import { readListedPaths } from '../files/manifest.ts'
import { isRelease } from '../release/guard/previous-release.ts'
import { dumpPaths } from '../write/dump-files.ts'
import { UsageError } from './usage-error.ts'
import { usageMessages } from './usage-messages.ts'

/** Whether a merge may write a file: it is missing, empty, or the result of an earlier merge (and not of a build). */
export async function isReplaceable(path: string): Promise<boolean> {
  const kind = await fileKindOf(path)
  if (kind === undefined) return true
  if (kind !== 'file') return false
  if ((await fileSize(path)) === 0) return true
  const folder = dirname(dirname(path))
  const isOfBuild =
    path === join(folder, dumpPaths.ntriples) &&
    (await readListedPaths(folder, dumpPaths.ntriples)) !== undefined
  return !isOfBuild && (await isRelease(path))
}

/** The named files, and the files in the named folders. Throws `UsageError` for one that is missing. */
export async function listPartFiles(typed: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for (const path of typed) {
    const isThere = (await fileSize(path).catch(() => undefined)) !== undefined
    if (!isThere) throw new UsageError(usageMessages.part(path))
    const below = await listFolder(path)
    if (below === undefined) files.push(path)
    else for (const file of await listFiles(path)) files.push(join(path, file))
  }
  return files
}
