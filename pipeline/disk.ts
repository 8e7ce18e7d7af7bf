import { createHash } from 'node:crypto'
import { createReadStream, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import {
  access,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  unlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { WELL_KNOWN } from './host.ts'
import { byBytes } from './order.ts'
import { chunksOf } from './stream.ts'

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

/** Every file below a folder, hidden ones too, but for what git keeps; as paths with forward slashes. */
export async function everyFileBelow(folder: string): Promise<string[]> {
  const files: string[] = []
  const gather = async (below: string): Promise<void> => {
    for (const entry of await readdir(join(folder, below), { withFileTypes: true }))
      if (entry.isDirectory() && entry.name !== '.git') await gather(`${below}${entry.name}/`)
      else if (entry.isFile()) files.push(below + entry.name)
  }
  await gather('')
  return files.sort(byBytes)
}

/** A file's bytes; nothing if there is no such file. */
export function bytesOf(path: string): Promise<Uint8Array | undefined> {
  return readFile(path).catch(absent)
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
export async function writeText(path: string, text: string, mode = 0o666): Promise<void> {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text, { mode })
}

/** Writes a whole new file, and the folders above it; gives false, and leaves what is there, if there is one. */
export async function writeNew(path: string, content: string | Uint8Array): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true })
  return writeFile(path, content, { flag: 'wx' }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false
      throw error
    },
  )
}

/** The digest of a file, in hexadecimal. */
export async function digest(path: string, algorithm: 'sha1' | 'sha256'): Promise<string> {
  const hash = createHash(algorithm)
  for await (const chunk of chunksOf(path)) hash.update(chunk)
  return hash.digest('hex')
}

/** The bytes of a file from one position up to another, which it may not reach. */
export async function bytesBetween(path: string, start: number, end: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of createReadStream(path, { start, end: end - 1 })) parts.push(part as Uint8Array)
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
export async function replaceFile(path: string, text: string, mode?: number): Promise<void> {
  const next = join(dirname(path), `.${basename(path)}.next`) // hidden: what a kill leaves here is no data file
  await writeText(next, text, mode)
  await rename(next, path)
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
