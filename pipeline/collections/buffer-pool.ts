/**
 * Memory that is free to be written into, handed round among threads so that a batch need not allocate its own. Threads share
 * it: memory that goes from one to another is garbage to V8 wherever it comes from, and the main thread was measured to search
 * all its objects three times a second for it.
 */
export type BufferPool = SharedArrayBuffer[]

/** Makes memory spare that nobody needs any more; no more of it is kept than a few batches fill. */
export function returnBuffers(spare: BufferPool, memory: BufferPool): void {
  spare.push(...memory.slice(0, Math.max(0, MAX_POOLED_BUFFERS - spare.length)))
}

const MAX_POOLED_BUFFERS = 24

/** Bytes, one after the other. */
export class PooledBuffer {
  private readonly spare: BufferPool
  private buffer = NONE
  /** How many bytes were written. */
  length = 0

  /** Takes its memory from what is spare, while there is any. */
  constructor(spare: BufferPool = []) {
    this.spare = spare
  }

  append(bytes: Uint8Array): void {
    this.makeRoom(bytes.length)
    this.buffer.fill(bytes, this.length, this.length + bytes.length) // `set` copies shared memory byte by byte
    this.length += bytes.length
  }

  /** The text that was written from a position on. */
  textFrom(start: number): string {
    return this.buffer.toString('utf8', start, this.length)
  }

  /** All bytes, with the memory that they stand in, which is spare once they are not needed; what is written next begins anew. */
  take(): Uint8Array {
    const bytes = new Uint8Array(this.buffer.buffer, 0, this.length)
    this.buffer = NONE
    this.length = 0
    return bytes
  }

  private makeRoom(more: number): void {
    const least = this.length + more
    if (least <= this.buffer.length) return
    let memory = this.spare.pop()
    if (memory === undefined || memory.byteLength < least)
      memory = new SharedArrayBuffer(Math.max(MIN_BUFFER_BYTES, least, 2 * this.buffer.length))
    const larger = Buffer.from(memory)
    larger.set(this.buffer.subarray(0, this.length))
    this.buffer = larger
  }
}

const NONE = Buffer.from(new SharedArrayBuffer(0))

/** The least memory that is allocated at once. */
const MIN_BUFFER_BYTES = 1 << 18
