import { join } from 'node:path'
import { remove } from '../disk.ts'
import { linesOf, withFile } from '../stream.ts'
import { fewRuns, mergeSorted } from './merge.ts'

/** Lines to be sorted, more of them than memory holds: sorted runs on disk, merged at the end. */
export type SortedLines = {
  add(lines: readonly string[]): Promise<void>
  /** Every line once, in the order of their UTF-8 bytes, as `LC_ALL=C sort -u` gives them. */
  merged(): AsyncGenerator<string>
}

/**
 * Opens a sorter that keeps its runs, of `run` characters or more, in a folder of its own. No more than `most` of them are
 * merged at once.
 */
export function sortLines(folder: string, run = 1 << 24, most?: number): SortedLines {
  let lines: string[] = []
  let size = 0
  let count = 0
  const runs: string[] = []
  async function spill(): Promise<void> {
    runs.push(await written(lines.sort(byBytes)))
    lines = []
    size = 0
  }

  /** Runs as one, in their place. */
  async function joined(some: readonly string[]): Promise<string> {
    const path = await written(mergeSorted(some.map(linesOf), byBytes))
    for (const each of some) await remove(each)
    return path
  }

  async function written(sorted: Iterable<string> | AsyncIterable<string>): Promise<string> {
    const path = join(folder, `run-${count++}`)
    await withFile(path, async (file) => {
      for await (const line of sorted) file.write(`${line}\n`)
    })
    return path
  }
  return {
    async add(more) {
      for (const line of more) {
        lines.push(line)
        size += line.length
      }
      if (size >= run) await spill()
    },
    async *merged() {
      const sources = [...(await fewRuns(runs, joined, most)).map(linesOf), lines.sort(byBytes).values()]
      let last: string | undefined
      for await (const line of mergeSorted(sources, byBytes)) {
        if (line !== last) yield line
        last = line
      }
      await remove(folder)
    },
  }
}

/** The order of two texts' UTF-8 bytes, which differs from that of their UTF-16 units above U+FFFF. */
export function byBytes(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let index = 0; index < length; index++) {
    const [x, y] = [a.charCodeAt(index), b.charCodeAt(index)]
    if (x !== y) return rank(x) - rank(y)
  }
  return a.length - b.length
}

/** Surrogates stand for characters above all others. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}
