import { type EncodedConstant, WORD_BYTES } from './encoded-constant.ts'
import type { LiteralSyntax } from './literal-syntax.ts'

const INITIAL_BUFFER_BYTES = 1 << 16
/** The largest buffer that outlives `clear`. */
const MAX_KEPT_BUFFER_BYTES = 1 << 20
/** The size up to which copying word by word in JavaScript is cheaper than a call of `copyWithin`. */
const MAX_WORD_COPY_BYTES = 96

/**
 * A growing byte buffer in which documents are assembled without a string per line. Its first part holds values, each
 * encoded once in UTF-8 and escaped as every format escapes it; what is written after them is copied from these values and
 * from constants. A value is referred to by its index.
 */
export class ByteWriter {
  /** The number of values that were added. */
  valueCount = 0
  /** The number of bytes in the buffer, those of values included. */
  length = 0
  private buffer = allocate(INITIAL_BUFFER_BYTES)
  private view = viewOf(this.buffer)
  private readonly starts: number[] = []
  private readonly ends: number[] = []
  private readonly syntaxes: LiteralSyntax[] = []
  /** The position up to which bytes are values or were taken. */
  private takenLength = 0

  /** Removes all values and all bytes. */
  clear(): void {
    this.valueCount = 0
    this.length = 0
    this.takenLength = 0
    if (this.buffer.length > MAX_KEPT_BUFFER_BYTES) this.use(allocate(INITIAL_BUFFER_BYTES))
  }

  /** Adds an escaped value and returns its index. All values must be added before anything is written. */
  addValue(text: string, syntax: LiteralSyntax): number {
    this.makeRoom(3 * text.length)
    this.starts[this.valueCount] = this.length
    this.length += this.buffer.write(text, this.length)
    this.ends[this.valueCount] = this.length
    this.syntaxes[this.valueCount] = syntax
    this.takenLength = this.length
    return this.valueCount++
  }

  /** The syntax that a value was added with. */
  syntaxOf(value: number): LiteralSyntax {
    return this.syntaxes[value] as LiteralSyntax
  }

  /** Writes the value with this index. */
  writeValue(value: number): void {
    this.writeCopy(this.starts[value] as number, this.ends[value] as number)
  }

  /** Writes a constant. */
  writeConstant({ bytes, words }: EncodedConstant): void {
    this.makeRoom(WORD_BYTES * words.length)
    const { view, length } = this
    for (let index = 0; index < words.length; index++)
      view.setFloat64(length + WORD_BYTES * index, words[index] as number, true)
    this.length = length + bytes.length
  }

  /** Writes a copy of the bytes between two positions of the buffer. */
  writeCopy(start: number, end: number): void {
    const size = end - start
    this.makeRoom(size + WORD_BYTES)
    const { view, length } = this
    if (size > MAX_WORD_COPY_BYTES) this.buffer.copyWithin(length, start, end)
    else
      for (let offset = 0; offset < size; offset += WORD_BYTES)
        view.setFloat64(length + offset, view.getFloat64(start + offset, true), true)
    this.length = length + size
  }

  /** Compares two values by their bytes and by those that follow them in N-Triples: negative, zero or positive. */
  compareValues(one: number, other: number): number {
    const [start, otherStart] = [this.starts[one] as number, this.starts[other] as number]
    const [size, otherSize] = [(this.ends[one] as number) - start, (this.ends[other] as number) - otherStart]
    const [end, otherEnd] = [this.syntaxOf(one).ntriplesEnd.bytes, this.syntaxOf(other).ntriplesEnd.bytes]
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

  /** The bytes written since the last call, or since the last value was added; valid until more is written. */
  takeWritten(): Buffer {
    const bytes = this.buffer.subarray(this.takenLength, this.length)
    this.takenLength = this.length
    return bytes
  }

  private makeRoom(bytes: number): void {
    if (this.length + bytes <= this.buffer.length) return
    const larger = allocate(2 * (this.length + bytes))
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

/** A buffer that starts at the first byte of its memory, as `viewOf` requires. */
function allocate(bytes: number): Buffer {
  return Buffer.from(new ArrayBuffer(bytes))
}
