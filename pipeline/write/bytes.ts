/** Texts that are written in UTF-8 one after the other into a buffer that grows, and is used again for the next batch. */
export class Bytes {
  private buffer: Buffer
  /** How many bytes were written. */
  length = 0

  constructor(size: number) {
    this.buffer = Buffer.allocUnsafeSlow(size)
  }

  add(text: string): void {
    const most = this.length + 3 * text.length
    if (most > this.buffer.length) {
      const larger = Buffer.allocUnsafeSlow(2 * most)
      larger.set(this.buffer.subarray(0, this.length))
      this.buffer = larger
    }
    this.length += this.buffer.write(text, this.length)
  }

  /** The text that was written from a position on. */
  textFrom(start: number): string {
    return this.buffer.toString('utf8', start, this.length)
  }

  /** A copy of all bytes; what is written next begins anew. */
  take(): Uint8Array {
    const bytes = new Uint8Array(this.length)
    bytes.set(this.buffer.subarray(0, this.length))
    this.length = 0
    return bytes
  }
}
