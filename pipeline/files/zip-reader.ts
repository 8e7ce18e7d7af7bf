import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { fileSize } from './file-facts.ts'
import { readByteRange } from './read-file.ts'
import { streamChunks } from './read-stream.ts'

/** The bytes at the end of an archive without comment: the end of its directory. */
const DIRECTORY_END_BYTES = 22

/** The bytes of a line of the directory, and of a header, without names and extra fields. */
const [DIRECTORY_LINE_BYTES, HEADER_BYTES] = [46, 30]

/**
 * The bytes of the files in a ZIP archive, in chunks, one file after the other, unpacked as they are read. For archives that
 * `openZipWriter` wrote without comment and below the bounds of Zip64; throws for any other.
 */
export async function* readZipContents(path: string): AsyncGenerator<Uint8Array> {
  const size = await fileSize(path)
  const end = Buffer.from(await readByteRange(path, Math.max(0, size - DIRECTORY_END_BYTES), size))
  if (end.length < DIRECTORY_END_BYTES || end.readUInt32LE(0) !== 0x06054b50)
    throw new Error(`${path}: no archive of this program`)
  const [bytes, start] = [end.readUInt32LE(12), end.readUInt32LE(16)]
  const directory = Buffer.from(await readByteRange(path, start, start + bytes))
  for (let at = 0; at < directory.length; ) {
    const isDeflated = directory.readUInt16LE(at + 10) === 8
    const packedBytes = directory.readUInt32LE(at + 20)
    const offset = directory.readUInt32LE(at + 42)
    const header = Buffer.from(await readByteRange(path, offset, offset + HEADER_BYTES))
    const first = offset + HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28)
    if (packedBytes > 0) yield* unpacked(path, first, first + packedBytes - 1, isDeflated)
    const names = [28, 30, 32].reduce((sum, field) => sum + directory.readUInt16LE(at + field), 0)
    at += DIRECTORY_LINE_BYTES + names
  }
}

async function* unpacked(
  path: string,
  start: number,
  end: number,
  isDeflated: boolean,
): AsyncGenerator<Uint8Array> {
  const packed = streamChunks(path, { start, end })
  if (!isDeflated) return yield* packed
  const inflate = createInflateRaw()
  const source = Readable.from(packed).on('error', (error) => inflate.destroy(error))
  yield* source.pipe(inflate)
}
