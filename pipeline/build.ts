import { Batch } from './release/batch/batch.ts'
import type { BatchResult } from './release/batch/batch-result.ts'
import type { BatchTools } from './release/batch/batch-tools.ts'
import type { BatchInput } from './release/batch/read-batch.ts'
import type { BuildOrder } from './release/build-order.ts'
import { type BuildOutcome, openBuildState } from './release/build-state.ts'

/** Takes one batch of records through the steps of a build, in the main thread or in a worker. */
export async function processBatch(input: BatchInput, tools: BatchTools): Promise<BatchResult> {
  const batch = new Batch(input, tools)
  for (const { record, number } of batch.read()) {
    const consented = batch.consent(record)
    batch.map(record, number, consented)
  }
  await batch.check()
  return batch.write()
}

/**
 * Builds a release of the records in a data folder, batch by batch, and publishes it if nothing is violated. Every problem
 * stands in the outcome. Throws `ObstacleError` where something foreign stands in the way, and the reason of `order.signal`.
 */
export async function build(order: BuildOrder): Promise<BuildOutcome> {
  const { BuildWork } = await import('./release/build-work.ts') // which workers need not load
  const state = openBuildState(order)
  const work = await BuildWork.open(order, state, processBatch)
  if (work === undefined) return state.outcome() // the publication cannot be read
  try {
    for await (const result of work.results()) await work.write(result)
    await work.writeDataset()
    await work.endChecks()
    return await work.publish()
  } finally {
    await work.close()
  }
}
