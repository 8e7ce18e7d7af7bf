import { parentPort, workerData } from 'node:worker_threads'
import { lookAtAll } from '../../check/sampling.ts'
import { splitOf } from '../../check/shape-validation.ts'
import { type Following, openFollowing } from '../../files/compressed-file.ts'
import { openGate } from '../../people/consent-gate.ts'
import type { Problem } from '../../problems/problem.ts'
import { addresses } from '../../rdf/addresses.ts'
import { isAboutPeople } from '../../read/line-batches.ts'
import { openMaker } from './batch-processor.ts'
import { readingOf } from './read-batch.ts'
import type { Answer, Asked, Hired } from './worker-pool.ts'

const { setting, withdrawals } = workerData as Hired
const { publication } = setting
let told: Problem[] = []
const gate = openGate(addresses(publication.base), publication.people, withdrawals, {
  report: (problem) => void told.push(problem),
  refuse: () => undefined, // which only decisions do, and they are read elsewhere
})
const known: Map<string, readonly number[]> = new Map()
const maker = openMaker(setting, gate, known)

let following: Following | undefined

let last = Promise.resolve()
parentPort?.on('message', (asked: Asked) => {
  last = last.then(() => answer(asked))
})

async function answer(asked: Asked): Promise<void> {
  if ('decisions' in asked) {
    gate.adopt(asked.decisions)
    for (const [address, types] of asked.settled) known.set(address, types)
    return
  }
  if ('samples' in asked) {
    await lookAtAll(asked.samples, splitOf(setting.shapes))
    return tell(undefined)
  }
  if ('path' in asked) {
    following ??= openFollowing(asked.path)
    following.to(asked.size)
    return asked.isWhole ? tell(following.end()) : undefined
  }
  if (isAboutPeople(asked.lines)) throw new Error('decisions about people came to a worker')
  told = []
  maker.reuse(asked.spare)
  const product = await maker.make(readingOf(asked.lines, asked.first), asked.room)
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

function tell(answer: Answer): void {
  parentPort?.postMessage(answer)
}
