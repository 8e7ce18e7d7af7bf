import type { DescribedThings } from '../../check/cross-record/reference-notes.ts'
import { type BufferPool, returnBuffers } from '../../collections/buffer-pool.ts'
import type { StreamingDigest } from '../../files/file-digest.ts'
import { WRITE_CHUNK_BYTES } from '../../files/file-writer.ts'
import { workerScript } from '../../files/program-files.ts'
import type { Message } from '../../language/message.ts'
import type { ConsentDecisions } from '../../people/consent-gate.ts'
import type { Withdrawal } from '../../people/rights.ts'
import type { LineBatch } from '../../read/line-batches.ts'
import { leastBusy, WORKER_MEMORY_MB, WorkerThread } from '../worker-thread.ts'
import type { BatchConfig } from './batch-config.ts'
import type { BatchResult } from './batch-result.ts'

/** What was decided about people and what was described, since workers were last updated. */
export type WorkerUpdates = { readonly decisions: ConsentDecisions; readonly described: DescribedThings }

/** What a worker is started with. */
export type WorkerConfig = {
  readonly config: BatchConfig
  readonly withdrawals: ReadonlyMap<string, readonly Withdrawal[]>
}

/** What a worker is sent: a batch to process, samples to verify, a growing file to digest, or updates. */
export type WorkerRequest =
  | {
      readonly lines: LineBatch
      readonly firstRecord: number
      readonly maxVideoVerdicts: number
      readonly buffers: BufferPool
    }
  | { readonly samples: string }
  | { readonly path: string; readonly size: number; readonly isWhole: boolean }
  | WorkerUpdates

/** What a worker replies; it replies neither to updates nor to a file that still grows. */
export type WorkerReply = BatchResult | string | undefined

/** The error of a worker that failed while it processed a batch; `told` says so to a person, where the program is not at fault. */
export class BatchFailure extends Error {
  readonly userMessage: Message | undefined
  constructor({ file, line, count }: LineBatch, cause: NodeJS.ErrnoException, memoryMb: number) {
    const last = line + count - 1
    super(`${file}, lines ${line}–${last}: ${cause.message}`, { cause })
    this.userMessage =
      cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? {
            fr: `${file}, lignes ${line} à ${last} : plus de mémoire qu'un fil n'en a (${memoryMb} Mo) ; couper ces fiches en plus petites, ou lancer avec --workers 0`,
            en: `${file}, lines ${line} to ${last}: more memory than a thread has (${memoryMb} MB); split these records into smaller ones, or run with --workers 0`,
          }
        : undefined
  }
}

/** The batches that wait for a worker at most, so that it has work while the main thread is busy. */
const MAX_QUEUED_BATCHES = 3

/** The bytes that are written to a file before a worker is told to digest them. */
const DIGEST_STRIDE_BYTES = 1 << 22

/** The buffers that a batch fills at least; one with passages of transcripts fills more. */
const BUFFERS_PER_BATCH = 3

type BatchWorker = WorkerThread<WorkerRequest, WorkerReply>

/** Starts the worker threads of a build, `size` of them with at most `memoryMb` megabytes of objects each. */
export async function openWorkerPool(
  size: number,
  workerConfig: WorkerConfig,
  memoryMb = WORKER_MEMORY_MB,
): Promise<WorkerPool> {
  const script = await workerScript('batch-worker')
  const start = (): BatchWorker => new WorkerThread(script, workerConfig, memoryMb)
  return new WorkerPool(Array.from({ length: size }, start), memoryMb)
}

/** Worker threads that process batches of lines, each one after the other, in the order in which they are sent. */
export class WorkerPool {
  /** The number of batches that may be pending at once. */
  readonly maxPending: number
  readonly #first: BatchWorker
  readonly #others: BatchWorker[]
  readonly #memoryMb: number
  readonly #buffers: BufferPool = []
  #buffersPerBatch = BUFFERS_PER_BATCH

  constructor([first, ...others]: readonly BatchWorker[], memoryMb: number) {
    if (first === undefined) throw new Error('a pool has at least one worker')
    this.#first = first
    this.#others = others
    this.#memoryMb = memoryMb
    this.maxPending = MAX_QUEUED_BATCHES * (others.length + 1)
  }

  /** Has the worker with the fewest jobs process a batch of lines. Rejects with `BatchFailure`. */
  async process(lines: LineBatch, firstRecord: number, maxVideoVerdicts: number): Promise<BatchResult> {
    const buffers = this.#buffers.splice(0, this.#buffersPerBatch)
    const request = { lines, firstRecord, maxVideoVerdicts, buffers }
    return (await leastBusy(this.#first, this.#others).ask(
      request,
      (cause) => new BatchFailure(lines, cause, this.#memoryMb),
    )) as BatchResult
  }

  /** Takes back the buffers of a result that has been written. */
  reuse(buffers: BufferPool): void {
    this.#buffersPerBatch = Math.max(BUFFERS_PER_BATCH, buffers.length)
    returnBuffers(this.#buffers, buffers)
  }

  /** Tells every worker what holds for the batches after this. */
  update(updates: WorkerUpdates): void {
    for (const worker of [this.#first, ...this.#others]) worker.tell(updates)
  }

  /**
   * Has third-party programs verify the samples of a file, and rejects where they disagree. To be called when all batches are
   * processed: a second worker does it, if there is one, while the first makes digests; any more are terminated.
   */
  async verifySamples(path: string): Promise<void> {
    const idle = this.#others.splice(1)
    const verifier = this.#others[0] ?? this.#first
    await Promise.all([verifier.ask({ samples: path }), ...idle.map((worker) => worker.terminate())])
  }

  /** Opens the SHA-256 of a file that is being written, for one file at a time. */
  digestOf(path: string): StreamingDigest {
    let [size, requested] = [0, 0]
    return {
      update: (text) => {
        size += Buffer.byteLength(text)
        if (size < requested + DIGEST_STRIDE_BYTES) return
        requested = size - WRITE_CHUNK_BYTES
        this.#first.tell({ path, size: requested, isWhole: false })
      },
      end: async () => (await this.#first.ask({ path, size, isWhole: true })) as string,
    }
  }

  /** Terminates the workers. */
  async close(): Promise<void> {
    await Promise.all([this.#first, ...this.#others].map((worker) => worker.terminate()))
  }
}
