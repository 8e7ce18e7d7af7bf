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
import { UsageError } from './options.ts'
import { usageMessages } from './usage-messages.ts'

/** A use that has to wait for another command. */
export class FolderBusyError extends UsageError {}

/**
 * Runs while no other command writes in the folders of the records and of the result. Throws `FolderBusyError`, or `UsageError` where the one folder
 * would be lost in the other.
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
  return withLock(data, shell, 0, () => withLockFile(join(out, '.lock'), shell, work))
}

/** Runs while no other command writes in the folder of the records, for which it waits a while. Throws `FolderBusyError`. */
export function withDataLock<T>(data: string, shell: Shell, work: () => Promise<T>): Promise<T> {
  return withLock(data, shell, PATIENCE, work)
}

/** Runs while no other command holds the lock file at a path. Throws `FolderBusyError`. */
export function withLockFile<T>(path: string, shell: Shell, work: () => Promise<T>): Promise<T> {
  return locked(path, shell, 0, work)
}

/** How often another command is waited for. */
const PATIENCE = 100

/** Milliseconds from one time to the next. */
const PAUSE = 100

/** Runs under the lock of a folder of records; without it, where there is no such folder or nobody may write in it. */
async function withLock<T>(data: string, shell: Shell, patience: number, work: () => Promise<T>): Promise<T> {
  if ((await listFolder(data)) === undefined) return work()
  return locked(join(data, '.lock'), shell, patience, work, ['EACCES', 'EPERM', 'EROFS'])
}

/** Runs under a lock; without it, where the system says one of the codes. */
async function locked<T>(
  path: string,
  shell: Shell,
  patience: number,
  work: () => Promise<T>,
  without: readonly string[] = [],
): Promise<T> {
  for (let tries = 0; ; tries++) {
    const release = await acquireLock(path, shell.owner).catch((error: NodeJS.ErrnoException) => {
      if (without.includes(error.code ?? '')) return async () => undefined
      throw error
    })
    if (release === undefined && tries >= patience) throw new FolderBusyError(usageMessages.locked(path))
    if (release === undefined) await setTimeout(PAUSE)
    else return work().finally(release)
  }
}
