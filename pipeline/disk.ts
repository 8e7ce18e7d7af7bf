import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import {
  access,
  constants,
  copyFile,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  unlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { named, naming, namingLater } from './file-error.ts'
import { WELL_KNOWN } from './host.ts'
import { byBytes } from './order.ts'
import { chunksOf, piecesOf } from './stream.ts'

/** A file or folder inside a folder. */
export type Entry = { readonly name: string; readonly isFolder: boolean }

/** The entries of a folder by name, hidden ones left out; nothing if there is no such folder. */
export async function list(folder: string): Promise<Entry[] | undefined> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(absent)
  return entries
    ?.filter((entry) => !entry.name.startsWith('.') || entry.name === WELL_KNOWN)
    .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Every file below a folder, as paths with forward slashes, sorted by bytes. */
export async function filesBelow(folder: string): Promise<string[]> {
  const files: string[] = []
  const gather = async (below: string): Promise<void> => {
    for (const { name, isFolder } of (await list(join(folder, below))) ?? [])
      if (isFolder) await gather(`${below}${name}/`)
      else files.push(below + name)
  }
  await gather('')
  return files.sort(byBytes)
}

/** A file's bytes; nothing if there is no such file. */
export function bytesOf(path: string): Promise<Uint8Array | undefined> {
  return namingLater(path, readFile(path)).catch(absent)
}

/** Whether there is something at a path. */
export async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** A file's size in bytes. */
export async function sizeOf(path: string): Promise<number> {
  return (await stat(path)).size
}

/** What changes when a file is replaced or written again; nothing if it is not there to be looked at. */
export async function stampOf(path: string): Promise<string | undefined> {
  const stats = await stat(path).catch(() => undefined)
  return stats && `${stats.ino} ${stats.size} ${stats.mtimeMs}`
}

/** Writes a whole file, and the folders above it; the thread that asks does, because to have it done takes longer. */
export async function writeText(path: string, text: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true })
  naming(path, () => writeFileSync(path, text))
}

/** Writes a whole new file, and the folders above it; gives false, and leaves what is there, if there is one. */
export async function writeNew(path: string, content: string | Uint8Array): Promise<boolean> {
  return (await writeAllNew(new Map([[path, content]]))) === undefined
}

/**
 * Writes whole new files, all of them or none, and the folders above them; gives the path of one that is there already, which
 * stays as it is. Each is written whole under a hidden name first, so that no name that is asked for ever has a part of it.
 */
export async function writeAllNew(
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
        throw named(path, error, hidden)
      })
      places.push(place)
      const next = join(place, 'next')
      staged.set(path, next)
      await writeFile(next, content).catch((error: unknown) => {
        throw named(path, error, place)
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
    if (!NO_LINKS.has(code)) throw named(path, error, next)
  }
  try {
    await copyFile(next, path, constants.COPYFILE_EXCL)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    await unlink(path).catch(() => undefined) // what was begun
    throw named(path, error, next)
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
export async function digest(path: string, algorithm: 'sha1' | 'sha256'): Promise<string> {
  const hash = createHash(algorithm)
  for await (const chunk of chunksOf(path)) hash.update(chunk)
  return hash.digest('hex')
}

/** The bytes of a file from one position up to another, which it may not reach. */
export async function bytesBetween(path: string, start: number, end: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of piecesOf(path, { start, end: end - 1 })) parts.push(part)
  return Buffer.concat(parts)
}

/** Deletes a file or a folder with all it holds, if it is there. */
export async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true })
}

/** The same before it returns, for who cannot wait. */
export function removeAtOnce(path: string): void {
  rmSync(path, { recursive: true, force: true })
}

/** Deletes one file, which is there. */
export async function removeFile(path: string): Promise<void> {
  await unlink(path)
}

/** A new folder among those that the system clears away some day. */
export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'regards-'))
}

/** Puts a complete file in the place of another in one step; both lie on one disk. */
export async function moveFile(from: string, path: string): Promise<void> {
  await rename(from, path)
}

/** Replaces a file in one step: readers see the old text or the new one, never a part. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const next = join(dirname(path), `.${basename(path)}.next`) // hidden: what a kill leaves here is no data file
  try {
    await writeText(next, text)
    await rename(next, path)
  } catch (error) {
    await rm(next, { force: true }).catch(() => undefined)
    throw named(path, error, next)
  }
}

/** Nothing, for the error that a file is not there; throws any other. */
export function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
  throw error
}

/** The path of a file that belongs to the program itself: shapes, context, vocabulary, queries. */
export function ownPath(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url))
}

/** Who asks for a lock, and how to tell whether another asker still runs. */
export type Owner = { readonly pid: number; readonly isAlive: (pid: number) => boolean }

/** Takes the lock file `path`, unless a running process holds it; gives the way to release it. */
export async function lock(path: string, owner: Owner): Promise<(() => Promise<void>) | undefined> {
  await mkdir(dirname(path), { recursive: true })
  try {
    await writeFile(path, `${owner.pid}`, { flag: 'wx' })
    return () => remove(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const holder = await holderOf(path)
  if (holder !== owner.pid && holder > 0 && owner.isAlive(holder)) return undefined
  await remove(path) // left behind by a process that was killed
  return lock(path, owner)
}

/** The process that a lock file names; who has just made the file needs a moment to write into it. */
async function holderOf(path: string): Promise<number> {
  for (let tries = 0; tries < 50; tries++) {
    const text = await readFile(path, 'utf8').catch(absent)
    if (text !== '') return Number(text)
    await setTimeout(20)
  }
  return 0
}

/**
 * Puts the complete folder `fresh` in the place of `folder`. Two renames: a cut between them leaves the
 * old folder whole under another name, from where `mendFolder` brings it back.
 */
export async function replaceFolder(folder: string, fresh: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true })
  await remove(previous(folder))
  await rename(folder, previous(folder)).catch(absent)
  await rename(fresh, folder)
  await remove(previous(folder))
}

/** Finishes a `replaceFolder` that was cut: brings the old folder back if the new one had not arrived. */
export async function mendFolder(folder: string): Promise<void> {
  const arrived = await access(folder).then(
    () => true,
    () => false,
  )
  if (arrived) await remove(previous(folder))
  else await rename(previous(folder), folder).catch(absent)
}

function previous(folder: string): string {
  return `${folder}.previous`
}
