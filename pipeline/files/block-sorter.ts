import { setImmediate } from 'node:timers/promises'
import { type BufferPool, PooledBuffer } from '../collections/buffer-pool.ts'
import { compareUtf16 } from '../collections/byte-order.ts'
import { ExternalSort, type RunFormat } from './external-sort.ts'

/** The N-Triples of a batch by document. Each block holds all lines of one document, and comes under the key that they begin with. */
export type DocumentBlocks = {
  /** Sorted by UTF-16 units, each once. */
  readonly keys: readonly string[]
  /** The offset in `bytes` at which each block ends. */
  readonly ends: readonly number[]
  readonly bytes: Uint8Array
}

/** A sorter of blocks, of which there may be more than memory holds. */
export type BlockSorter = {
  add(blocks: DocumentBlocks): void
  /** The bytes of all blocks in the order of their keys. A chunk is overwritten once the next is asked for. */
  merged(): AsyncGenerator<Uint8Array>
  /** All blocks with their keys, in place of `merged`. The bytes are overwritten once the next is asked for. */
  mergedBlocks(): AsyncGenerator<SortedBlock>
}

/** A block that a sorter gives back. */
export type SortedBlock = { readonly key: string; readonly bytes: Uint8Array }

type Span = { readonly key: string; readonly start: number; readonly end: number }

/**
 * Opens a sorter of blocks. `folder`, which nothing else may use, holds sorted runs, in files of about `runBytes` bytes; at most
 * `maxMergedRuns` of them are merged at once. The folder is deleted when all blocks were gone through. Yields to the event loop
 * after every `runBytes` bytes.
 */
export function openBlockSorter(folder: string, runBytes = 1 << 22, maxMergedRuns?: number): BlockSorter {
  const pool: BufferPool = []
  const pending = new PooledBuffer(pool)
  const sort = new ExternalSort(folder, compareKeys, BLOCKS, maxMergedRuns)
  let spans: Span[] = []

  return {
    add({ keys, ends, bytes }) {
      if (pending.length + bytes.length > runBytes) writeRun()
      const start = pending.length
      for (const [index, key] of keys.entries())
        spans.push({ key, start: start + (ends[index - 1] ?? 0), end: start + (ends[index] as number) })
      pending.append(bytes)
    },
    async *merged() {
      for await (const { bytes } of mergedBlocks()) yield bytes
    },
    mergedBlocks,
  }

  async function* mergedBlocks(): AsyncGenerator<SortedBlock> {
    let size = 0
    for (const block of await sort.merge(takeSorted())) {
      yield block
      size += block.bytes.length
      if (size < runBytes) continue
      size = 0
      await setImmediate()
    }
    await sort.close()
  }

  function writeRun(): void {
    const blocks = takeSorted()
    sort.addRun(blocks)
    if (blocks[0] !== undefined) pool.push(blocks[0].bytes.buffer as SharedArrayBuffer)
  }

  /** The blocks that are pending, sorted; none is pending afterwards. */
  function takeSorted(): SortedBlock[] {
    const isSorted = spans.every(({ key }, index) => index === 0 || (spans[index - 1]?.key ?? '') <= key)
    const sorted = isSorted ? spans : spans.sort(compareKeys)
    const bytes = pending.take()
    spans = []
    return sorted.map(({ key, start, end }) => ({ key, bytes: bytes.subarray(start, end) }))
  }
}

function compareKeys(a: { readonly key: string }, b: { readonly key: string }): number {
  return compareUtf16(a.key, b.key)
}

/** A line with the length of the block and its key, then its bytes. */
const BLOCKS: RunFormat<SortedBlock> = {
  write(file, { key, bytes }) {
    file.write(`${bytes.length} ${key}\n`)
    file.write(bytes)
  },
  read(reader) {
    const head = reader.line()
    if (head === undefined) return undefined
    const space = head.indexOf(' ')
    return { key: head.slice(space + 1), bytes: reader.bytes(Number(head.slice(0, space))) }
  },
}
