import { join } from 'node:path'
import { compareUtf8, compareUtf16, isBelowSurrogates } from '../collections/byte-order.ts'
import { mergeSortedSync, reduceRuns } from '../collections/merge-sorted.ts'
import { openPeriodicYield } from '../collections/yield-every.ts'
import { removeSync } from './disk.ts'
import { openFileWriter, readLinesSync, writeFileWith } from './stream.ts'

/** Lines to be sorted, more of them than memory holds: sorted runs on disk, merged at the end. */
export type LineSorter = {
  add(lines: readonly string[]): void
  /** Every line once, in the order of their UTF-8 bytes, as `LC_ALL=C sort -u` gives them; to be gone through once. */
  merged(): Promise<Iterable<string>>
}

/**
 * Opens a sorter that keeps its runs, of `run` characters or more, in a folder of its own. No more than `most` of them are
 * merged at once.
 */
export function openLineSorter(folder: string, run = 1 << 22, most?: number): LineSorter {
  let lines: string[] = []
  let size = 0
  let count = 0
  let order = compareUtf16 // while no line asks for more; those before such a one are in the same order by their bytes
  const runs: string[] = []
  return {
    add(more) {
      for (const line of more) {
        lines.push(line)
        size += line.length
        if (order === compareUtf16 && !isBelowSurrogates(line)) order = compareUtf8
      }
      if (size >= run) spill()
    },
    async merged() {
      return once([...(await reduceRuns(runs, joined, most)).map(readLinesSync), lines.sort(order).values()])
    },
  }

  function spill(): void {
    runs.push(written(lines.sort(order)))
    lines = []
    size = 0
  }

  function written(sorted: readonly string[]): string {
    const path = join(folder, `run-${count++}`)
    const file = openFileWriter(path)
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
    await writeFileWith(path, async (file) => {
      const turn = openPeriodicYield()
      for (const line of mergeSortedSync(some.map(readLinesSync), order)) {
        file.write(`${line}\n`)
        await turn()
      }
    })
    for (const each of some) removeSync(each)
    return path
  }

  function* once(sources: readonly Iterator<string>[]): Generator<string> {
    let last: string | undefined
    for (const line of mergeSortedSync(sources, order)) {
      if (line !== last) yield line
      last = line
    }
    removeSync(folder)
  }
}
