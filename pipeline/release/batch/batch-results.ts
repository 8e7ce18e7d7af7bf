import { setImmediate } from 'node:timers/promises'
import type { ConsentGate } from '../../people/consent-gate.ts'
import type { Path, Place } from '../../problems/problem.ts'
import type { MappedNode } from '../../rdf/node.ts'
import {
  cutLineBatches,
  type LineBatch,
  MAX_LINE_BATCH_BYTES,
  mayHoldContributors,
  openLinePlaces,
} from '../../read/line-batches.ts'
import type { ReadListener } from '../../read/read-listener.ts'
import { batchesOf, type NdjsonInput, reportUnreadable } from '../../read/read-records.ts'
import type { AnyRecord, PlaceOf } from '../../record/record-schemas.ts'
import type { BatchProcessor } from './batch-processor.ts'
import { type BatchResult, buffersOf } from './batch-result.ts'
import type { LazyPool } from './lazy-pool.ts'
import { batchOfRecords, readLineBatch } from './read-batch.ts'
import type { WorkerPool, WorkerUpdates } from './worker-pool.ts'

/** A product with the places of its records, and the number of the firstRecord among all. */
export type LocatedResult = {
  readonly product: BatchResult
  readonly firstRecord: number
  /** How many bytes of lines it was made of. */
  readonly size: number
  placeOf(record: number, path: Path): Place
  /** The same where the column does not matter, which costs less. */
  lineOf(record: number, path: Path): Place
}

/** What makes the products of a build. */
export type BatchContext = {
  readonly maker: BatchProcessor
  readonly gate: ConsentGate
  /** Hired when there is enough to do. */
  readonly help: LazyPool
  /** What holds since this was last asked. */
  readonly news: () => WorkerUpdates
  /** Records or lines in a batch, and bytes of lines. */
  readonly size: number
  readonly bytes: number
  /** For how many capsules search engines' verdicts are still wanted. */
  readonly room: () => number
  readonly listener: ReadListener
}

/**
 * How many bytes of lines make a batch. What is made of it has to fit where V8 makes objects, 4 MB; of a batch that does not, it
 * copies what is in use, which was measured to take longer than to make the tables.
 */
export function batchSizeBytes({
  tables,
  pages,
}: {
  readonly tables: boolean
  readonly pages: boolean
}): number {
  return MAX_LINE_BATCH_BYTES >> (Number(tables) + Number(pages))
}

/** How many batches of lines are made here at least; then others are hired, which takes longer than they do. */
const ALONE = 2

/** How many bytes of lines show from the start that hiring others will pay. */
const MUCH = 1 << 20

/**
 * Every product in the order of the records: those that people typed firstRecord, then those of lines, which a crew makes. Whoever
 * takes a product has taken in those before it; where lines decide about people, nothing is under way.
 */
export async function* processBatches(
  typed: AsyncIterable<AnyRecord>,
  inputs: readonly NdjsonInput[],
  workshop: BatchContext,
): AsyncGenerator<LocatedResult> {
  const { maker, gate, help, size, bytes, room, listener } = workshop
  let firstRecord = 0
  for await (const records of batchesOf(typed, size)) {
    const placeOf = (record: number, path: Path): Place => (records[record] as AnyRecord).placeOf(path)
    yield {
      product: await maker.make(batchOfRecords(records, firstRecord), room()),
      firstRecord,
      size: 0,
      placeOf,
      lineOf: placeOf,
    }
    firstRecord += records.length
  }
  if (inputs.some(({ size = 0 }) => size > MUCH)) help.hire()
  let crew: WorkerPool | undefined
  let [alone, isNews] = [0, false]
  const underway: { lines: LineBatch; firstRecord: number; product: Promise<BatchResult> }[] = []
  for (const { name, chunks } of inputs) {
    const cut = cutLineBatches(chunks, name, size, bytes)
    for (let lines = await next(cut, name); lines !== undefined; lines = await next(cut, name)) {
      const isSettled = mayHoldContributors(lines)
      yield* made(isSettled ? 0 : (crew?.most ?? 1) - 1)
      if (!isSettled && alone >= ALONE) crew ??= await help.crew
      if (isSettled || crew === undefined) {
        if (++alone === ALONE) help.hire()
        const product = await maker.make(readLineBatch(lines, firstRecord), room())
        yield placed(lines, firstRecord, product)
        maker.reuse(buffersOf(product))
        await setImmediate() // for others to have their turn: those who come to help, or ask to stop
        isNews = true
      } else {
        if (isNews) crew.tell(workshop.news())
        isNews = false
        const product = crew.make(lines, firstRecord, room())
        product.catch(() => undefined) // whoever waits for it is told
        underway.push({ lines, firstRecord, product })
      }
      firstRecord += lines.count
    }
  }
  yield* made(0)

  /** What the crew has made, the oldest firstRecord, until no more than `left` are under way. */
  async function* made(left: number): AsyncGenerator<LocatedResult> {
    while (underway.length > left) {
      const { lines, firstRecord, product } = underway.shift() as (typeof underway)[number]
      const its = await product
      gate.addCitations(its.citations)
      yield placed(lines, firstRecord, its)
      crew?.reuse(buffersOf(its))
    }
  }

  async function next(cut: AsyncGenerator<LineBatch>, name: string): Promise<LineBatch | undefined> {
    try {
      const { done, value } = await cut.next()
      return done ? undefined : value
    } catch (error) {
      reportUnreadable(name, error, listener)
      return undefined
    }
  }
}

/** The number of what is said after every record. */
const LAST = 0xffff_0000

/** The product of what a release says after all records, which the publication says of itself. */
export async function processDatasetNodes(
  described: readonly MappedNode[],
  placeOf: PlaceOf,
  { maker }: BatchContext,
): Promise<LocatedResult> {
  const product = await maker.say(described, LAST)
  return {
    product,
    firstRecord: LAST,
    size: 0,
    placeOf: (_, path) => placeOf(path),
    lineOf: () => placeOf([]),
  }
}

function placed(lines: LineBatch, firstRecord: number, product: BatchResult): LocatedResult {
  return {
    product,
    firstRecord,
    size: lines.bytes?.length ?? 0,
    placeOf: openLinePlaces(lines),
    lineOf: (record) => ({ file: lines.file, line: lines.line + record, column: 1 }),
  }
}
