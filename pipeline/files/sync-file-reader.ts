import { closeSync, openSync, readSync } from 'node:fs'
import { rethrowWithPath } from './file-error.ts'

/** How many bytes are read at once. */
export const READ_CHUNK_BYTES = 1 << 18

/** The lines of a UTF-8 file without their ends, read in the calling thread. */
export function* readLinesSync(path: string): Generator<string> {
  const reader = new SyncFileReader(path)
  try {
    for (let line = reader.line(true); line !== undefined; line = reader.line(true)) yield line
  } finally {
    reader.close()
  }
}

/** A file's bytes in chunks, read in the calling thread. Each is overwritten once the next is asked for. */
export function* readChunksSync(path: string): Generator<Uint8Array> {
  const file = rethrowWithPath(path, () => openSync(path, 'r'))
  try {
    const buffer = Buffer.allocUnsafeSlow(READ_CHUNK_BYTES)
    for (;;) {
      const count = rethrowWithPath(path, () => readSync(file, buffer, 0, buffer.length, null))
      if (count === 0) return
      yield buffer.subarray(0, count)
    }
  } finally {
    closeSync(file)
  }
}

/** A file that is read from its start, in the calling thread. Errors name it. */
export class SyncFileReader {
  private readonly path: string
  private readonly file: number
  private buffer = Buffer.allocUnsafeSlow(READ_CHUNK_BYTES)
  /** The bytes of the buffer that were read from the file and not yet asked for. */
  private start = 0
  private end = 0

  constructor(path: string) {
    this.path = path
    this.file = rethrowWithPath(path, () => openSync(path, 'r'))
  }

  /** The text up to the next line feed, without it; undefined at the end of the file. Throws where the last line has none, unless it may. */
  line(mayLackLineFeed = false): string | undefined {
    for (let searched = 0; ; ) {
      const position = this.buffer.indexOf(0x0a, this.start + searched)
      if (position >= 0 && position < this.end) return this.takeText(position)
      searched = this.end - this.start
      if (this.hasBytes(searched + 1)) continue
      if (searched === 0) return undefined
      return mayLackLineFeed ? this.takeText(this.end) : this.throwTooShort()
    }
  }

  /** The next `size` bytes, which are overwritten once more is read. Throws where the file ends before. */
  bytes(size: number): Uint8Array {
    if (!this.hasBytes(size)) this.throwTooShort()
    this.start += size
    return this.buffer.subarray(this.start - size, this.start)
  }

  close(): void {
    closeSync(this.file)
  }

  /** The text up to a position in the buffer; the line feed there is passed over. */
  private takeText(position: number): string {
    const text = rethrowWithPath(this.path, () => this.buffer.toString('utf8', this.start, position))
    this.start = Math.min(position + 1, this.end)
    return text
  }

  /** Whether the file has as many bytes more, which are in the buffer then. */
  private hasBytes(size: number): boolean {
    if (this.end - this.start >= size) return true
    const buffer = size <= this.buffer.length ? this.buffer : Buffer.allocUnsafeSlow(2 * size)
    this.buffer.copy(buffer, 0, this.start, this.end)
    this.buffer = buffer
    this.end -= this.start
    this.start = 0
    while (this.end < size) {
      const count = rethrowWithPath(this.path, () =>
        readSync(this.file, buffer, this.end, buffer.length - this.end, null),
      )
      if (count === 0) return false
      this.end += count
    }
    return true
  }

  private throwTooShort(): never {
    throw new Error(`${this.path}: the file ends too early`)
  }
}
