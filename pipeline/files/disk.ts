import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, rmSync, type Stats, writeFileSync } from 'node:fs'
import {
  access,
  chmod,
  constants,
  copyFile,
  link,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
  unlink,
  writeFile,
} from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compareUtf8 } from '../collections/byte-order.ts'
import { errorWithPath, rejectWithPath, rethrowWithPath } from './file-error.ts'
import { readChunks, streamChunks } from './stream.ts'

/** A file or folder inside a folder; a symbolic link is what it leads to, and broken where it leads to nothing. */
export type FolderEntry = { readonly name: string; readonly isFolder: boolean; readonly isBroken?: boolean }

/** The entries of a folder by name, hidden ones left out; nothing if there is no such folder. */
export async function listFolder(folder: string): Promise<FolderEntry[] | undefined> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(undefinedIfMissing)
  const shown = entries?.filter(({ name }) => !name.startsWith('.') || name === WELL_KNOWN)
  const listed = shown?.map(async (entry): Promise<FolderEntry> => {
    const { name } = entry
    if (!entry.isSymbolicLink()) return { name, isFolder: entry.isDirectory() }
    const stats = await stat(join(folder, name)).catch(() => undefined)
    return stats ? { name, isFolder: stats.isDirectory() } : { name, isFolder: false, isBroken: true }
  })
  return listed && (await Promise.all(listed)).sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Every file below a folder, as paths with forward slashes, sorted by bytes; links that lead back up are passed over. */
export async function listFiles(folder: string): Promise<string[]> {
  const files: string[] = []
  const gather = async (below: string, above: readonly string[]): Promise<void> => {
    const real = await realpath(join(folder, below)).catch(undefinedIfMissing)
    if (real === undefined || above.includes(real)) return
    for (const { name, isFolder } of (await listFolder(join(folder, below))) ?? [])
      if (isFolder) await gather(`${below}${name}/`, [...above, real])
      else files.push(below + name)
  }
  await gather('', [])
  return files.sort(compareUtf8)
}

/** Every file below a folder, hidden ones too, but for what git keeps; as paths with forward slashes, sorted by bytes. */
export async function listAllFiles(folder: string): Promise<string[]> {
  const files: string[] = []
  const gather = async (below: string): Promise<void> => {
    for (const [name, kind] of (await listFileKinds(join(folder, below))) ?? [])
      if (kind === 'folder' && name !== '.git') await gather(`${below}${name}/`)
      else if (kind === 'file') files.push(below + name)
  }
  await gather('')
  return files.sort(compareUtf8)
}

/** What a path names, symbolic links not followed: `other` is a pipe, a socket or a device. */
export type FileKind = 'file' | 'folder' | 'link' | 'other'

/** What stands at a path; nothing if there is nothing. */
export async function fileKindOf(path: string): Promise<FileKind | undefined> {
  const stats = await lstat(path).catch(undefinedIfMissing)
  return stats && kindIn(stats)
}

/** The names in a folder, hidden ones too, with what each names; nothing if there is no such folder. */
export async function listFileKinds(folder: string): Promise<ReadonlyMap<string, FileKind> | undefined> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(undefinedIfMissing)
  return entries && new Map(entries.map((entry) => [entry.name, kindIn(entry)]))
}

function kindIn(found: Pick<Stats, 'isFile' | 'isDirectory' | 'isSymbolicLink'>): FileKind {
  if (found.isFile()) return 'file'
  if (found.isDirectory()) return 'folder'
  return found.isSymbolicLink() ? 'link' : 'other'
}

/** A path without symbolic links; what does not exist yet is taken as it is typed. Throws where a link leads nowhere. */
export async function resolveRealPath(path: string): Promise<string> {
  const whole = resolve(path)
  const real = await realpath(whole).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ELOOP') throw new BrokenLinkError(path)
    return undefinedIfMissing(error)
  })
  if (real !== undefined) return real
  if ((await fileKindOf(whole)) === 'link') throw new BrokenLinkError(path)
  return join(await resolveRealPath(dirname(whole)), basename(whole))
}

/** A symbolic link that leads to nothing, or in a circle. */
export class BrokenLinkError extends Error {
  readonly path: string
  constructor(path: string) {
    super(`broken link: ${path}`)
    this.path = path
  }
}

/** What identifies a file or folder whatever its path: the same for two names of one folder. */
export async function fileIdentity(path: string): Promise<string | undefined> {
  const stats = await stat(path, { bigint: true }).catch(undefinedIfMissing)
  return stats && `${stats.dev} ${stats.ino}`
}

/** When a file was last written, in milliseconds since 1970; nothing where there is no file of that name, or a link. */
export function modificationTimeMs(path: string): number | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  return stats?.isFile() ? stats.mtimeMs : undefined
}

/** A file's bytes; nothing if there is no such file. */
export function readBytes(path: string): Promise<Uint8Array | undefined> {
  return rejectWithPath(path, readFile(path)).catch(undefinedIfMissing)
}

/** Whether there is something at a path. */
export async function pathExists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** A file's size in bytes. */
export async function fileSize(path: string): Promise<number> {
  return (await stat(path)).size
}

/** What changes when a file is replaced or written again; nothing if it is not there to be looked at. */
export async function fileStamp(path: string): Promise<string | undefined> {
  const stats = await stat(path).catch(() => undefined)
  return stats && `${stats.ino} ${stats.size} ${stats.mtimeMs}`
}

/** Writes a whole file, and the folders above it; the thread that asks does, because to have it done takes longer. */
export async function writeText(path: string, text: string, mode = 0o666): Promise<void> {
  mkdirSync(dirname(path), { recursive: true })
  rethrowWithPath(path, () => writeFileSync(path, text, { mode }))
}

/** Writes a whole new file, and the folders above it; gives false, and leaves what is there, if there is one. */
export async function writeNewFile(path: string, content: string | Uint8Array): Promise<boolean> {
  return (await writeNewFiles(new Map([[path, content]]))) === undefined
}

/**
 * Writes whole new files, all of them or none, and the folders above them; gives the path of one that is there already, which
 * stays as it is. Each is written whole under a hidden name first, so that no name that is asked for ever has a part of it.
 */
export async function writeNewFiles(
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<string | undefined> {
  const undo: (() => Promise<void>)[] = []
  const staged = new Map<string, string>()
  const places: string[] = []
  try {
    for (const [path, content] of files) {
      await openFolder(dirname(path), undo)
      const hidden = join(dirname(path), STAGED)
      const place = await mkdtemp(hidden).catch((error: unknown) => {
        throw errorWithPath(path, error, hidden)
      })
      places.push(place)
      const next = join(place, 'next')
      staged.set(path, next)
      await writeFile(next, content).catch((error: unknown) => {
        throw errorWithPath(path, error, place)
      })
    }
    for (const [path, next] of staged) {
      if (!(await placed(next, path))) return path
      undo.push(() => unlink(path))
    }
    undo.length = 0
    return undefined
  } finally {
    for (const place of places) await remove(place)
    for (const step of undo.reverse()) await step().catch(() => undefined) // whatever goes wrong, the first reason is told
  }
}

/** The beginning of the name of a folder in which a file waits until it is whole. */
const STAGED = '.regards-'

/** Makes a folder and those above it that are missing; adds how each of them is removed again, if it is empty. */
async function openFolder(folder: string, undo: (() => Promise<void>)[]): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first === undefined) return
  const top = dirname(resolve(first))
  const made: string[] = []
  for (let each = resolve(folder); each !== top && each !== dirname(each); each = dirname(each))
    made.push(each)
  for (const each of made.reverse()) undo.push(() => rmdir(each))
}

/** Gives a whole file its name, unless something has it; where the disk knows no links, the file is written there. */
async function placed(next: string, path: string): Promise<boolean> {
  try {
    await link(next, path)
    return true
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    if (!NO_LINKS.has(code)) throw errorWithPath(path, error, next)
  }
  try {
    await copyFile(next, path, constants.COPYFILE_EXCL)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    await unlink(path).catch(() => undefined) // what was begun
    throw errorWithPath(path, error, next)
  }
}

/** What systems say that cannot give a file a second name: some network folders, memory sticks. */
const NO_LINKS: ReadonlySet<string> = new Set([
  'EPERM',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EMLINK',
  'EINVAL',
])

/** The digest of a file, in hexadecimal. */
export async function fileDigest(path: string, algorithm: 'sha1' | 'sha256'): Promise<string> {
  const hash = createHash(algorithm)
  for await (const chunk of readChunks(path)) hash.update(chunk)
  return hash.digest('hex')
}

/** The bytes of a file from one position up to another, which it may not reach. */
export async function readByteRange(path: string, start: number, end: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of streamChunks(path, { start, end: end - 1 })) parts.push(part)
  return Buffer.concat(parts)
}

/** Deletes a file or a folder with all it holds, if it is there. */
export async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true })
}

/** The same before it returns, for who cannot wait. */
export function removeSync(path: string): void {
  rmSync(path, { recursive: true, force: true })
}

/** Deletes one file, which is there. */
export async function removeFile(path: string): Promise<void> {
  await unlink(path)
}

/** A new folder among those that the system clears away some day. */
export function makeTemporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'regards-'))
}

/** Copies a file, if there is one at that path, to the same path below another folder. */
export async function copyFileInto(from: string, folder: string, path: string): Promise<void> {
  await makeFolder(dirname(join(folder, path)))
  await copyFile(join(from, path), join(folder, path)).catch(undefinedIfMissing)
}

/** Makes a folder, and those above it. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true })
}

/** Removes a folder if nothing is in it. */
export async function removeEmptyFolder(path: string): Promise<void> {
  await rmdir(path).catch((error: NodeJS.ErrnoException) => {
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'EBUSY'].includes(error.code ?? '')) throw error
  })
}

/** Gives a file or folder another path in one step; both lie on one disk. */
export async function move(from: string, path: string): Promise<void> {
  await rename(from, path)
}

/**
 * Puts a complete file in the place of another in one step. Where they lie on two disks, it is copied beside it first, under the
 * name `passing`.
 */
export async function moveFile(
  from: string,
  path: string,
  passing = nameBeside(path, 'next'),
): Promise<void> {
  try {
    await rename(from, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    await copyFile(from, passing)
    await rename(passing, path)
    await unlink(from)
  }
}

/** Replaces a file in one step: readers see the old text or the new one, never a part. A link stays, and so do permissions unless a mode is given. */
export async function replaceFile(path: string, text: string, mode?: number): Promise<void> {
  const pending = await stageFile(path, (next) => writeText(next, text, mode), mode)
  try {
    await pending.keep()
  } catch (error) {
    throw errorWithPath(path, error)
  } finally {
    await pending.drop()
  }
}

/** A text of a file that waits to take the place of what stands there. */
export type StagedFile = {
  keep(): Promise<void>
  /** Brings back what stood there before. */
  undo(): Promise<void>
  /** Removes what is kept for either. */
  drop(): Promise<void>
}

/** Has a text for a file written beside it, so that to put it in its place takes one step; permissions stay. */
export async function stageFile(
  path: string,
  write: (next: string) => Promise<void>,
  mode?: number,
): Promise<StagedFile> {
  const real = await resolveRealPath(path)
  const [next, before] = [nameBeside(real, 'next'), nameBeside(real, 'before')]
  const stats = await stat(real).catch(undefinedIfMissing)
  await remove(next)
  try {
    await write(next)
  } catch (error) {
    await remove(next).catch(() => undefined)
    throw errorWithPath(path, error, next)
  }
  if (stats !== undefined) await chmod(next, mode ?? stats.mode)
  let isKept = false
  return {
    async keep() {
      if (stats !== undefined) await copyFile(real, before)
      isKept = true
      await putOver(next, real)
    },
    async undo() {
      if (!isKept) return
      if (stats === undefined) await remove(real)
      else await putOver(before, real)
    },
    async drop() {
      await remove(next)
      await remove(before)
    },
  }
}

/** Removes what a process that was killed left beside a file that it was replacing. */
export async function removeStagedFiles(path: string): Promise<void> {
  const real = await resolveRealPath(path)
  for (const what of ['next', 'before']) await remove(nameBeside(real, what))
}

/** Moves a file over another; one that is mounted by itself has its text replaced. */
async function putOver(from: string, path: string): Promise<void> {
  await rename(from, path).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EBUSY') throw error
    await copyFile(from, path)
  })
}

/** The name beside a file for what takes its place: hidden, so that what a kill leaves there is no data file. */
function nameBeside(path: string, what: string): string {
  return join(dirname(path), `.${basename(path)}.${what}`)
}

/** Nothing, for the error that a file is not there; throws any other. */
export function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
  throw error
}

/** The path of a file that belongs to the program itself: shapes, context, vocabulary, queries. */
export function programPath(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url))
}

/** Who asks for a lock, and how to tell whether another asker still runs. */
export type LockOwner = { readonly pid: number; readonly isAlive: (pid: number) => boolean }

/** The locks that this process holds, or is taking. */
const held = new Set<string>()

/**
 * Takes the lock file `path`, unless somebody holds it; gives the way to release it. The file names a process and its computer. One
 * that names a process which ended here is taken over, by one asker alone; any other text holds everybody off.
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
    if (await take(real, ticket, owner)) {
      await clearTickets(real, owner)
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
 * Has the name `path` lead to the file `ticket`, which is whole, as nobody else can meanwhile. Where it leads to that of a process which
 * ended, whoever takes the lock on that inheritance replaces it; nobody else may, so that what was looked at is what is replaced.
 */
async function take(path: string, ticket: string, owner: LockOwner): Promise<boolean> {
  for (;;) {
    if (await linked(ticket, path)) return true
    const holder = await holderOf(path)
    if (holder === undefined) continue // it was released meanwhile
    if (isHeld(holder, owner)) return false
    const inheritance = `${path}.${holder}.stale`
    if (!(await take(inheritance, ticket, owner))) return false
    try {
      if ((await holderOf(path)) !== holder) return false // somebody else was sooner
      const spare = `${ticket}.${holder}`
      await remove(spare)
      await linked(ticket, spare)
      await rename(spare, path)
      return true
    } finally {
      await remove(inheritance)
    }
  }
}

/** Makes a second name for a file, unless something has it; where a disk knows no second names, makes a copy. */
async function linked(file: string, path: string): Promise<boolean> {
  try {
    await link(file, path).catch((error: NodeJS.ErrnoException) => {
      if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(error.code ?? '')) throw error
      return copyFile(file, path, constants.COPYFILE_EXCL)
    })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** The process that a lock file names, if it is one of this computer, or else the whole text; nothing if there is no such file. */
async function holderOf(path: string): Promise<string | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    return error.code === 'EISDIR' ? '' : undefinedIfMissing(error)
  })
  const [, pid, host = hostname()] = /^(\d+)(?: (\S+))?\s*$/.exec(text ?? '') ?? []
  return host === hostname() ? (pid ?? text) : text
}

/** Whether a lock that names a holder is to be left alone. What this process holds was asked before. */
function isHeld(holder: string, { pid, isAlive }: LockOwner): boolean {
  if (!/^[1-9]\d*$/.test(holder)) return true
  return Number(holder) !== pid && isAlive(Number(holder))
}

/** Removes what askers that were killed left beside a lock, which its holder may. */
async function clearTickets(path: string, owner: LockOwner): Promise<void> {
  for (const name of await readdir(dirname(path))) {
    if (
      !name.startsWith(`${basename(path)}.`) ||
      !/^(\.\d+(\.stale)?)+$/.test(name.slice(basename(path).length))
    )
      continue
    const left = join(dirname(path), name)
    const holder = await holderOf(left)
    if (holder !== undefined && !isHeld(holder, owner)) await remove(left)
  }
}

/** The one folder that is hidden in name only (RFC 8615). */
export const WELL_KNOWN = '.well-known'
