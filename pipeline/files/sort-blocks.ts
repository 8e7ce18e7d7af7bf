import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { type BufferPool, PooledBuffer } from '../collections/buffer-pool.ts'
import { mergeSortedSync, reduceRuns } from '../collections/merge-sorted.ts'
import { remove, removeFile } from './disk.ts'
import { openFileWriter, openSyncFileReader } from './stream.ts'

/** Sorted lines of documents: each block holds all lines of one, and comes under the key that they begin with. */
export type DocumentBlocks = {
  /** Sorted, each once. */
  readonly keys: readonly string[]
  /** Where each block ends in the bytes. */
  readonly ends: readonly number[]
  readonly bytes: Uint8Array
}

/** Blocks to be sorted, more of them than memory holds: sorted runs on disk, merged at the end. */
export type BlockSorter = {
  add(blocks: DocumentBlocks): void
  /** The bytes of all blocks in the order of their keys, piece by piece, of which each stands until the next is asked for. */
  merged(): AsyncGenerator<Uint8Array>
}

type Block = { readonly key: string; readonly bytes: Uint8Array }
type Span = { readonly key: string; readonly start: number; readonly end: number }
type Run = { readonly folder: string; pieces: number; last: string }

/**
 * Opens a sorter that keeps its runs in a folder of its own, in pieces of `run` bytes or less where no part is longer; a piece
 * is removed once it is merged, so that the disk need not have room for all blocks twice. What comes in order already goes on
 * where a run ended, so that sorted input is one run. No more than `most` runs are merged at once. What takes long lets others
 * have their turn (`setImmediate`), who ask to stop or tell how far it is.
 */
export function openBlockSorter(folder: string, run = 1 << 22, most?: number): BlockSorter {
  const spare: BufferPool = []
  const pending = new PooledBuffer(spare)
  let spans: Span[] = []
  const runs: Run[] = []
  let count = 0
  let removed: Promise<unknown> = Promise.resolve() // of pieces that were merged

  return {
    add({ keys, ends, bytes }) {
      if (pending.length + bytes.length > run) spill()
      const start = pending.length
      for (const [index, key] of keys.entries())
        spans.push({ key, start: start + (ends[index - 1] ?? 0), end: start + (ends[index] as number) })
      pending.append(bytes)
    },
    async *merged() {
      if (runs.length > 0) spill()
      const few = await reduceRuns(runs, joined, most)
      let size = 0
      for (const { bytes } of few.length > 0 ? inOrder(few) : taken()) {
        yield bytes
        size += bytes.length
        if (size < run) continue
        size = 0
        await setImmediate()
      }
      await removed
      await remove(folder)
    },
  }

  function spill(): void {
    const blocks = taken()
    const [first, last] = [blocks[0], blocks.at(-1)]
    if (first === undefined || last === undefined) return
    const before = runs.filter(({ last }) => last < first.key).sort((a, b) => (a.last < b.last ? 1 : -1))[0]
    const target = before ?? newRun()
    if (before === undefined) runs.push(target)
    target.last = last.key
    writePiece(target, blocks)
    spare.push(first.bytes.buffer as SharedArrayBuffer)
  }

  /** Runs as one, in their place. */
  async function joined(some: readonly Run[]): Promise<Run> {
    const target = newRun()
    writePiece(target, inOrder(some))
    await setImmediate()
    return target
  }

  /** The blocks of runs, in the order of their keys. */
  function inOrder(some: readonly Run[]): Generator<Block> {
    return mergeSortedSync(some.map(blocksOf), byKey)
  }

  /** The blocks of a run, of which each piece is removed by another thread: the disk may be busy with it. */
  function* blocksOf(run: Run): Generator<Block> {
    for (let number = 0; number < run.pieces; number++) {
      const path = pieceOf(run, number)
      yield* blocksIn(path)
      removed = Promise.all([removed, removeFile(path)])
      removed.catch(() => undefined) // whoever waits for all is told
    }
  }

  function newRun(): Run {
    return { folder: join(folder, `run-${count++}`), pieces: 0, last: '' }
  }

  /** The blocks that are pending, sorted; none is afterwards. */
  function taken(): Block[] {
    const sorted = spans.every(({ key }, index) => index === 0 || (spans[index - 1]?.key ?? '') <= key)
      ? spans
      : spans.sort(byKey)
    const bytes = pending.take()
    spans = []
    return sorted.map(({ key, start, end }) => ({ key, bytes: bytes.subarray(start, end) }))
  }
}

function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0
}

/** Writes further blocks of a run: a line that tells how long the block is, and its key; then its bytes. */
function writePiece(run: Run, blocks: Iterable<Block>): void {
  const piece = openFileWriter(pieceOf(run, run.pieces++))
  try {
    for (const { key, bytes } of blocks) {
      piece.write(`${bytes.length} ${key}\n`)
      piece.write(bytes)
    }
    piece.close()
  } finally {
    piece.abandon()
  }
}

function* blocksIn(path: string): Generator<Block> {
  const reading = openSyncFileReader(path)
  try {
    for (let entry = reading.line(); entry !== undefined; entry = reading.line()) {
      const space = entry.indexOf(' ')
      yield { key: entry.slice(space + 1), bytes: reading.next(Number(entry.slice(0, space))) }
    }
  } finally {
    reading.close()
  }
}

function pieceOf({ folder }: Run, number: number): string {
  return join(folder, `${number}`)
}
