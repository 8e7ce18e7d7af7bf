import type { Form } from './form.ts'

/** Bytes of a scratch from the start, and the most that it keeps for what comes next. */
const [USUAL, MOST] = [1 << 16, 1 << 20]

/**
 * Where documents are put together: first their values, each encoded once, in UTF-8 and escaped as every format escapes
 * them, then bytes copied from these, so that no text is made of any line.
 */
export class Scratch {
  /** How many values were taken in. */
  count = 0
  /** How many bytes were written, values included. */
  length = 0
  private buffer = memoryOf(USUAL)
  private readonly starts: number[] = []
  private readonly ends: number[] = []
  private readonly forms: Form[] = []
  /** Where what is being made begins. */
  private begun = 0

  /** Forgets everything. */
  clear(): void {
    this.count = 0
    this.length = 0
    this.begun = 0
    if (this.buffer.length > MOST) this.buffer = memoryOf(USUAL)
  }

  /** Takes in a value, and gives the number that it is known by. */
  take(text: string, form: Form): number {
    this.makeRoom(3 * text.length)
    this.starts[this.count] = this.length
    this.length += this.buffer.write(text, this.length)
    this.ends[this.count] = this.length
    this.forms[this.count] = form
    this.begun = this.length
    return this.count++
  }

  /** The form of a value. */
  formOf(number: number): Form {
    return this.forms[number] as Form
  }

  /** Writes a value. */
  value(number: number): void {
    this.again(this.starts[number] as number, this.ends[number] as number)
  }

  /** Writes bytes from elsewhere. */
  piece(bytes: Uint8Array): void {
    this.makeRoom(bytes.length)
    this.buffer.set(bytes, this.length)
    this.length += bytes.length
  }

  /** Writes again what was written between two positions. */
  again(start: number, end: number): void {
    this.makeRoom(end - start)
    this.buffer.copyWithin(this.length, start, end)
    this.length += end - start
  }

  /** The order of two values by their bytes and what follows these in N-Triples. */
  order(one: number, other: number): number {
    const [start, otherStart] = [this.starts[one] as number, this.starts[other] as number]
    const [size, otherSize] = [(this.ends[one] as number) - start, (this.ends[other] as number) - otherStart]
    const [end, otherEnd] = [this.formOf(one).end, this.formOf(other).end]
    const least = Math.min(size, otherSize)
    const order = this.buffer.compare(this.buffer, otherStart, otherStart + least, start, start + least)
    if (order !== 0) return order
    if (size === otherSize) return Buffer.compare(end, otherEnd)
    return size < otherSize
      ? (end[0] as number) - (this.buffer[otherStart + least] as number)
      : (this.buffer[start + least] as number) - (otherEnd[0] as number)
  }

  /** What was written since this was last asked, or since the last value; it stands until more is written. */
  made(): Buffer {
    const bytes = this.buffer.subarray(this.begun, this.length)
    this.begun = this.length
    return bytes
  }

  private makeRoom(more: number): void {
    if (this.length + more <= this.buffer.length) return
    const larger = memoryOf(2 * (this.length + more))
    larger.set(this.buffer.subarray(0, this.length))
    this.buffer = larger
  }
}

function memoryOf(size: number): Buffer {
  return Buffer.from(new ArrayBuffer(size))
}
