import { parentPort, workerData } from 'node:worker_threads'
import { parseSplitShapes } from '../../check/shape-validation.ts'
import { verifySampleFile } from '../../check/verify-sample.ts'
import { type GrowingFileDigest, openGrowingFileDigest } from '../../files/release-file.ts'
import { openConsentGate } from '../../people/consent-gate.ts'
import type { Problem } from '../../problems/problem.ts'
import { addressesUnder } from '../../rdf/addresses.ts'
import { mayHoldContributors } from '../../read/line-batches.ts'
import { openBatchProcessor } from './batch-processor.ts'
import { readLineBatch } from './read-batch.ts'
import type { WorkerConfig, WorkerReply, WorkerRequest } from './worker-pool.ts'

const { setting, withdrawals } = workerData as WorkerConfig
const { publication } = setting
let told: Problem[] = []
const gate = openConsentGate(addressesUnder(publication.base), publication.people, withdrawals, {
  report: (problem) => void told.push(problem),
  refuse: () => undefined, // which only decisions do, and they are read elsewhere
})
const known: Map<string, readonly number[]> = new Map()
const maker = openBatchProcessor(setting, gate, known)

let following: GrowingFileDigest | undefined

let last = Promise.resolve()
parentPort?.on('message', (asked: WorkerRequest) => {
  last = last.then(() => answer(asked))
})

async function answer(asked: WorkerRequest): Promise<void> {
  if ('decisions' in asked) {
    gate.addDecisions(asked.decisions)
    for (const [address, types] of asked.settled) known.set(address, types)
    return
  }
  if ('samples' in asked) {
    await verifySampleFile(asked.samples, parseSplitShapes(setting.shapes))
    return tell(undefined)
  }
  if ('path' in asked) {
    following ??= openGrowingFileDigest(asked.path)
    following.readTo(asked.size)
    return asked.isWhole ? tell(following.end()) : undefined
  }
  if (mayHoldContributors(asked.lines)) throw new Error('decisions about people came to a worker')
  told = []
  maker.reuse(asked.spare)
  const product = await maker.make(readLineBatch(asked.lines, asked.first), asked.room)
  tell({ ...product, problems: [...product.problems, ...told] })
  collectBatch()
}

/**
 * Collects what the batch left behind, where Node lets it (`--expose-gc`), while next to nothing of it is in use: V8 itself
 * does so within a batch, and copies what the batch is at, which was measured to take a tenth of its time.
 */
function collectBatch(): void {
  globalThis.gc?.({ type: 'minor' })
}

function tell(answer: WorkerReply): void {
  parentPort?.postMessage(answer)
}
