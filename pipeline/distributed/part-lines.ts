import { isUtf8 } from 'node:buffer'
import { join } from 'node:path'
import { compareUtf8 } from '../collections/byte-order.ts'
import { mergeSorted } from '../collections/merge-sorted.ts'
import { openLineSorter } from '../files/line-sorter.ts'
import { readLines, readUnpacked, splitLines } from '../files/read-stream.ts'
import type { Place, Problem, ProblemSink } from '../problems/problem.ts'
import { violation, warning } from '../problems/rule-problem.ts'
import { type KnownDocument, type KnownDocumentSorter, openKnownDocumentSorter } from './known-documents.ts'
import { findMark, type MarkedPart, openKnownPart, readMarkedPart } from './known-parts.ts'
import { isPartMark, type PartMark } from './part-mark.ts'
import { isPartTraits, type PartTraits } from './part-traits.ts'
import { isDocumentClaims } from './record-claims.ts'

/** A line of a part, with its place. */
export type PartLine = { readonly text: string; readonly place: Place }

/** A line of one or more parts, with its first place in each. */
export type JoinedLine = { readonly text: string; readonly places: readonly Place[] }

/** A sorter of part lines by bytes, on disk. */
type PartLineSorter = {
  add(lines: readonly PartLine[]): void
  lines(): AsyncGenerator<PartLine>
}

/** How many parts are read side by side: systems allow about a thousand open files. */
const MAX_OPEN_PARTS = 500

/** How long a line of a part may be. */
const MAX_LINE_MB = 64

/** The parts of a merge: sources of lines to read, and of documents that are known. */
export type OpenedParts = {
  readonly lines: readonly AsyncGenerator<PartLine>[]
  readonly known: readonly AsyncGenerator<KnownDocument>[]
  /** Whether all parts are known. */
  readonly areKnown: boolean
  /** What the known parts tell of the data set, once all documents were read; undefined where not every one does. */
  told(): readonly PartTraits[] | undefined
}

/** The sorters of what cannot be read side by side. */
export type PartSorters = { readonly lines: PartLineSorter; readonly known: KnownDocumentSorter }

/** Opens the sorters of parts, which keep what they sort in the folder `scratch`. */
export function openPartSorters(scratch: string): PartSorters {
  return {
    lines: openPartLineSorter(join(scratch, 'lines')),
    known: openKnownDocumentSorter(join(scratch, 'known')),
  }
}

/** What parts are opened with. */
type PartContext = {
  readonly sorters: PartSorters
  /** A digest of the rules of today; see `digestOfRules`. */
  readonly rules: string
  /** Files that turned out not to be as their marks say. */
  readonly distrusted: ReadonlySet<string>
}

/**
 * Opens parts for reading. Sorted ones are read from their files, up to `MAX_OPEN_PARTS`; all others are added to the sorters.
 * Those whose marks show that `map` judged them by the rules of today are known. Reports files that cannot be read as text, and those
 * of which lines are missing.
 */
export async function openParts(
  files: readonly string[],
  { sorters, rules, distrusted }: PartContext,
  report: ProblemSink,
): Promise<OpenedParts> {
  const lines: AsyncGenerator<PartLine>[] = []
  const known: AsyncGenerator<KnownDocument>[] = []
  const unmarked: string[] = []
  const told: (() => readonly PartTraits[] | undefined)[] = []
  let areKnown = true
  for (const file of files) {
    const isRoom = lines.length + known.length < MAX_OPEN_PARTS
    const found = distrusted.has(file) ? undefined : await findMark(file)
    if (found?.mark?.rules === rules && isRoom) {
      report(...refusedRecords(file, found.mark))
      const part = openKnownPart(file, rules)
      known.push(part.documents)
      told.push(part.told)
      continue
    }
    if (found?.position === 'last') {
      const part = await readMarkedPart(file, rules, sorters.known)
      report(...refusedRecords(file, part.mark), ...lostLines(file, part))
      if (part.isKnown) {
        told.push(() => part.told)
        continue
      }
      sorters.known.discard(file)
    }
    areKnown = false
    const checked = await checkPartFile(file)
    if ('rule' in checked) report(checked)
    else if (checked.isSorted && isRoom) lines.push(numberedLines(file))
    else for await (const line of numberedLines(file)) sorters.lines.add([line])
    if (!('rule' in checked) && checked.lines > 0 && !checked.isMarked) unmarked.push(file)
  }
  if (unmarked.length < files.length)
    for (const file of unmarked) report(warning('part-unmarked', startOf(file), []))
  return {
    lines: [sorters.lines.lines(), ...lines],
    known: [sorters.known.sorted(), ...known],
    areKnown,
    told() {
      const all = told.map((each) => each())
      return all.every((each) => each !== undefined) ? all.flat() : undefined
    },
  }
}

/** Tells of records that `map` left out of a part. */
function refusedRecords(file: string, mark: PartMark | undefined): Problem[] {
  return mark === undefined || mark.refused === 0
    ? []
    : [warning('part-refused', startOf(file), [], `${mark.refused}`)]
}

/** Tells of lines that a part has no more, if it was not sorted since, which joins lines that come twice. */
function lostLines(file: string, { mark, lines }: MarkedPart): Problem[] {
  return mark === undefined || lines >= mark.lines
    ? []
    : [violation('part-short', startOf(file), [], `${mark.lines}`, `${lines}`)]
}

function startOf(file: string): Place {
  return { file, line: 1, column: 1 }
}

/** Opens a sorter that keeps its lines in the folder `scratch`. */
function openPartLineSorter(scratch: string): PartLineSorter {
  const sorter = openLineSorter(scratch)
  return {
    // no line of N-Triples is the beginning of another, so that what follows a tab does not change the order
    add: (lines) => sorter.add(lines.map(({ text, place }) => `${text}\t${JSON.stringify(place)}`)),
    async *lines() {
      for (const line of await sorter.merged()) {
        const end = line.lastIndexOf('\t')
        yield { text: line.slice(0, end), place: JSON.parse(line.slice(end + 1)) as Place }
      }
    },
  }
}

/** Merges sorted sources; equal lines become one, with one place for each file. */
export async function* joinLines(
  sources: readonly (AsyncIterator<PartLine> | Iterator<PartLine>)[],
): AsyncGenerator<JoinedLine> {
  let text: string | undefined
  let places: Place[] = []
  for await (const line of mergeSorted(sources, (a, b) => compareUtf8(a.text, b.text)))
    if (line.text !== text) {
      if (text !== undefined) yield { text, places }
      text = line.text
      places = [line.place]
    } else if (!places.some(({ file }) => file === line.place.file)) places.push(line.place)
  if (text !== undefined) yield { text, places }
}

/** The lines of a file, packed with gzip or not, with their places; without marks. */
async function* numberedLines(file: string): AsyncGenerator<PartLine> {
  let line = 0
  for await (const text of readLines(file)) {
    line++
    if (!isPartComment(text)) yield { text, place: { file, line, column: 1 } }
  }
}

/** Whether a line is a comment that `map` writes. */
function isPartComment(line: string): boolean {
  return isPartMark(line) || isPartTraits(line) || isDocumentClaims(line)
}

/** What a file of lines is like. */
type LineFile = { readonly isSorted: boolean; readonly isMarked: boolean; readonly lines: number }

/** Whether the lines of a file are sorted by bytes; a problem if it is no text of moderate lines. */
async function checkPartFile(file: string): Promise<LineFile | Problem> {
  let isSorted = true
  let isMarked = false
  let line = 0
  let last: Uint8Array = new Uint8Array()
  const unreadable = (reason: string): Problem =>
    violation('part-file', { file, line: Math.max(line, 1), column: 1 }, [], reason)
  try {
    for await (const bytes of splitLines(readUnpacked(file), MAX_LINE_MB << 20)) {
      line++
      if (bytes === undefined) return unreadable(`> ${MAX_LINE_MB} MB`)
      if (!isUtf8(bytes)) return unreadable('UTF-8 ?')
      if (bytes[0] === HASH) {
        const comment = bytes.toString()
        isMarked ||= isPartMark(comment)
        if (isPartComment(comment)) continue
      }
      isSorted &&= Buffer.compare(last, bytes) <= 0
      last = bytes
    }
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (!/^Z_/.test(code)) throw error
    return unreadable('gzip ?')
  }
  return { isSorted, isMarked, lines: line }
}

const HASH = 0x23
