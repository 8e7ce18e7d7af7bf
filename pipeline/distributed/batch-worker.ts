import { parentPort, workerData } from 'node:worker_threads'
import { processBatch } from '../build.ts'
import { parseSplitShapes } from '../check/parse-shapes.ts'
import { verifySampleFile } from '../check/verify-sample.ts'
import { returnBuffers } from '../collections/buffer-pool.ts'
import { type GrowingFileDigest, openGrowingFileDigest } from '../files/file-digest.ts'
import { openConsentGate } from '../people/consent-gate.ts'
import type { Problem } from '../problems/problem.ts'
import { addressesUnder } from '../rdf/addresses.ts'
import { mayHoldContributors } from '../read/line-batches.ts'
import { openBatchTools } from '../release/batch/batch-tools.ts'
import { readLineBatch } from '../release/batch/read-batch.ts'
import type { WorkerConfig, WorkerReply, WorkerRequest } from '../release/batch/worker-pool.ts'

/*
 * The entry of a worker thread: processes batches as the main thread does, and does other work for it while the dumps are
 * sorted. The main thread alone decides about people; what it decided comes as updates.
 */

const { config, withdrawals } = workerData as WorkerConfig
const { publication, facts } = config
const gateProblems: Problem[] = []
const gate = openConsentGate(
  { address: addressesUnder(publication.base), policy: publication.people, withdrawals, facts },
  {
    report: (problem) => void gateProblems.push(problem),
    refuse: () => undefined, // only decisions are refused, and the main thread reads them
  },
)
const described: Map<string, readonly number[]> = new Map()
const tools = openBatchTools(config, gate, described)

let digest: GrowingFileDigest | undefined

let last = Promise.resolve()
parentPort?.on('message', (request: WorkerRequest) => {
  last = last.then(() => handle(request))
})

async function handle(request: WorkerRequest): Promise<void> {
  if ('decisions' in request) {
    gate.addDecisions(request.decisions)
    for (const [address, types] of request.described) described.set(address, types)
    return
  }
  if ('samples' in request) {
    await verifySampleFile(request.samples, parseSplitShapes(config.shapes))
    return reply(undefined)
  }
  if ('path' in request) {
    digest ??= openGrowingFileDigest(request.path)
    digest.readTo(request.size)
    return request.isWhole ? reply(digest.end()) : undefined
  }
  if (mayHoldContributors(request.lines)) throw new Error('decisions about people came to a worker')
  returnBuffers(tools.buffers, request.buffers)
  const input = readLineBatch(request.lines, request.firstRecord, request.maxVideoVerdicts)
  const result = await processBatch(input, tools)
  reply({ ...result, problems: [...result.problems, ...gateProblems.splice(0)] })
}

function reply(message: WorkerReply): void {
  parentPort?.postMessage(message)
}
