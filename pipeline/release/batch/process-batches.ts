import { setImmediate } from 'node:timers/promises'
import type { ConsentGate } from '../../people/consent-gate.ts'
import type { Path, Place } from '../../problems/problem.ts'
import type { CaptionBytes } from '../../read/caption-bytes.ts'
import {
  cutLineBatches,
  type LineBatch,
  MAX_LINE_BATCH_BYTES,
  mayHoldContributors,
  openLinePlaces,
} from '../../read/line-batches.ts'
import { type NdjsonInput, reportUnreadable } from '../../read/ndjson-records.ts'
import type { ReadListener } from '../../read/read-listener.ts'
import { batchesOf } from '../../read/read-records.ts'
import type { AnyRecord } from '../../record/typed-record.ts'
import { type BatchResult, buffersOf, type LocatedResult } from './batch-result.ts'
import type { LazyPool } from './lazy-pool.ts'
import { type BatchInput, batchOfRecords, readLineBatch } from './read-batch.ts'
import type { WorkerPool, WorkerUpdates } from './worker-pool.ts'

/** What the batches of a build are processed with, in this thread and in those of a pool. */
export type BatchContext = {
  /** Processes a batch in this thread. */
  process(input: BatchInput): Promise<BatchResult>
  /** Takes back the buffers of a result of `process`, once it has been written. */
  reuse(result: BatchResult): void
  readonly gate: ConsentGate
  /** The worker threads, started when there is enough to do. */
  readonly pool: LazyPool
  /** What was decided and described since this was last asked. */
  takeUpdates(): WorkerUpdates
  /** The records or lines of a batch, and the bytes of its lines with those of the captions that they name. */
  readonly maxRecords: number
  readonly maxBytes: number
  readonly captionBytes: CaptionBytes
  /** For how many capsules the verdicts of search engines are still wanted. */
  maxVideoVerdicts(): number
  readonly listener: ReadListener
}

/**
 * The bytes of lines in a batch. All that is made of a batch has to fit the 4 MB in which V8 makes objects, or V8 copies what
 * is in use; tables and pages take room, too.
 */
export function batchSizeBytes(writes: { readonly tables: boolean; readonly pages: boolean }): number {
  return MAX_LINE_BATCH_BYTES >> (Number(writes.tables) + Number(writes.pages))
}

/** The batches of lines that this thread processes before workers are started, which takes longer than they do. */
const MIN_BATCHES_BEFORE_POOL = 2

/** The bytes of a file of lines that show from the start that workers will pay. */
const MIN_POOL_BYTES = 1 << 20

/**
 * Yields the result of every batch in the order of the records: first those of YAML and tables, then those of lines, which
 * workers process. Results are to be written as they come: a batch of lines that may hold decisions about people is processed
 * when every batch before it has been written, and no other is under way.
 */
export async function* processBatches(
  records: AsyncIterable<AnyRecord>,
  inputs: readonly NdjsonInput[],
  context: BatchContext,
): AsyncGenerator<LocatedResult> {
  let firstRecord = 0
  const { maxRecords, maxBytes, captionBytes } = context
  for await (const batch of batchesOf(records, maxRecords, maxBytes, captionBytes.ofRecord)) {
    const input = batchOfRecords(batch, firstRecord, context.maxVideoVerdicts())
    const placeOf = (record: number, path: Path): Place => (batch[record] as AnyRecord).placeOf(path)
    yield { result: await context.process(input), firstRecord, size: 0, placeOf, lineOf: placeOf }
    firstRecord += batch.length
  }
  yield* processLines(inputs, firstRecord, context)
}

/** A batch of lines that a worker processes. */
type PendingBatch = {
  readonly lines: LineBatch
  readonly firstRecord: number
  readonly result: Promise<BatchResult>
}

async function* processLines(
  inputs: readonly NdjsonInput[],
  firstRecord: number,
  context: BatchContext,
): AsyncGenerator<LocatedResult> {
  if (inputs.some(({ size = 0 }) => size > MIN_POOL_BYTES)) context.pool.start()
  let workers: WorkerPool | undefined
  let [localBatches, hasUpdates] = [0, false]
  const pending: PendingBatch[] = []
  for await (const lines of lineBatches(inputs, context)) {
    const mayDecide = mayHoldContributors(lines)
    yield* settle(pending, mayDecide ? 0 : (workers?.maxPending ?? 1) - 1, context.gate, workers)
    if (!mayDecide && localBatches >= MIN_BATCHES_BEFORE_POOL) workers ??= await context.pool.workers
    if (mayDecide || workers === undefined) {
      if (++localBatches === MIN_BATCHES_BEFORE_POOL) context.pool.start()
      const result = await context.process(readLineBatch(lines, firstRecord, context.maxVideoVerdicts()))
      yield locatedResult(lines, firstRecord, result)
      context.reuse(result)
      await setImmediate() // yields to workers that start, and to whoever asks to stop
      hasUpdates = true
    } else {
      if (hasUpdates) workers.update(context.takeUpdates())
      hasUpdates = false
      const result = workers.process(lines, firstRecord, context.maxVideoVerdicts())
      result.catch(() => undefined) // `settle` awaits it, and throws
      pending.push({ lines, firstRecord, result })
    }
    firstRecord += lines.count
  }
  yield* settle(pending, 0, context.gate, workers)
}

/** The lines of all inputs in batches; an input that cannot be read is reported, and the next one follows. */
async function* lineBatches(
  inputs: readonly NdjsonInput[],
  { maxRecords, maxBytes, captionBytes, listener }: BatchContext,
): AsyncGenerator<LineBatch> {
  for (const { name, chunks } of inputs) {
    const batches = cutLineBatches(chunks, name, maxRecords, maxBytes, captionBytes.ofLine)
    const next = (): Promise<IteratorResult<LineBatch, unknown>> =>
      batches.next().catch((error: unknown) => {
        reportUnreadable(name, error, listener)
        return { done: true, value: undefined }
      })
    for (let { done, value } = await next(); !done && value; { done, value } = await next())
      yield value as LineBatch
  }
}

/** Yields the results of the oldest pending batches until no more than `maxPending` are left. */
async function* settle(
  pending: PendingBatch[],
  maxPending: number,
  gate: ConsentGate,
  workers: WorkerPool | undefined,
): AsyncGenerator<LocatedResult> {
  while (pending.length > maxPending) {
    const oldest = pending.shift() as PendingBatch
    const result = await oldest.result
    gate.addCitations(result.citations)
    yield locatedResult(oldest.lines, oldest.firstRecord, result)
    workers?.reuse(buffersOf(result))
  }
}

function locatedResult(lines: LineBatch, firstRecord: number, result: BatchResult): LocatedResult {
  return {
    result,
    firstRecord,
    size: lines.bytes?.length ?? 0,
    placeOf: openLinePlaces(lines),
    lineOf: (record) => ({ file: lines.file, line: lines.line + record, column: 1 }),
  }
}
