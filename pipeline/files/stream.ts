import {
  closeSync,
  createReadStream,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { errorWithPath, rethrowWithPath } from './file-error.ts'

/* Files in pieces, so that memory holds a piece at a time; whole files and folders are in disk.ts, those of a release in dump.ts. */

/** A file that is being written; what is given to `write` need not stand afterwards. */
export type FileWriter = {
  write(text: string | Uint8Array): void
  close(): void
  /** Closes the file as it is, if it is open still. */
  abandon(): void
}

/** A file's bytes in pieces; a small file in one, read at once, because a stream takes far longer to open and to close. */
export async function* readChunks(path: string): AsyncGenerator<Uint8Array> {
  const { size } = statSync(path)
  if (size > 0 && size < READ_CHUNK_BYTES) yield rethrowWithPath(path, () => readFileSync(path))
  else yield* streamChunks(path, { highWaterMark: READ_CHUNK_BYTES }) // a pipe has no size
}

/** The bytes of a file, or of a part of it, as a stream reads them; an error of reading names the file. */
export async function* streamChunks(
  path: string,
  options: { readonly highWaterMark?: number; readonly start?: number; readonly end?: number } = {},
): AsyncGenerator<Buffer> {
  try {
    for await (const piece of createReadStream(path, options)) yield piece as Buffer
  } catch (error) {
    throw errorWithPath(path, error)
  }
}

/** A file's bytes in pieces of about `size` bytes, each of whole lines; nothing, as the last, at a line above `longest` bytes. */
export async function* readLineChunks(
  path: string,
  size: number,
  longest: number,
): AsyncGenerator<Buffer | undefined> {
  let begun: Buffer[] = [] // the pieces of a line that no line feed has ended yet
  let length = 0
  for await (const chunk of streamChunks(path, { highWaterMark: size })) {
    const end = chunk.lastIndexOf(0x0a) + 1
    if (end > 0) {
      yield Buffer.concat([...begun, chunk.subarray(0, end)])
      begun = []
      length = 0
    }
    begun.push(chunk.subarray(end))
    length += chunk.length - end
    if (length > longest) return yield undefined
  }
  yield Buffer.concat(begun)
}

/** A file's bytes as a stream for the web. */
export function openWebStream(path: string): ReadableStream<Uint8Array> {
  return Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>
}

/** The lines of a UTF-8 file of our own, without their ends; unpacked if its name ends in `.gz`. */
export async function* readLines(path: string): AsyncGenerator<string> {
  for await (const line of splitLines(readUnpacked(path))) yield rethrowWithPath(path, () => String(line))
}

/** A file's bytes in pieces, unpacked if its name ends in `.gz`. */
export function readUnpacked(path: string): AsyncIterable<Uint8Array> {
  if (!path.endsWith('.gz')) return readChunks(path)
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

/** The lines of a file of text, without their ends, read by the thread that asks; the last need not have one. */
export function* readLinesSync(path: string): Generator<string> {
  const reading = openSyncFileReader(path)
  try {
    for (let line = reading.line(true); line !== undefined; line = reading.line(true)) yield line
  } finally {
    reading.close()
  }
}

/** A file that is read from its start. */
export type SyncFileReader = {
  /** The text up to the end of the line, without it; nothing at the end of the file. The last may be without an end, or throws. */
  line(mayLackEnd?: boolean): string | undefined
  /** As many bytes, which stand until more are asked for; throws where the file ends before. */
  next(size: number): Uint8Array
  close(): void
}

/** Opens a file to be read so, by the thread that asks. */
export function openSyncFileReader(path: string): SyncFileReader {
  const file = rethrowWithPath(path, () => openSync(path, 'r'))
  let buffer = Buffer.allocUnsafeSlow(READ_CHUNK_BYTES)
  let [start, end] = [0, 0] // of what was read and is not asked for yet
  return {
    line(mayLackEnd = false) {
      for (let known = 0; ; ) {
        const at = buffer.indexOf(0x0a, start + known)
        if (at >= 0 && at < end) return textTo(at)
        known = end - start
        if (reaches(known + 1)) continue
        if (known === 0) return undefined
        return mayLackEnd ? textTo(end) : tooEarly()
      }
    },
    next,
    close: () => closeSync(file),
  }

  /** The text up to a sign of the buffer, which is passed over. */
  function textTo(at: number): string {
    const text = rethrowWithPath(path, () => buffer.toString('utf8', start, at))
    start = Math.min(at + 1, end)
    return text
  }

  function next(size: number): Buffer {
    if (!reaches(size)) tooEarly()
    start += size
    return buffer.subarray(start - size, start)
  }

  /** Whether there are as many bytes still; they are in the buffer then. */
  function reaches(size: number): boolean {
    if (end - start >= size) return true
    const kept = size <= buffer.length ? buffer : Buffer.allocUnsafeSlow(2 * size)
    buffer.copy(kept, 0, start, end)
    buffer = kept
    end -= start
    start = 0
    while (end < size) {
      const more = rethrowWithPath(path, () => readSync(file, buffer, end, buffer.length - end, null))
      if (more === 0) return false
      end += more
    }
    return true
  }

  function tooEarly(): never {
    throw new Error(`${path}: the file ends too early`)
  }
}

/** How many bytes are read at once at least, but for the last. */
export const READ_CHUNK_BYTES = 1 << 18

/**
 * Opens a new file, and the folders above it. The thread that asks writes: to hand bytes to another was measured to add nearly as
 * much again to what it takes to write them, which is to copy them to where the system keeps what goes to the disk.
 */
export function openFileWriter(path: string): FileWriter {
  mkdirSync(dirname(path), { recursive: true })
  const file = openSync(path, 'w')
  const pending = Buffer.allocUnsafeSlow(WRITE_CHUNK_BYTES)
  let size = 0
  let isOpen = true
  return {
    write(text) {
      const bytes = typeof text === 'string' ? Buffer.from(text) : text
      if (size + bytes.length > WRITE_CHUNK_BYTES) flush()
      if (bytes.length > WRITE_CHUNK_BYTES) writeWhole(path, file, bytes)
      else {
        pending.fill(bytes, size, size + bytes.length) // `set` copies shared memory byte by byte
        size += bytes.length
      }
    },
    close() {
      flush()
      abandon()
    },
    abandon,
  }

  function flush(): void {
    writeWhole(path, file, pending.subarray(0, size))
    size = 0
  }

  function abandon(): void {
    if (isOpen) closeSync(file)
    isOpen = false
  }
}

/** Writes a new file by `write`, and closes it, however that ends. */
export async function writeFileWith(path: string, write: (file: FileWriter) => Promise<void>): Promise<void> {
  const file = openFileWriter(path)
  try {
    await write(file)
    file.close()
  } finally {
    file.abandon()
  }
}

/** How many bytes are written at once, and how many at most wait to be: of more, each was measured to take longer. */
export const WRITE_CHUNK_BYTES = 1 << 16

function writeWhole(path: string, file: number, bytes: Uint8Array): void {
  rethrowWithPath(path, () => {
    for (let done = 0; done < bytes.length; )
      done += writeSync(file, bytes, done, Math.min(WRITE_CHUNK_BYTES, bytes.length - done))
  })
}
