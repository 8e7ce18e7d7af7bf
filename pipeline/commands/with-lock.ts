import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { realFolder } from '../files/destination.ts'
import { kindOf, list, lock } from '../files/disk.ts'
import { ownedIn } from '../files/manifest.ts'
import { nesting } from '../files/nesting.ts'
import { isSkipped } from '../read/data-files.ts'
import { dumpPaths } from '../write/dump-files.ts'
import type { Shell } from './command.ts'
import { BadUse } from './options.ts'
import { usage } from './usage-messages.ts'

/** A use that has to wait for another command. */
export class Busy extends BadUse {}

/**
 * Runs while no other command writes in the folders of the records and of the result. Throws `Busy`, or `BadUse` where the one folder
 * would be lost in the other.
 */
export async function alone<T>(
  { data, out }: { readonly data: string; readonly out: string },
  shell: Shell,
  work: () => Promise<T>,
): Promise<T> {
  await realFolder(out)
  const found = await nesting(data, out)
  if (found.is === 'out-holds-data') throw new BadUse(usage.outHoldsData(out, data))
  if (found.is === 'data-holds-out' && !found.between.some(isSkipped))
    throw new BadUse(usage.outAmongRecords(out))
  if (found.is === 'apart' && (await kindOf(join(out, 'publication.yaml'))) !== undefined)
    throw new BadUse(usage.outIsRecords(out))
  if ((await ownedIn(out, dumpPaths.ntriples)) !== undefined) throw new BadUse(usage.outIsRelease(out))
  return withLock(data, shell, 0, () => aloneAt(join(out, '.lock'), shell, work))
}

/** Runs while no other command writes in the folder of the records, for which it waits a while. Throws `Busy`. */
export function aloneIn<T>(data: string, shell: Shell, work: () => Promise<T>): Promise<T> {
  return withLock(data, shell, PATIENCE, work)
}

/** Runs while no other command holds the lock file at a path. Throws `Busy`. */
export function aloneAt<T>(path: string, shell: Shell, work: () => Promise<T>): Promise<T> {
  return locked(path, shell, 0, work)
}

/** How often another command is waited for. */
const PATIENCE = 100

/** Milliseconds from one time to the next. */
const PAUSE = 100

/** Runs under the lock of a folder of records; without it, where there is no such folder or nobody may write in it. */
async function withLock<T>(data: string, shell: Shell, patience: number, work: () => Promise<T>): Promise<T> {
  if ((await list(data)) === undefined) return work()
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
    const release = await lock(path, shell.owner).catch((error: NodeJS.ErrnoException) => {
      if (without.includes(error.code ?? '')) return async () => undefined
      throw error
    })
    if (release === undefined && tries >= patience) throw new Busy(usage.locked(path))
    if (release === undefined) await setTimeout(PAUSE)
    else return work().finally(release)
  }
}
