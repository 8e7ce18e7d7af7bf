import { join } from 'node:path'
import { byBytes, byUnits, isLow } from '../collections/byte-order.ts'
import { fewRuns, mergeAtHand } from '../collections/merge-sorted.ts'
import { openTurns } from '../collections/yield-every.ts'
import { removeAtOnce } from './disk.ts'
import { linesAtHand, openFile, withFile } from './stream.ts'

/** Lines to be sorted, more of them than memory holds: sorted runs on disk, merged at the end. */
export type SortedLines = {
  add(lines: readonly string[]): void
  /** Every line once, in the order of their UTF-8 bytes, as `LC_ALL=C sort -u` gives them; to be gone through once. */
  merged(): Promise<Iterable<string>>
}

/**
 * Opens a sorter that keeps its runs, of `run` characters or more, in a folder of its own. No more than `most` of them are
 * merged at once.
 */
export function sortLines(folder: string, run = 1 << 22, most?: number): SortedLines {
  let lines: string[] = []
  let size = 0
  let count = 0
  let order = byUnits // while no line asks for more; those before such a one are in the same order by their bytes
  const runs: string[] = []
  return {
    add(more) {
      for (const line of more) {
        lines.push(line)
        size += line.length
        if (order === byUnits && !isLow(line)) order = byBytes
      }
      if (size >= run) spill()
    },
    async merged() {
      return once([...(await fewRuns(runs, joined, most)).map(linesAtHand), lines.sort(order).values()])
    },
  }

  function spill(): void {
    runs.push(written(lines.sort(order)))
    lines = []
    size = 0
  }

  function written(sorted: readonly string[]): string {
    const path = join(folder, `run-${count++}`)
    const file = openFile(path)
    try {
      for (const line of sorted) file.write(`${line}\n`)
      file.close()
    } finally {
      file.abandon()
    }
    return path
  }

  /** Runs as one, in their place. */
  async function joined(some: readonly string[]): Promise<string> {
    const path = join(folder, `run-${count++}`)
    await withFile(path, async (file) => {
      const turn = openTurns()
      for (const line of mergeAtHand(some.map(linesAtHand), order)) {
        file.write(`${line}\n`)
        await turn()
      }
    })
    for (const each of some) removeAtOnce(each)
    return path
  }

  function* once(sources: readonly Iterator<string>[]): Generator<string> {
    let last: string | undefined
    for (const line of mergeAtHand(sources, order)) {
      if (line !== last) yield line
      last = line
    }
    removeAtOnce(folder)
  }
}
