import { createHash } from 'node:crypto'
import { READ_CHUNK_BYTES, SyncFileReader } from './sync-file-reader.ts'

/** The SHA-256 of a file that is being written. */
export type StreamingDigest = {
  /** Adds what was given to be written. */
  update(text: string | Uint8Array): void
  /** Gives the digest in hexadecimal, once the file is closed. */
  end(): string | Promise<string>
}

/** Opens the SHA-256 of what `update` is given. */
export function openSha256(): StreamingDigest {
  const hash = createHash('sha256')
  return { update: (text) => void hash.update(text), end: () => hash.digest('hex') }
}

/** The SHA-256 of a file that another thread is writing. */
export type GrowingFileDigest = {
  /** Reads on, up to the offset `size`, which has to be written already. */
  readTo(size: number): void
  /** Closes the file, and gives the digest in hexadecimal. */
  end(): string
}

/** Opens a file that another thread is writing, for its digest. */
export function openGrowingFileDigest(path: string): GrowingFileDigest {
  const reader = new SyncFileReader(path)
  const hash = createHash('sha256')
  let done = 0
  return {
    readTo(size) {
      while (done < size) {
        const count = Math.min(READ_CHUNK_BYTES, size - done)
        hash.update(reader.bytes(count))
        done += count
      }
    },
    end() {
      reader.close()
      return hash.digest('hex')
    },
  }
}
