import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { rethrowWithPath } from './file-error.ts'

/** How many bytes are written at once, and how many wait to be written at most: larger writes take longer a byte. */
export const WRITE_CHUNK_BYTES = 1 << 16

/** A new file that is written from its start. `write` is done with the bytes it is given when it returns. */
export type FileWriter = {
  write(text: string | Uint8Array): void
  close(): void
  /** Closes the file without what waits to be written; does nothing where it is closed. */
  abandon(): void
}

/** Opens a new file, and makes the folders above it. Writes in the calling thread (see this room's README). */
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
      if (bytes.length > WRITE_CHUNK_BYTES) writeAll(path, file, bytes)
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
    writeAll(path, file, pending.subarray(0, size))
    size = 0
  }

  function abandon(): void {
    if (isOpen) closeSync(file)
    isOpen = false
  }
}

/** Opens a new file for `write`, and closes it when `write` ends, however it ends. */
export async function writeFileWith(path: string, write: (file: FileWriter) => Promise<void>): Promise<void> {
  const file = openFileWriter(path)
  try {
    await write(file)
    file.close()
  } finally {
    file.abandon()
  }
}

function writeAll(path: string, file: number, bytes: Uint8Array): void {
  rethrowWithPath(path, () => {
    for (let done = 0; done < bytes.length; )
      done += writeSync(file, bytes, done, Math.min(WRITE_CHUNK_BYTES, bytes.length - done))
  })
}
