import { setImmediate } from 'node:timers/promises'
import { readUnpacked } from '../files/read-stream.ts'
import { readChunksSync } from '../files/sync-file-reader.ts'

/** Lines in a row about one document, with their ends. */
export type DocumentBlock = {
  /** What all lines begin with, up to the `#` or the `>` of their subjects; each byte is a character. */
  readonly key: string
  readonly bytes: Buffer
  readonly lines: number
  /** The number of the first line in its file, from 1. */
  readonly firstLine: number
}

/** A line of a file that is a comment, without its end. */
export type CommentLine = { readonly comment: string }

/** How many bytes a document may have to be read as a block. */
const MAX_BLOCK_BYTES = 1 << 26

/** How many chunks of a file are read before other work has its turn. */
const CHUNKS_PER_TURN = 32

/** The file cannot be read as blocks: a line has no subject or no end, or a document is longer than a block may be. */
export class NoBlocksError extends Error {}

/**
 * The documents and comments of a file, packed with gzip or not. The bytes of each are overwritten once the next is asked for. Throws
 * `NoBlocksError` where the file has something else.
 */
export async function* readDocumentBlocks(path: string): AsyncGenerator<DocumentBlock | CommentLine> {
  const splitter = new BlockSplitter()
  let chunks = 0
  // a file that is not packed is read in this thread, into the same memory again and again
  for await (const chunk of path.endsWith('.gz') ? readUnpacked(path) : readChunksSync(path)) {
    yield* splitter.split(chunk)
    if (++chunks % CHUNKS_PER_TURN === 0) await setImmediate()
  }
  yield* splitter.end()
}

/** Splits a stream of lines where the document changes. */
class BlockSplitter {
  /** The bytes of the current document and of the chunk. */
  private buffer: Buffer = Buffer.alloc(0)
  private length = 0
  /** The end of the last whole line of the current document. */
  private scanned = 0
  private readonly key = new LineKey()
  private lines = 0
  private linesBefore = 0

  /** The documents that end in a chunk. */
  split(chunk: Uint8Array): Generator<DocumentBlock | CommentLine> {
    this.append(chunk)
    return this.blocks()
  }

  *end(): Generator<DocumentBlock> {
    if (this.scanned < this.length) throw new NoBlocksError()
    if (this.lines > 0) yield this.takeBlock(0, this.length)
  }

  private *blocks(): Generator<DocumentBlock | CommentLine> {
    const { buffer, length, key } = this
    let start = 0 // of the current document
    let position = this.scanned
    for (;;) {
      const end = buffer.indexOf(LINE_FEED, position)
      if (end < 0 || end >= length) break
      if (this.lines === 0 || !key.isOf(buffer, position)) {
        if (this.lines > 0) yield this.takeBlock(start, position)
        start = position
        if (buffer[position] === HASH) {
          yield { comment: buffer.toString('utf8', position, end) }
          this.linesBefore++
          position = end + 1
          start = position
          continue
        }
        key.take(buffer, position, end)
      }
      this.lines++
      position = end + 1
    }
    buffer.copyWithin(0, start, length)
    this.length = length - start
    this.scanned = position - start
    if (this.length > MAX_BLOCK_BYTES) throw new NoBlocksError()
  }

  private append(chunk: Uint8Array): void {
    const length = this.length + chunk.length
    if (length > this.buffer.length) {
      const larger = Buffer.allocUnsafeSlow(2 * length)
      this.buffer.copy(larger, 0, 0, this.length)
      this.buffer = larger
    }
    this.buffer.set(chunk, this.length)
    this.length = length
  }

  private takeBlock(start: number, end: number): DocumentBlock {
    const { lines, linesBefore } = this
    this.linesBefore += lines
    this.lines = 0
    return {
      key: this.key.text(),
      bytes: this.buffer.subarray(start, end),
      lines,
      firstLine: linesBefore + 1,
    }
  }
}

const LINE_FEED = 0x0a
const HASH = 0x23
const SUBJECT_START = 0x3c
const SUBJECT_END = 0x3e

/** The key of a document, in memory of its own. */
class LineKey {
  private bytes = Buffer.alloc(256)
  private length = 0

  /** Takes the key of the line from `start` to `end`. */
  take(line: Uint8Array, start: number, end: number): void {
    if (line[start] !== SUBJECT_START) throw new NoBlocksError()
    let position = start
    while (position < end && !isKeyEnd(line[position])) position++
    if (position === end) throw new NoBlocksError()
    this.length = position - start
    if (this.length > this.bytes.length) this.bytes = Buffer.alloc(2 * this.length)
    this.bytes.set(line.subarray(start, position))
  }

  /** Whether a line begins with the key. Most lines that do not differ at its end. */
  isOf(line: Uint8Array, start: number): boolean {
    const { bytes, length } = this
    if (!isKeyEnd(line[start + length])) return false
    for (let index = length - 1; index >= 0; index--) if (bytes[index] !== line[start + index]) return false
    return true
  }

  text(): string {
    return this.bytes.toString('latin1', 0, this.length)
  }
}

/** Whether a byte ends the key of a document. */
function isKeyEnd(byte: number | undefined): boolean {
  return byte === HASH || byte === SUBJECT_END
}
