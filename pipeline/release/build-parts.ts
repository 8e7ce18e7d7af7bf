import { join } from 'node:path'
import { remove } from '../files/remove-file.ts'
import { makeTemporaryFolder } from '../files/write-file.ts'
import { openBatchRunner, type ProcessBatch } from './batch-runner.ts'
import { openBatchSink } from './batch-sink.ts'
import { batchConfig, comparesReleases, openBuildContext } from './build-context.ts'
import type { BuildOrder } from './build-order.ts'
import { openBuildOutputs } from './build-outputs.ts'
import type { BuildState } from './build-state.ts'
import type { BuildSetup } from './read-setup.ts'
import { workFolderOf } from './release-destinations.ts'
import { openSampleVerification } from './sample-verification.ts'

/** The parts of a build at work: its context, outputs, samples, and what processes and takes in batches. */
export type BuildParts = Awaited<ReturnType<typeof openBuildParts>>

/** Opens the parts of a build; a folder that was made for a check is removed where that fails. */
export async function openBuildParts(
  order: BuildOrder,
  setup: BuildSetup,
  state: BuildState,
  processBatch: ProcessBatch,
) {
  const workFolder = order.publish ? workFolderOf(order.out) : await makeTemporaryFolder()
  try {
    const context = openBuildContext(order, setup, state, workFolder)
    const runner = await openBatchRunner(context, batchConfig(order, setup), processBatch)
    const outputs = await openBuildOutputs(order, setup, workFolder, comparesReleases(order, setup))
    const { release, dumps } = outputs
    const samples = openSampleVerification(context.shapes, release && join(workFolder, 'samples'))
    const sink = openBatchSink(context, { samples, dumps, release })
    return { context, outputs, samples, sink, runner }
  } catch (error) {
    if (!order.publish) await remove(workFolder)
    throw error
  }
}
