import { createReadStream, readFileSync, statSync } from 'node:fs'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { errorWithPath, rethrowWithPath } from './file-error.ts'
import { READ_CHUNK_BYTES } from './sync-file-reader.ts'

/** A file's bytes in chunks. A small file is read at once, because a stream takes far longer to open and to close. */
export async function* readChunks(path: string): AsyncGenerator<Uint8Array> {
  const { size } = statSync(path)
  if (size > 0 && size < READ_CHUNK_BYTES) yield rethrowWithPath(path, () => readFileSync(path))
  else yield* streamChunks(path, { highWaterMark: READ_CHUNK_BYTES }) // a pipe has size 0
}

/** The bytes of a file from offset `start` to `end`, both included, in chunks. Errors name the file. */
export async function* streamChunks(
  path: string,
  options: { readonly highWaterMark?: number; readonly start?: number; readonly end?: number } = {},
): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(path, options)) yield chunk as Buffer
  } catch (error) {
    throw errorWithPath(path, error)
  }
}

/**
 * A file's bytes in chunks of about `chunkBytes`, each of whole lines. Ends with undefined in the place of a line above
 * `maxLineBytes`.
 */
export async function* readLineChunks(
  path: string,
  chunkBytes: number,
  maxLineBytes: number,
): AsyncGenerator<Buffer | undefined> {
  let unended: Buffer[] = [] // the parts of a line whose end was not read yet
  let length = 0
  for await (const chunk of streamChunks(path, { highWaterMark: chunkBytes })) {
    const end = chunk.lastIndexOf(0x0a) + 1
    if (end > 0) {
      yield Buffer.concat([...unended, chunk.subarray(0, end)])
      unended = []
      length = 0
    }
    unended.push(chunk.subarray(end))
    length += chunk.length - end
    if (length > maxLineBytes) return yield undefined
  }
  yield Buffer.concat(unended)
}

/** A file's bytes as a web stream. */
export function openWebStream(path: string): ReadableStream<Uint8Array> {
  return Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>
}

/** The lines of a UTF-8 file without their ends, decompressed where its name ends in `.gz`. */
export async function* readLines(path: string): AsyncGenerator<string> {
  for await (const line of splitLines(readUnpacked(path))) yield rethrowWithPath(path, () => String(line))
}

/** A file's bytes in chunks, decompressed where its name ends in `.gz`. */
export function readUnpacked(path: string): AsyncIterable<Uint8Array> {
  if (!path.endsWith('.gz')) return readChunks(path)
  const unpacked = createGunzip()
  const packed = createReadStream(path).on('error', (error) => unpacked.destroy(error))
  return packed.pipe(unpacked)
}

/** The lines of a byte stream without their ends; undefined in the place of a line above `maxLineBytes`. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  maxLineBytes = Number.POSITIVE_INFINITY,
): AsyncGenerator<Buffer | undefined> {
  let parts: Uint8Array[] = []
  let size = 0
  const addPart = (part: Uint8Array): void => {
    size += part.length
    if (size <= maxLineBytes) parts.push(part)
    else parts = []
  }
  const takeLine = (): Buffer | undefined => {
    const line = size > maxLineBytes ? undefined : Buffer.concat(parts)
    parts = []
    size = 0
    return line
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      addPart(chunk.subarray(start, end))
      yield takeLine()
      start = end + 1
    }
    addPart(chunk.subarray(start))
  }
  if (size > 0) yield takeLine()
}
