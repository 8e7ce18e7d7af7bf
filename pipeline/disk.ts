import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import {
  access,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createGunzip, createGzip } from 'node:zlib'
import { WELL_KNOWN } from './host.ts'

/** A file or folder inside a folder. */
export type Entry = { readonly name: string; readonly isFolder: boolean }

/** A file that is being written; `write` waits while the disk is behind. */
export type Sink = { write(text: string | Uint8Array): Promise<void>; close(): Promise<void> }

/** A file of a release that is being written, and packed; closing it gives the checksums of both files by path. */
export type Dump = {
  write(text: string | Uint8Array): Promise<void>
  close(): Promise<readonly (readonly [path: string, sha256: string])[]>
}

/** The entries of a folder by name, hidden ones left out; nothing if there is no such folder. */
export async function list(folder: string): Promise<Entry[] | undefined> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(absent)
  return entries
    ?.filter((entry) => !entry.name.startsWith('.') || entry.name === WELL_KNOWN)
    .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Every file below a folder, as paths with forward slashes, sorted by bytes. */
export async function filesBelow(folder: string, prefix = ''): Promise<string[]> {
  const files: string[] = []
  for (const { name, isFolder } of (await list(folder)) ?? [])
    if (isFolder) files.push(...(await filesBelow(join(folder, name), `${prefix}${name}/`)))
    else files.push(prefix + name)
  return files.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
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

/** A file's bytes in pieces. */
export async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Uint8Array>
}

/** A file's bytes in pieces of about `size` bytes, each of whole lines. */
export async function* wholeLinesOf(path: string, size: number): AsyncGenerator<Uint8Array> {
  let rest = Buffer.alloc(0)
  for await (const chunk of createReadStream(path, { highWaterMark: size }) as AsyncIterable<Buffer>) {
    const known = Buffer.concat([rest, chunk])
    const end = known.lastIndexOf(0x0a) + 1
    yield known.subarray(0, end)
    rest = known.subarray(end)
  }
  yield rest
}

/** A file's bytes as a stream for the web. */
export function streamOf(path: string): ReadableStream<Uint8Array> {
  return Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>
}

/** The lines of a UTF-8 file of our own, without their ends; unpacked if its name ends in `.gz`. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  for await (const line of splitLines(unpackedOf(path))) yield String(line)
}

/** A file's bytes in pieces, unpacked if its name ends in `.gz`. */
export function unpackedOf(path: string): AsyncIterable<Uint8Array> {
  if (!path.endsWith('.gz')) return chunksOf(path)
  const unpacked = createGunzip()
  const packed = createReadStream(path).on('error', (error) => unpacked.destroy(error))
  return packed.pipe(unpacked)
}

/** The lines of a stream, as bytes without their ends; nothing in the place of a line above `longest` bytes. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  longest = Number.POSITIVE_INFINITY,
): AsyncGenerator<Buffer | undefined> {
  let parts: Uint8Array[] = []
  let size = 0
  const keep = (part: Uint8Array): void => {
    size += part.length
    if (size <= longest) parts.push(part)
    else parts = []
  }
  const line = (): Buffer | undefined => {
    const whole = size > longest ? undefined : Buffer.concat(parts)
    parts = []
    size = 0
    return whole
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      keep(chunk.subarray(start, end))
      yield line()
      start = end + 1
    }
    keep(chunk.subarray(start))
  }
  if (size > 0) yield line()
}

/** Adds bytes at the end of a file, which is made where there is none. */
export async function appendBytes(path: string, pieces: readonly Uint8Array[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const file = await open(path, 'a')
  for (let start = 0; start < pieces.length; start += 512) await file.writev(pieces.slice(start, start + 512))
  await file.close()
}

/** A file that is read from its start, as many bytes at a time as are asked for. */
export type Reading = { next(size: number): Promise<Uint8Array>; close(): Promise<void> }

/** Opens a file to be read so. */
export async function openReading(path: string): Promise<Reading> {
  const file = await open(path)
  let buffer = Buffer.alloc(0)
  return {
    async next(size) {
      if (buffer.length < size) {
        const larger = Buffer.allocUnsafeSlow(Math.max(size, 1 << 18))
        buffer.copy(larger)
        let length = buffer.length
        while (length < size) {
          const { bytesRead } = await file.read(larger, length, larger.length - length)
          if (bytesRead === 0) throw new Error(`${path}: the file ends too early`)
          length += bytesRead
        }
        buffer = larger.subarray(0, length)
      }
      const bytes = buffer.subarray(0, size)
      buffer = buffer.subarray(size)
      return bytes
    },
    close: () => file.close(),
  }
}

/** Opens a new file, and the folders above it. */
export async function openFile(path: string): Promise<Sink> {
  await mkdir(dirname(path), { recursive: true })
  const file = await open(path, 'w')
  let pending: Uint8Array[] = []
  let size = 0
  const flush = async (): Promise<void> => {
    const pieces = pending
    pending = []
    size = 0
    if (pieces.length > 0)
      await file.writeFile(pieces.length === 1 ? (pieces[0] as Uint8Array) : Buffer.concat(pieces))
  }
  return {
    async write(text) {
      const bytes = typeof text === 'string' ? Buffer.from(text) : text
      pending.push(bytes)
      size += bytes.length
      if (size > 1 << 18) await flush()
    },
    async close() {
      await flush()
      await file.close()
    },
  }
}

/** Opens a new file of a release, by its path below a folder; `packs` if `path.gz` is to stand beside it. */
export async function openDump(folder: string, path: string, packs: boolean): Promise<Dump> {
  const file = await openFile(join(folder, path))
  const hash = createHash('sha256')
  const packed = packs ? await openPacked(join(folder, `${path}.gz`)) : undefined
  return {
    async write(text) {
      hash.update(text)
      await file.write(text)
      await packed?.write(text)
    },
    async close() {
      await file.close()
      const checksum = [path, hash.digest('hex')] as const
      return packed === undefined ? [checksum] : [checksum, [`${path}.gz`, await packed.close()]]
    },
  }
}

/** Opens a file that packs what is written; the header holds no name and no time. Closing it gives its checksum. */
async function openPacked(
  path: string,
): Promise<{ write(text: string | Uint8Array): Promise<void>; close(): Promise<string> }> {
  const gzip = createGzip({ level: 9 })
  const hash = createHash('sha256')
  gzip.on('data', (bytes: Buffer) => hash.update(bytes))
  const written = pipeline(gzip, createWriteStream(path))
  return {
    async write(text) {
      if (!gzip.write(text)) await Promise.race([once(gzip, 'drain'), written])
    },
    async close() {
      gzip.end()
      await written
      return hash.digest('hex')
    },
  }
}

/** Writes a whole file, and the folders above it. */
export async function writeText(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
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
  await writeText(next, text)
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
