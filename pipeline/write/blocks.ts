import { join } from 'node:path'
import { remove } from '../disk.ts'
import { appendBytes, linesOf, openReading, type Reading } from '../stream.ts'
import { mergeSorted } from './merge.ts'

/** Sorted lines of documents: each block holds all lines of one, and comes under the key that they begin with. */
export type Blocks = {
  /** Sorted, each once. */
  readonly keys: readonly string[]
  /** Where each block ends in the bytes. */
  readonly ends: readonly number[]
  readonly bytes: Uint8Array
}

/** Blocks to be sorted, more of them than memory holds: sorted runs on disk, merged at the end. */
export type BlockSorter = {
  add(blocks: Blocks): Promise<void>
  /** The bytes of all blocks in the order of their keys, piece by piece. */
  merged(): AsyncGenerator<Uint8Array>
}

type Block = { readonly key: string; readonly bytes: Uint8Array }
type Run = { readonly path: string; last: string }

/**
 * Opens a sorter that keeps its runs, of `run` bytes or more, in a folder of its own. What comes in order already goes on
 * where a run ended, so that sorted input is one run.
 */
export function sortBlocks(folder: string, run = 1 << 25): BlockSorter {
  let pending: Blocks[] = []
  let size = 0
  const runs: Run[] = []

  return {
    async add(blocks) {
      pending.push(blocks)
      size += blocks.bytes.length
      if (size >= run) await spill()
    },
    async *merged() {
      const sources = runs.map(({ path }) => blocksOf(path))
      const inMemory = sortedBlocks(pending)
      if (sources.length === 0) for (const { bytes } of inMemory) yield bytes
      else for await (const { bytes } of mergeSorted([...sources, inMemory.values()], byKey)) yield bytes
      await remove(folder)
    },
  }

  async function spill(): Promise<void> {
    const blocks = sortedBlocks(pending)
    const first = blocks[0]?.key ?? ''
    const before = runs.filter(({ last }) => last < first).sort((a, b) => (a.last < b.last ? 1 : -1))[0]
    const target = before ?? { path: join(folder, `run-${runs.length}`), last: '' }
    if (before === undefined) runs.push(target)
    target.last = blocks.at(-1)?.key ?? ''
    await appendBytes(
      target.path,
      blocks.map(({ bytes }) => bytes),
    )
    const index = blocks.map(({ key, bytes }) => `${bytes.length} ${key}\n`).join('')
    await appendBytes(`${target.path}.index`, [Buffer.from(index)])
    pending = []
    size = 0
  }
}

function sortedBlocks(all: readonly Blocks[]): Block[] {
  const blocks = all.flatMap(({ keys, ends, bytes }) =>
    keys.map((key, index) => ({ key, bytes: bytes.subarray(ends[index - 1] ?? 0, ends[index]) })),
  )
  return blocks.sort(byKey)
}

function byKey(a: Block, b: Block): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0
}

async function* blocksOf(path: string): AsyncGenerator<Block> {
  const reading: Reading = await openReading(path)
  for await (const line of linesOf(`${path}.index`)) {
    const space = line.indexOf(' ')
    yield { key: line.slice(space + 1), bytes: await reading.next(Number(line.slice(0, space))) }
  }
  await reading.close()
}
