import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { acquireLock } from '../files/acquire-lock.ts'
import { resolveFolder } from '../files/destination.ts'
import { fileKindOf } from '../files/file-facts.ts'
import { folderRelation } from '../files/folder-relation.ts'
import { listFolder } from '../files/list-files.ts'
import { readListedPaths } from '../files/manifest.ts'
import { isSkippedName } from '../read/data-files.ts'
import { dumpPaths } from '../write/dump-files.ts'
import type { Shell } from './command.ts'
import { UsageError } from './usage-error.ts'
import { usageMessages } from './usage-messages.ts'

/** A folder in which another command is writing. */
export class FolderBusyError extends UsageError {}

/**
 * Runs `work` with locks on the folders of records and of the result. Throws `FolderBusyError` where another command holds one, and
 * `UsageError` where the result could replace records.
 */
export async function withBuildLocks<T>(
  { data, out }: { readonly data: string; readonly out: string },
  shell: Shell,
  work: () => Promise<T>,
): Promise<T> {
  await resolveFolder(out)
  const found = await folderRelation(data, out)
  if (found.is === 'out-holds-data') throw new UsageError(usageMessages.outHoldsData(out, data))
  if (found.is === 'data-holds-out' && !found.between.some(isSkippedName))
    throw new UsageError(usageMessages.outAmongRecords(out))
  if (found.is === 'apart' && (await fileKindOf(join(out, 'publication.yaml'))) !== undefined)
    throw new UsageError(usageMessages.outIsRecords(out))
  if ((await readListedPaths(out, dumpPaths.ntriples)) !== undefined)
    throw new UsageError(usageMessages.outIsRelease(out))
  return withFolderLock(data, shell, 0, () => withLockFile(join(out, '.lock'), shell, work))
}

/** Runs `work` with a lock on the folder of records, for which it waits up to ten seconds. Throws `FolderBusyError`. */
export function withDataLock<T>(data: string, shell: Shell, work: () => Promise<T>): Promise<T> {
  return withFolderLock(data, shell, MAX_RETRIES, work)
}

/** Runs `work` with a lock file at a path. Throws `FolderBusyError`. */
export function withLockFile<T>(path: string, shell: Shell, work: () => Promise<T>): Promise<T> {
  return acquireAndRun(path, shell, 0, work)
}

/** How often a lock is tried again, by commands that wait. */
const MAX_RETRIES = 100

/** Milliseconds between two tries. */
const RETRY_INTERVAL_MS = 100

/** Runs `work` with the lock of a folder of records; without it where the folder is missing or read-only. */
async function withFolderLock<T>(
  data: string,
  shell: Shell,
  retries: number,
  work: () => Promise<T>,
): Promise<T> {
  if ((await listFolder(data)) === undefined) return work()
  return acquireAndRun(join(data, '.lock'), shell, retries, work, ['EACCES', 'EPERM', 'EROFS'])
}

/** Runs `work` with a lock file; without it where the system refuses with one of the codes in `without`. */
async function acquireAndRun<T>(
  path: string,
  shell: Shell,
  retries: number,
  work: () => Promise<T>,
  without: readonly string[] = [],
): Promise<T> {
  for (let tries = 0; ; tries++) {
    const release = await acquireLock(path, shell.owner).catch((error: NodeJS.ErrnoException) => {
      if (without.includes(error.code ?? '')) return async () => undefined
      throw error
    })
    if (release === undefined && tries >= retries) throw new FolderBusyError(usageMessages.locked(path))
    if (release === undefined) await setTimeout(RETRY_INTERVAL_MS)
    else return work().finally(release)
  }
}
