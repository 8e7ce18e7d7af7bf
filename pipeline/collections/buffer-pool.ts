/**
 * Buffers that are free to be written into, passed between threads so that a batch need not allocate its own. They are shared memory,
 * because V8 takes memory that is transferred between threads for garbage, and collects it again and again.
 */
export type BufferPool = SharedArrayBuffer[]

/** Returns buffers to a pool. The pool keeps as many as a few batches fill; the rest is garbage. */
export function returnBuffers(spare: BufferPool, memory: BufferPool): void {
  spare.push(...memory.slice(0, Math.max(0, MAX_POOLED_BUFFERS - spare.length)))
}

const MAX_POOLED_BUFFERS = 24

/** A growing run of bytes in a buffer of a pool. */
export class PooledBuffer {
  private readonly spare: BufferPool
  private buffer = NONE
  /** The number of bytes that were written. */
  length = 0

  constructor(spare: BufferPool = []) {
    this.spare = spare
  }

  append(bytes: Uint8Array): void {
    this.makeRoom(bytes.length)
    this.buffer.fill(bytes, this.length, this.length + bytes.length) // `set` copies shared memory byte by byte
    this.length += bytes.length
  }

  /** The bytes from an offset on, as UTF-8 text. */
  textFrom(start: number): string {
    return this.buffer.toString('utf8', start, this.length)
  }

  /** All bytes, and empties this. Their buffer (`bytes.buffer`) belongs to the caller, who returns it to the pool after use. */
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

/** The size of the smallest buffer. */
const MIN_BUFFER_BYTES = 1 << 18
