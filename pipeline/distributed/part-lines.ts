import { isUtf8 } from 'node:buffer'
import { compareUtf8 } from '../collections/byte-order.ts'
import { mergeSorted } from '../collections/merge-sorted.ts'
import { openLineSorter } from '../files/line-sorter.ts'
import { readLines, readUnpacked, splitLines } from '../files/read-stream.ts'
import type { Place, Problem, ProblemSink } from '../problems/problem.ts'
import { violation } from '../problems/rule-problem.ts'

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

/**
 * Opens parts for reading. Sorted ones are read from their files, up to `MAX_OPEN_PARTS`; the lines of all others are added
 * to the sorter. Reports files that cannot be read as text.
 */
export async function openParts(
  files: readonly string[],
  sorter: PartLineSorter,
  report: ProblemSink,
): Promise<AsyncGenerator<PartLine>[]> {
  const parts: AsyncGenerator<PartLine>[] = []
  for (const file of files) {
    const isSorted = await checkPartFile(file)
    if (typeof isSorted === 'object') report(isSorted)
    else if (isSorted && parts.length < MAX_OPEN_PARTS) parts.push(numberedLines(file))
    else for await (const line of numberedLines(file)) sorter.add([line])
  }
  return parts
}

/** Opens a sorter that keeps its lines in the folder `scratch`. */
export function openPartLineSorter(scratch: string): PartLineSorter {
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
export async function* joinLines(sources: readonly AsyncGenerator<PartLine>[]): AsyncGenerator<JoinedLine> {
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

/** The lines of a file, packed with gzip or not, with their places. */
export async function* numberedLines(file: string): AsyncGenerator<PartLine> {
  let line = 0
  for await (const text of readLines(file)) yield { text, place: { file, line: ++line, column: 1 } }
}

/** Whether the lines of a file are sorted by bytes; a problem if it is no text of moderate lines. */
async function checkPartFile(file: string): Promise<boolean | Problem> {
  let isSorted = true
  let line = 0
  let last: Uint8Array = new Uint8Array()
  const unreadable = (reason: string): Problem =>
    violation('part-file', { file, line: Math.max(line, 1), column: 1 }, [], reason)
  try {
    for await (const bytes of splitLines(readUnpacked(file), MAX_LINE_MB << 20)) {
      line++
      if (bytes === undefined) return unreadable(`> ${MAX_LINE_MB} MB`)
      if (!isUtf8(bytes)) return unreadable('UTF-8 ?')
      isSorted &&= Buffer.compare(last, bytes) <= 0
      last = bytes
    }
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (!/^Z_/.test(code)) throw error
    return unreadable('gzip ?')
  }
  return isSorted
}
