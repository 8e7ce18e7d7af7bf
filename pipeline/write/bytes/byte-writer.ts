import { type EncodedConstant, WORD_BYTES } from './encoded-constant.ts'
import type { LiteralSyntax } from './literal-syntax.ts'

/** Bytes of a scratch from the start, and the most that it keeps for what comes next. */
const [USUAL, MOST] = [1 << 16, 1 << 20]

/** Up to how many bytes it costs less to copy them word by word than to have them copied. */
const FEW = 96

/**
 * Where documents are put together: first their values, each encoded once, in UTF-8 and escaped as every format escapes
 * them, then bytes copied from these, so that no text is made of any line.
 */
export class ByteWriter {
  /** How many values were taken in. */
  valueCount = 0
  /** How many bytes were written, values included. */
  length = 0
  private buffer = memoryOf(USUAL)
  private view = viewOf(this.buffer)
  private readonly starts: number[] = []
  private readonly ends: number[] = []
  private readonly forms: LiteralSyntax[] = []
  /** Where what is being made begins. */
  private begun = 0

  /** Forgets everything. */
  clear(): void {
    this.valueCount = 0
    this.length = 0
    this.begun = 0
    if (this.buffer.length > MOST) this.use(memoryOf(USUAL))
  }

  /** Takes in a value, and gives the number that it is known by. */
  addValue(text: string, form: LiteralSyntax): number {
    this.makeRoom(3 * text.length)
    this.starts[this.valueCount] = this.length
    this.length += this.buffer.write(text, this.length)
    this.ends[this.valueCount] = this.length
    this.forms[this.valueCount] = form
    this.begun = this.length
    return this.valueCount++
  }

  /** The form of a value. */
  syntaxOf(number: number): LiteralSyntax {
    return this.forms[number] as LiteralSyntax
  }

  /** Writes a value. */
  writeValue(number: number): void {
    this.writeCopy(this.starts[number] as number, this.ends[number] as number)
  }

  /** Writes a piece. */
  writeConstant({ bytes, words }: EncodedConstant): void {
    this.makeRoom(WORD_BYTES * words.length)
    const { view, length } = this
    for (let index = 0; index < words.length; index++)
      view.setFloat64(length + WORD_BYTES * index, words[index] as number, true)
    this.length = length + bytes.length
  }

  /** Writes again what was written between two positions. */
  writeCopy(start: number, end: number): void {
    const size = end - start
    this.makeRoom(size + WORD_BYTES)
    const { view, length } = this
    if (size > FEW) this.buffer.copyWithin(length, start, end)
    else
      for (let done = 0; done < size; done += WORD_BYTES)
        view.setFloat64(length + done, view.getFloat64(start + done, true), true)
    this.length = length + size
  }

  /** The order of two values by their bytes and what follows these in N-Triples. */
  compareValues(one: number, other: number): number {
    const [start, otherStart] = [this.starts[one] as number, this.starts[other] as number]
    const [size, otherSize] = [(this.ends[one] as number) - start, (this.ends[other] as number) - otherStart]
    const [end, otherEnd] = [this.syntaxOf(one).end.bytes, this.syntaxOf(other).end.bytes]
    const least = Math.min(size, otherSize)
    const { buffer, view } = this
    let same = 0
    while (same + WORD_BYTES <= least && view.getFloat64(start + same) === view.getFloat64(otherStart + same))
      same += WORD_BYTES
    while (same < least && buffer[start + same] === buffer[otherStart + same]) same++
    if (size === otherSize && same === size) return Buffer.compare(end, otherEnd)
    const next = same < size ? buffer[start + same] : end[0]
    const otherNext = same < otherSize ? buffer[otherStart + same] : otherEnd[0]
    return (next as number) - (otherNext as number)
  }

  /** What was written since this was last asked, or since the last value; it stands until more is written. */
  takeWritten(): Buffer {
    const bytes = this.buffer.subarray(this.begun, this.length)
    this.begun = this.length
    return bytes
  }

  private makeRoom(more: number): void {
    if (this.length + more <= this.buffer.length) return
    const larger = memoryOf(2 * (this.length + more))
    larger.set(this.buffer.subarray(0, this.length))
    this.use(larger)
  }

  private use(buffer: Buffer): void {
    this.buffer = buffer
    this.view = viewOf(buffer)
  }
}

function viewOf({ buffer }: Buffer): DataView {
  return new DataView(buffer)
}

function memoryOf(size: number): Buffer {
  return Buffer.from(new ArrayBuffer(size))
}
