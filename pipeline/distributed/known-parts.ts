import { fileSize } from '../files/file-facts.ts'
import { readByteRange } from '../files/read-file.ts'
import { EMPTY_FINGERPRINT, type Fingerprint, fingerprintOf, joinFingerprints } from '../rdf/fingerprint.ts'
import { type CommentLine, type DocumentBlock, NoBlocksError, readDocumentBlocks } from './block-reader.ts'
import type { BlockOrigin, KnownDocument, KnownDocumentSorter } from './known-documents.ts'
import { joinPartMarks, type PartMark, parsePartMark } from './part-mark.ts'
import { isPartTraits } from './part-traits.ts'
import { isRecordClaims } from './record-claims.ts'

/** What the marks of a file tell, and the lines that it has. */
export type MarkedPart = {
  /** Whether the lines are as `map` wrote them by the rules of today. */
  readonly isKnown: boolean
  readonly mark: PartMark | undefined
  readonly lines: number
}

/** A file is not as its mark says, or was judged by other rules: it has to be read line by line. */
export class UnknownPartError extends Error {
  readonly file: string

  constructor(file: string) {
    super(`not as its mark says: ${file}`)
    this.file = file
  }
}

/** The length of the longest mark. */
const MAX_MARK_BYTES = 400

/** A mark that a file begins or ends with. */
export type FoundMark = {
  readonly position: 'first' | 'last'
  /** Undefined where it has to be looked for, at the end of a packed file. */
  readonly mark?: PartMark | undefined
}

/** Looks for a mark in the first and the last line of a file; undefined where there is none. */
export async function findMark(file: string): Promise<FoundMark | undefined> {
  if (file.endsWith('.gz')) return { position: 'last' }
  const size = await fileSize(file)
  if (size === 0) return undefined
  const [first] = (await textBetween(file, 0, MAX_MARK_BYTES)).split('\n', 1)
  const mark = parsePartMark(first ?? '')
  if (mark !== undefined) return { position: 'first', mark }
  const tail = await textBetween(file, Math.max(0, size - MAX_MARK_BYTES), size)
  return parsePartMark(tail.trimEnd().split('\n').at(-1) ?? '') && { position: 'last' }
}

async function textBetween(file: string, start: number, end: number): Promise<string> {
  return Buffer.from(await readByteRange(file, start, end)).toString('latin1')
}

/** Reads a file that ends with a mark, compares it with its marks, and adds its documents to a sorter on the way. */
export async function readMarkedPart(
  file: string,
  rules: string,
  sorter: KnownDocumentSorter,
): Promise<MarkedPart> {
  const sum = openPartSum(rules)
  try {
    for await (const block of readDocumentBlocks(file)) {
      const fingerprint = sum.add(block)
      if ('key' in block) sorter.add(block, fingerprint, originOf(file, block))
    }
  } catch (error) {
    if (!(error instanceof NoBlocksError) && !isGzipError(error)) throw error
    return { isKnown: false, mark: undefined, lines: 0 } // whoever reads it line by line tells why
  }
  return sum.end()
}

/**
 * The documents of a sorted file that begins with a mark. Throws `UnknownPartError` as soon as the file turns out not to be as its
 * mark says, which may be at its end.
 */
export async function* readKnownPart(file: string, rules: string): AsyncGenerator<KnownDocument> {
  const sum = openPartSum(rules)
  let last = ''
  try {
    for await (const block of readDocumentBlocks(file)) {
      const fingerprint = sum.add(block)
      if (!('key' in block)) continue
      const { key, bytes } = block
      if (key <= last) throw new UnknownPartError(file)
      last = key
      yield { key, bytes, fingerprint, origin: originOf(file, block) }
    }
  } catch (error) {
    throw error instanceof NoBlocksError ? new UnknownPartError(file) : error
  }
  if (!sum.end().isKnown) throw new UnknownPartError(file)
}

/** Adds up what a file has, to compare it with its marks. */
function openPartSum(rules: string) {
  const marks: PartMark[] = []
  let fingerprint = EMPTY_FINGERPRINT
  let lines = 0
  let isComplete = true // every comment is one that `map` writes
  return {
    /** Adds a document or a comment, and returns its fingerprint. */
    add(block: DocumentBlock | CommentLine): Fingerprint {
      if ('comment' in block) {
        const mark = parsePartMark(block.comment)
        if (mark !== undefined) marks.push(mark)
        else if (!isPartTraits(block.comment) && !isRecordClaims(block.comment)) isComplete = false
        return EMPTY_FINGERPRINT
      }
      const own = fingerprintOf(block.bytes)
      fingerprint = joinFingerprints(fingerprint, own)
      lines += block.lines
      return own
    },
    end(): MarkedPart {
      const mark = isComplete ? joinPartMarks(marks) : undefined
      const isKnown = mark?.rules === rules && mark.lines === lines && mark.fingerprint === fingerprint
      return { isKnown, mark, lines }
    },
  }
}

function originOf(file: string, { firstLine }: DocumentBlock): BlockOrigin {
  return { place: { file, line: firstLine, column: 1 } }
}

function isGzipError(error: unknown): boolean {
  return /^Z_/.test((error as NodeJS.ErrnoException).code ?? '')
}
