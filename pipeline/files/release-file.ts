import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { rejectWithPath } from './file-error.ts'
import {
  type FileWriter,
  openFileWriter,
  openSyncFileReader,
  READ_CHUNK_BYTES,
  WRITE_CHUNK_BYTES,
} from './stream.ts'

/* Large files of a release: written, packed and digested at once. */

/** A file of a release that is being written, and packed; closing it gives the checksums of both files by path. */
export type ReleaseFile = {
  write(text: string | Uint8Array): Promise<void>
  close(): Promise<readonly (readonly [path: string, sha256: string])[]>
  /** Closes both as they are, if they are open still. */
  abandon(): Promise<void>
}

/**
 * Opens a new file of a release, by its path below a folder; `packs` if `path.gz` is to stand beside it. Another thread may make
 * its digest.
 */
export async function openReleaseFile(
  folder: string,
  path: string,
  packs: boolean,
  digestOf: (path: string) => StreamingDigest = openSha256,
): Promise<ReleaseFile> {
  const whole = join(folder, path)
  const file = openFileWriter(whole)
  const digest = digestOf(whole)
  const packed = packs ? await openPacked(join(folder, `${path}.gz`)) : undefined
  return {
    async write(text) {
      file.write(text)
      digest.update(text)
      await packed?.write(text)
    },
    async close() {
      file.close()
      const checksum = [path, await digest.end()] as const
      return packed === undefined ? [checksum] : [checksum, [`${path}.gz`, await packed.close()]]
    },
    async abandon() {
      file.abandon()
      await packed?.abandon()
    },
  }
}

/** How many bytes may wait to be packed, which another thread does; what waits is a copy, but for a piece as large by itself. */
const MAX_UNPACKED_BYTES = 1 << 20

/** Opens a file that packs what is written; the header holds no name and no time. Closing it gives its checksum. */
async function openPacked(path: string): Promise<Omit<FileWriter, 'close'> & { close(): Promise<string> }> {
  const gzip = createGzip({ chunkSize: WRITE_CHUNK_BYTES })
  const hash = createHash('sha256')
  gzip.on('data', (bytes: Buffer) => hash.update(bytes))
  const written = rejectWithPath(path, pipeline(gzip, createWriteStream(path)))
  written.catch(() => undefined) // whoever waits for room, or closes, is told
  return {
    async write(text) {
      gzip.write(text.length < MAX_UNPACKED_BYTES ? Buffer.from(text) : text)
      if (gzip.writableLength >= MAX_UNPACKED_BYTES) await Promise.race([once(gzip, 'drain'), written])
    },
    async close() {
      gzip.end()
      await written
      return hash.digest('hex')
    },
    async abandon() {
      gzip.destroy()
      await written.catch(() => undefined) // which says that it ended too early
    },
  }
}

/** Makes the SHA-256 of a file while it is written. */
export type StreamingDigest = {
  /** Takes in what was given to be written. */
  update(text: string | Uint8Array): void
  /** Gives it, when the file is closed. */
  end(): string | Promise<string>
}

/** Makes the SHA-256 of what it takes in. */
export function openSha256(): StreamingDigest {
  const hash = createHash('sha256')
  return { update: (text) => void hash.update(text), end: () => hash.digest('hex') }
}

/** What makes the SHA-256 of a file that another thread writes. */
export type GrowingFileDigest = {
  /** Reads on, as far as a number of bytes that are written. */
  readTo(size: number): void
  /** Gives it, and closes the file. */
  end(): string
}

/** Opens a file to be followed. */
export function openGrowingFileDigest(path: string): GrowingFileDigest {
  const reading = openSyncFileReader(path)
  const hash = createHash('sha256')
  let done = 0
  return {
    readTo(size) {
      for (let next = 0; done < size; done += next) {
        next = Math.min(READ_CHUNK_BYTES, size - done)
        hash.update(reading.next(next))
      }
    },
    end() {
      reading.close()
      return hash.digest('hex')
    },
  }
}
