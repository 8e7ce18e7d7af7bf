import { returnBuffers } from '../collections/buffer-pool.ts'
import type { MappedNode } from '../rdf/node.ts'
import { openCaptionBytes } from '../read/caption-bytes.ts'
import { interruptible } from '../read/interruptible.ts'
import { readTypedRecords } from '../read/read-records.ts'
import { processNodes } from './batch/batch.ts'
import type { BatchConfig } from './batch/batch-config.ts'
import { type BatchResult, buffersOf, type LocatedResult } from './batch/batch-result.ts'
import { type BatchTools, openBatchTools } from './batch/batch-tools.ts'
import { openLazyPool } from './batch/lazy-pool.ts'
import { batchSizeBytes, processBatches } from './batch/process-batches.ts'
import type { BatchInput } from './batch/read-batch.ts'
import { openWorkerPool } from './batch/worker-pool.ts'
import type { BuildContext } from './build-context.ts'
import { openBuildProgress } from './build-progress.ts'

/** Takes one batch through the steps of a build: `processBatch` of build.ts. */
export type ProcessBatch = (input: BatchInput, tools: BatchTools) => Promise<BatchResult>

/** The number of the first record after all others. */
const LAST_RECORD = 0xffff_0000

/** The records or lines of a batch, unless the build order says otherwise. */
const RECORDS_PER_BATCH = 250

/** Opens the records of a data folder, and the worker threads that help with lines. */
export async function openBatchRunner(
  { order, setup, state, gate, checks, listener }: BuildContext,
  config: BatchConfig,
  processBatch: ProcessBatch,
) {
  const { workers = 0, batch: maxRecords = RECORDS_PER_BATCH, memory, signal } = order
  const { withdrawals, placeOf } = setup
  const tools = openBatchTools(config, gate, new Map(), order.watch)
  const pool = openLazyPool(
    workers > 0 ? () => openWorkerPool(workers, { config, withdrawals }, memory) : undefined,
  )
  const { records, inputs: ownInputs } = await readTypedRecords(order.data, listener)
  const inputs = [...ownInputs, ...(order.inputs ?? [])].map((input) => interruptible(input, signal))
  const progress = openBuildProgress(order, inputs, state.problems)
  return {
    config,
    pool,
    progress,
    /** Yields the result of each batch in the order of the records. */
    results: (maxVideoVerdicts: () => number): AsyncGenerator<LocatedResult> =>
      processBatches(records, inputs, {
        process: (input) => processBatch(input, tools),
        reuse: (result) => returnBuffers(tools.buffers, buffersOf(result)),
        gate,
        pool,
        takeUpdates: () => ({ decisions: gate.takeDecisions(), described: checks.takeDescribedThings() }),
        maxRecords,
        maxBytes: batchSizeBytes(config.writes),
        captionBytes: openCaptionBytes(config.media),
        maxVideoVerdicts,
        listener,
      }),
    /** Processes nodes that the publication says after all records. */
    async processNodes(nodes: readonly MappedNode[]): Promise<LocatedResult> {
      const result = await processNodes(nodes, LAST_RECORD, tools)
      return {
        result,
        firstRecord: LAST_RECORD,
        size: 0,
        placeOf: (_, path) => placeOf(path),
        lineOf: () => placeOf([]),
      }
    },
  }
}
