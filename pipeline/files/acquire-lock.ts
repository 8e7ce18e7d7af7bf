import { mkdir, readdir, readFile, realpath, rename, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { undefinedIfMissing } from './file-error.ts'
import { linkOrCopy } from './link-or-copy.ts'
import { remove } from './remove-file.ts'

/** The process that asks for a lock, and how to tell whether another process of this computer still runs. */
export type LockOwner = { readonly pid: number; readonly isAlive: (pid: number) => boolean }

/** The lock files that this process holds, or is about to take. */
const held = new Set<string>()

/**
 * Takes the lock file `path`, and gives the function that releases it; undefined where another process holds it. The file names a
 * process and its computer. The lock of a process of this computer that ended is taken over, by one process alone; any other text
 * keeps everybody out.
 */
export async function acquireLock(
  path: string,
  owner: LockOwner,
): Promise<(() => Promise<void>) | undefined> {
  await mkdir(dirname(path), { recursive: true })
  const real = join(await realpath(dirname(path)), basename(path))
  if (held.has(real)) return undefined
  held.add(real)
  const ticket = `${real}.${owner.pid}`
  try {
    await remove(ticket)
    await writeFile(ticket, `${owner.pid} ${hostname()}`)
    if (await takeLock(real, ticket, owner)) {
      await removeOldTickets(real, owner)
      return async () => {
        if ((await holderOf(real)) === `${owner.pid}`) await remove(real)
        held.delete(real)
      }
    }
  } catch (error) {
    held.delete(real)
    throw error
  } finally {
    await remove(ticket)
  }
  held.delete(real)
  return undefined
}

/**
 * Makes `path` a second name of the file `ticket`, unless a running process holds it. Where it names a process that ended, only
 * the process that holds a second lock, named after the one that ended, may replace it: so what was looked at is what is replaced.
 */
async function takeLock(path: string, ticket: string, owner: LockOwner): Promise<boolean> {
  for (;;) {
    if (await linkOrCopy(ticket, path)) return true
    const holder = await holderOf(path)
    if (holder === undefined) continue // it was released meanwhile
    if (isHeld(holder, owner)) return false
    const takeover = `${path}.${holder}.stale`
    if (!(await takeLock(takeover, ticket, owner))) return false
    try {
      if ((await holderOf(path)) !== holder) return false // another process took it over before
      const copy = `${ticket}.${holder}`
      await remove(copy)
      await linkOrCopy(ticket, copy)
      await rename(copy, path)
      return true
    } finally {
      await remove(takeover)
    }
  }
}

/** The process that a lock file names, if it is one of this computer, or else the whole text; undefined where there is no such file. */
async function holderOf(path: string): Promise<string | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    return error.code === 'EISDIR' ? '' : undefinedIfMissing(error)
  })
  const [, pid, host = hostname()] = /^(\d+)(?: (\S+))?\s*$/.exec(text ?? '') ?? []
  return host === hostname() ? (pid ?? text) : text
}

/** Whether a lock that names a holder is to be left alone. Locks of this process are looked up in `held` before. */
function isHeld(holder: string, { pid, isAlive }: LockOwner): boolean {
  if (!/^[1-9]\d*$/.test(holder)) return true
  return Number(holder) !== pid && isAlive(Number(holder))
}

/** Removes the tickets that processes which were killed left beside a lock; only its holder may. */
async function removeOldTickets(path: string, owner: LockOwner): Promise<void> {
  const name = basename(path)
  for (const other of await readdir(dirname(path))) {
    if (!other.startsWith(`${name}.`) || !/^(\.\d+(\.stale)?)+$/.test(other.slice(name.length))) continue
    const ticket = join(dirname(path), other)
    const holder = await holderOf(ticket)
    if (holder !== undefined && !isHeld(holder, owner)) await remove(ticket)
  }
}
