import { compareUtf8, compareUtf16, isBelowSurrogates } from '../collections/byte-order.ts'
import { ExternalSort, type RunFormat } from './external-sort.ts'
import { removeSync } from './remove-file.ts'

/** A sorter of lines, of which there may be more than memory holds. */
export type LineSorter = {
  add(lines: readonly string[]): void
  /** Every line once, in the order of their UTF-8 bytes, as `LC_ALL=C sort -u` gives them; can be gone through once. */
  merged(): Promise<Iterable<string>>
}

/**
 * Opens a sorter of lines. `folder`, which nothing else may use, holds sorted runs of `runLength` UTF-16 units or more each; at most
 * `maxMergedRuns` of them are merged at once. The folder is deleted when all lines were gone through.
 */
export function openLineSorter(folder: string, runLength = 1 << 22, maxMergedRuns?: number): LineSorter {
  // Texts below the surrogates have the same order by UTF-16 units, which takes a third of the time.
  const sort = new ExternalSort(folder, compareUtf16, LINES, maxMergedRuns)
  let lines: string[] = []
  let length = 0
  return {
    add(more) {
      for (const line of more) {
        lines.push(line)
        length += line.length
        if (sort.compare === compareUtf16 && !isBelowSurrogates(line)) sort.compare = compareUtf8
      }
      if (length < runLength) return
      sort.addRun(lines.sort(sort.compare))
      lines = []
      length = 0
    },
    async merged() {
      return eachOnce(await sort.merge(lines.sort(sort.compare)), folder)
    },
  }
}

const LINES: RunFormat<string> = {
  write: (file, line) => file.write(`${line}\n`),
  read: (reader) => reader.line(),
}

function* eachOnce(lines: Iterable<string>, folder: string): Generator<string> {
  let last: string | undefined
  for (const line of lines) {
    if (line !== last) yield line
    last = line
  }
  removeSync(folder)
}
