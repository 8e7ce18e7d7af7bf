import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { openSha256, type StreamingDigest } from './file-digest.ts'
import { rejectWithPath } from './file-error.ts'
import { type FileWriter, openFileWriter, WRITE_CHUNK_BYTES } from './file-writer.ts'

/** A file of a release that is being written, with its compressed copy. */
export type ReleaseFile = {
  write(text: string | Uint8Array): Promise<void>
  /** Closes the files, and gives the SHA-256 of each, in hexadecimal, with its path. */
  close(): Promise<readonly (readonly [path: string, sha256: string])[]>
  /** Closes the files as they are; does nothing where they are closed. */
  abandon(): Promise<void>
}

/**
 * Opens a new file `path` below a folder, and `path.gz` where `isCompressed`. `digestOf` opens its digest, which another thread may
 * compute.
 */
export async function openReleaseFile(
  folder: string,
  path: string,
  isCompressed: boolean,
  digestOf: (path: string) => StreamingDigest = openSha256,
): Promise<ReleaseFile> {
  const fullPath = join(folder, path)
  const file = openFileWriter(fullPath)
  const digest = digestOf(fullPath)
  const compressed = isCompressed ? openCompressedFile(join(folder, `${path}.gz`)) : undefined
  return {
    async write(text) {
      file.write(text)
      digest.update(text)
      await compressed?.write(text)
    },
    async close() {
      file.close()
      const checksum = [path, await digest.end()] as const
      return compressed === undefined ? [checksum] : [checksum, [`${path}.gz`, await compressed.close()]]
    },
    async abandon() {
      file.abandon()
      await compressed?.abandon()
    },
  }
}

type CompressedFile = Omit<FileWriter, 'close'> & { close(): Promise<string> }

/** How many bytes may wait to be compressed, which another thread does. A waiting chunk is copied, unless it is as large by itself. */
const MAX_WAITING_BYTES = 1 << 20

/** Opens a gzip file whose header has no name and no time, so that equal contents give equal files. */
function openCompressedFile(path: string): CompressedFile {
  const gzip = createGzip({ chunkSize: WRITE_CHUNK_BYTES })
  const hash = createHash('sha256')
  gzip.on('data', (bytes: Buffer) => hash.update(bytes))
  const written = rejectWithPath(path, pipeline(gzip, createWriteStream(path)))
  written.catch(() => undefined) // `write` and `close` reject
  return {
    async write(text) {
      gzip.write(text.length < MAX_WAITING_BYTES ? Buffer.from(text) : text)
      if (gzip.writableLength >= MAX_WAITING_BYTES) await Promise.race([once(gzip, 'drain'), written])
    },
    async close() {
      gzip.end()
      await written
      return hash.digest('hex')
    },
    async abandon() {
      gzip.destroy()
      await written.catch(() => undefined) // the error that it ended too early
    },
  }
}
