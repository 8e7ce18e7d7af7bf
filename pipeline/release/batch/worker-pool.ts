import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { DescribedThings } from '../../check/cross-record/references.ts'
import { type BufferPool, returnBuffers } from '../../collections/buffer-pool.ts'
import type { StreamingDigest } from '../../files/release-file.ts'
import { WRITE_CHUNK_BYTES } from '../../files/stream.ts'
import type { Message } from '../../language/message.ts'
import { program } from '../../packaging/program.js'
import type { ConsentDecisions } from '../../people/consent-gate.ts'
import type { Withdrawal } from '../../people/rights.ts'
import type { LineBatch } from '../../read/line-batches.ts'
import type { BatchConfig } from './batch-processor.ts'
import type { BatchResult } from './batch-result.ts'

/** Workers that make batches of lines, each one after the other. */
export type WorkerPool = {
  /** How many batches may be under way at once. */
  readonly most: number
  make(lines: LineBatch, first: number, room: number): Promise<BatchResult>
  /**
   * Shows the samples that a file holds to programs that are not ours; rejects where these do not see the same. For when all
   * batches are made: another than the one that makes digests does it, if there is one; any more are let go.
   */
  lookAt(samples: string): Promise<void>
  /** Makes the digest of a file that is being written, after whatever else was asked for; of one at a time. */
  digestOf(path: string): StreamingDigest
  /** Takes back the memory of a product that nobody needs any more. */
  reuse(memory: BufferPool): void
  /** Tells every worker what holds for the batches that come after. */
  tell(news: WorkerUpdates): void
  close(): Promise<void>
}

/** What was decided about people, and what was described, since workers were last told. */
export type WorkerUpdates = { readonly decisions: ConsentDecisions; readonly settled: DescribedThings }

/** What a worker knows from the start. */
export type WorkerConfig = {
  readonly setting: BatchConfig
  readonly withdrawals: ReadonlyMap<string, readonly Withdrawal[]>
}

/** What a worker is asked: to make a batch, to look at samples, to read on in a file, or to take in what is new. */
export type WorkerRequest =
  | { readonly lines: LineBatch; readonly first: number; readonly room: number; readonly spare: BufferPool }
  | { readonly samples: string }
  | { readonly path: string; readonly size: number; readonly isWhole: boolean }
  | WorkerUpdates

/** What it answers, but to news, and as long as a file is not whole. */
export type WorkerReply = BatchResult | string | undefined

/** A worker that failed, with the batch that it was about; told in a line where it is no fault of ours. */
export class BatchFailure extends Error {
  readonly told: Message | undefined
  constructor({ file, line, count }: LineBatch, cause: NodeJS.ErrnoException, memory: number) {
    const last = line + count - 1
    super(`${file}, lines ${line}–${last}: ${cause.message}`, { cause })
    this.told =
      cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? {
            fr: `${file}, lignes ${line} à ${last} : plus de mémoire qu'un fil n'en a (${memory} Mo) ; couper ces fiches en plus petites, ou lancer avec --workers 0`,
            en: `${file}, lines ${line} to ${last}: more memory than a thread has (${memory} MB); cut these records into smaller ones, or run with --workers 0`,
          }
        : undefined
  }
}

type Job = { resolve(answer: WorkerReply): void; reject(cause: Error): void }
type WorkerHandle = { readonly worker: Worker; readonly jobs: Job[]; failure?: Error }

/** Megabytes of objects that a worker may hold, where nobody says how many. */
const WORKER_MEMORY_MB = 128

/** How many batches a worker has at most, so that it need not wait while the main thread is at something that takes long. */
const MAX_QUEUED_BATCHES = 3

/** Megabytes of objects that a worker makes before V8 collects them: about a batch, after which they are collected. */
const YOUNG_GENERATION_MB = 4

/** How many bytes are written before they are read again: what is told at once. */
const DIGEST_STRIDE_BYTES = 1 << 22

/** How many pieces of memory a batch fills at least. */
const BUFFERS_PER_BATCH = 3

/** Hires workers. */
export async function openWorkerPool(
  size: number,
  hired: WorkerConfig,
  memory = WORKER_MEMORY_MB,
): Promise<WorkerPool> {
  const script = await program('batch')
  setFlagsFromString(`--min-semi-space-size=${YOUNG_GENERATION_MB}`)
  const spare: BufferPool = []
  const [one, ...others] = Array.from({ length: size }, spawn) as [WorkerHandle, ...WorkerHandle[]]
  return {
    most: MAX_QUEUED_BATCHES * size,
    async make(lines, first, room) {
      const asked = { lines, first, room, spare: spare.splice(0, BUFFERS_PER_BATCH) }
      const least = others.reduce((least, each) => (each.jobs.length < least.jobs.length ? each : least), one)
      return (await answerOf(least, asked, (cause) => new BatchFailure(lines, cause, memory))) as BatchResult
    },
    async lookAt(samples) {
      const idle = others.splice(1)
      await Promise.all([answerOf(others[0] ?? one, { samples }), ...idle.map(terminate)])
    },
    digestOf(path) {
      let [size, told] = [0, 0]
      return {
        update(text) {
          size += Buffer.byteLength(text)
          if (size < told + DIGEST_STRIDE_BYTES) return
          told = size - WRITE_CHUNK_BYTES
          one.worker.postMessage({ path, size: told, isWhole: false } satisfies WorkerRequest)
        },
        end: async () => (await answerOf(one, { path, size, isWhole: true })) as string,
      }
    },
    reuse: (memory) => returnBuffers(spare, memory),
    tell(news) {
      for (const { worker } of [one, ...others]) worker.postMessage(news satisfies WorkerRequest)
    },
    async close() {
      await Promise.all([one, ...others].map(terminate))
    },
  }

  function answerOf(
    hand: WorkerHandle,
    asked: WorkerRequest,
    failed = (cause: Error): Error => cause,
  ): Promise<WorkerReply> {
    return new Promise((resolve, reject) => {
      if (hand.failure !== undefined) return reject(failed(hand.failure))
      hand.jobs.push({ resolve, reject: (cause) => reject(failed(cause)) })
      hand.worker.postMessage(asked)
    })
  }

  function spawn(): WorkerHandle {
    const worker = new Worker(script, {
      workerData: hired,
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 4 * YOUNG_GENERATION_MB },
    })
    const hand: WorkerHandle = { worker, jobs: [] }
    worker.on('message', (answer: WorkerReply) => hand.jobs.shift()?.resolve(answer))
    worker.on('error', (error) => {
      hand.failure = error
      for (const job of hand.jobs.splice(0)) job.reject(error)
    })
    return hand
  }
}

function terminate({ worker }: WorkerHandle): Promise<number> {
  return worker.terminate()
}
