import { isUtf8 } from 'node:buffer'
import { compareUtf8 } from '../collections/byte-order.ts'
import { mergeSorted } from '../collections/merge-sorted.ts'
import { openLineSorter } from '../files/line-sorter.ts'
import { readLines, readUnpacked, splitLines } from '../files/read-stream.ts'
import type { Place, Problem } from '../problems/problem.ts'
import { violation } from '../problems/rule-problem.ts'

/** A line of a part, and where it stands. */
export type PartLine = { readonly text: string; readonly place: Place }

/** A line that some parts have, and where each of them has it. */
export type JoinedLine = { readonly text: string; readonly places: readonly Place[] }

/** Lines of ours, to be given back in the order of their bytes. */
export type PartLineSorter = { add(lines: readonly PartLine[]): void; lines(): AsyncGenerator<PartLine> }

/** The lines of a file that is sorted, if it may stay open; otherwise they go into the sorting. Or why they are not to be had. */
export async function openPart(
  file: string,
  sorting: PartLineSorter,
  mayStayOpen: boolean,
): Promise<AsyncGenerator<PartLine> | Problem | undefined> {
  const isSorted = await survey(file)
  if (typeof isSorted === 'object') return isSorted
  if (isSorted && mayStayOpen) return numberedLines(file)
  for await (const line of numberedLines(file)) sorting.add([line])
  return undefined
}

/** Opens a sorter of lines in a folder of its own; it takes no more memory for more of them. */
export function openPartLineSorter(scratch: string): PartLineSorter {
  const sorted = openLineSorter(scratch)
  return {
    // what follows a tab leaves the order as it is: no line of N-Triples is the beginning of another
    add: (lines) => sorted.add(lines.map(({ text, place }) => `${text}\t${JSON.stringify(place)}`)),
    async *lines() {
      for (const line of await sorted.merged()) {
        const end = line.lastIndexOf('\t')
        yield { text: line.slice(0, end), place: JSON.parse(line.slice(end + 1)) as Place }
      }
    },
  }
}

/** Joins sources, the lines of each in order; each text comes once, with one place of each file that has it. */
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

const LONGEST = 64 // MB a line

/** Whether the lines of a file are sorted; or why it cannot be read as text. */
async function survey(file: string): Promise<boolean | Problem> {
  let isSorted = true
  let number = 0
  let last: Uint8Array = new Uint8Array()
  const wrong = (reason: string): Problem =>
    violation('part-file', { file, line: Math.max(number, 1), column: 1 }, [], reason)
  try {
    for await (const line of splitLines(readUnpacked(file), LONGEST << 20)) {
      number++
      if (line === undefined) return wrong(`> ${LONGEST} MB`)
      if (!isUtf8(line)) return wrong('UTF-8 ?')
      isSorted &&= Buffer.compare(last, line) <= 0
      last = line
    }
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (!/^Z_/.test(code)) throw error
    return wrong('gzip ?')
  }
  return isSorted
}

/** The lines of a file, each with its place. */
export async function* numberedLines(file: string): AsyncGenerator<PartLine> {
  let line = 0
  for await (const text of readLines(file)) yield { text, place: { file, line: ++line, column: 1 } }
}
