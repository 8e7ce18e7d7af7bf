import { fileSize } from '../files/file-facts.ts'
import { readByteRange } from '../files/read-file.ts'
import { EMPTY_FINGERPRINT, type Fingerprint, fingerprintOf, joinFingerprints } from '../rdf/fingerprint.ts'
import { type CommentLine, type DocumentBlock, NoBlocksError, readDocumentBlocks } from './block-reader.ts'
import type { KnownDocument, KnownDocumentSorter } from './known-documents.ts'
import { isPartMark, joinPartMarks, type PartMark, parsePartMark } from './part-mark.ts'
import { isPartTraits, type PartTraits, parsePartTraits } from './part-traits.ts'
import { claimedDocument, isDocumentClaims } from './record-claims.ts'

/** What the marks of a file tell, and the lines that it has. */
export type MarkedPart = {
  /** Whether the lines are as `map` wrote them by the rules of today. */
  readonly isKnown: boolean
  readonly mark: PartMark | undefined
  readonly lines: number
  /** What the parts that the file contains tell of the data set; undefined where not every one does. */
  readonly told: readonly PartTraits[] | undefined
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
const MAX_MARK_BYTES = 480

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

/** Reads a file that has a mark, compares it with its marks, and adds its documents to a sorter on the way. */
export async function readMarkedPart(
  file: string,
  rules: string,
  sorter: KnownDocumentSorter,
): Promise<MarkedPart> {
  const sum = openPartSum(rules)
  const firstClaims = claimsIn(file)
  let isSorted: boolean | undefined
  try {
    let comment = ''
    for await (const block of readDocumentBlocks(file)) {
      const fingerprint = sum.add(block)
      isSorted ??= 'comment' in block && isPartMark(block.comment)
      if ('comment' in block) comment = block.comment
      else {
        const claims = isSorted ? ((await firstClaims.next()).value ?? '') : comment
        sorter.add(knownDocument(file, block, fingerprint, claims))
        comment = ''
      }
    }
  } catch (error) {
    if (!(error instanceof NoBlocksError) && !isGzipError(error)) throw error
    return { isKnown: false, mark: undefined, lines: 0, told: undefined } // whoever reads it line by line tells why
  } finally {
    await firstClaims.return(undefined)
  }
  return sum.end()
}

/** A sorted file that begins with a mark. */
export type SortedPart = {
  /** Its documents. Throws `UnknownPartError` as soon as the file turns out not to be as its mark says, which may be at its end. */
  readonly documents: AsyncGenerator<KnownDocument>
  /** What its parts tell of the data set, once all documents were read; undefined where not every one does. */
  told(): readonly PartTraits[] | undefined
}

/** Opens a sorted file that begins with a mark. */
export function openKnownPart(file: string, rules: string): SortedPart {
  const sum = openPartSum(rules)
  return { documents: documents(), told: () => sum.end().told }

  async function* documents(): AsyncGenerator<KnownDocument> {
    const claims = claimsIn(file) // in the order of the documents, all before the first of them
    let last = ''
    try {
      for await (const block of readDocumentBlocks(file)) {
        const fingerprint = sum.add(block)
        if (!('key' in block)) continue
        if (block.key <= last) throw new UnknownPartError(file)
        last = block.key
        const { value: comment = '' } = await claims.next()
        yield knownDocument(file, block, fingerprint, comment)
      }
    } catch (error) {
      throw error instanceof NoBlocksError ? new UnknownPartError(file) : error
    } finally {
      await claims.return(undefined)
    }
    if (!sum.end().isKnown) throw new UnknownPartError(file)
  }
}

/** The comments with claims at the beginning of a sorted file. */
async function* claimsIn(file: string): AsyncGenerator<string, undefined> {
  for await (const block of readDocumentBlocks(file)) {
    if ('key' in block) return
    if (isDocumentClaims(block.comment)) yield block.comment
  }
}

/** A document of a file, with the comment that may have its claims. */
function knownDocument(
  file: string,
  { key, bytes, lines, firstLine }: DocumentBlock,
  fingerprint: Fingerprint,
  comment: string,
): KnownDocument {
  const of = claimedDocument(comment)
  const claims = of !== undefined && key.endsWith(of) ? comment : ''
  return { key, bytes, lines, fingerprint, origin: { place: { file, line: firstLine, column: 1 } }, claims }
}

/** Adds up what a file has, to compare it with its marks. */
function openPartSum(rules: string) {
  const marks: PartMark[] = []
  const told: (PartTraits | undefined)[] = []
  let fingerprint = EMPTY_FINGERPRINT
  let claims = EMPTY_FINGERPRINT
  let lines = 0
  let isComplete = true // every comment is one that `map` writes
  return {
    /** Adds a document or a comment, and returns its fingerprint. */
    add(block: DocumentBlock | CommentLine): Fingerprint {
      if ('comment' in block) {
        addComment(block.comment)
        return EMPTY_FINGERPRINT
      }
      const own = fingerprintOf(block.bytes)
      fingerprint = joinFingerprints(fingerprint, own)
      lines += block.lines
      return own
    },
    end(): MarkedPart {
      const mark = isComplete ? joinPartMarks(marks) : undefined
      const isWhole = mark?.lines === lines && mark.fingerprint === fingerprint && mark.claims === claims
      const known = told.filter((traits) => traits !== undefined)
      return {
        isKnown: isWhole && mark.rules === rules,
        mark,
        lines,
        told: known.length === marks.length ? known : undefined, // a sort may have joined those of two parts
      }
    },
  }

  function addComment(comment: string): void {
    const mark = parsePartMark(comment)
    if (mark !== undefined) marks.push(mark)
    else if (isDocumentClaims(comment)) claims = joinFingerprints(claims, fingerprintOf(comment))
    else if (isPartTraits(comment)) told.push(parsePartTraits(comment))
    else isComplete = false
  }
}

function isGzipError(error: unknown): boolean {
  return /^Z_/.test((error as NodeJS.ErrnoException).code ?? '')
}
