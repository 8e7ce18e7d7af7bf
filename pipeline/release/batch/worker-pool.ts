import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { Settled } from '../../check/references.ts'
import { giveBack, type Spare } from '../../collections/buffer-pool.ts'
import type { Digest } from '../../files/compressed-file.ts'
import { AT_ONCE } from '../../files/stream.ts'
import type { Message } from '../../language/message.ts'
import { program } from '../../packaging/program.js'
import type { Decisions } from '../../people/consent-gate.ts'
import type { Withdrawal } from '../../people/rights.ts'
import type { Lines } from '../../read/line-batches.ts'
import type { Setting } from './batch-processor.ts'
import type { Product } from './batch-result.ts'

/** Workers that make batches of lines, each one after the other. */
export type Crew = {
  /** How many batches may be under way at once. */
  readonly most: number
  make(lines: Lines, first: number, room: number): Promise<Product>
  /**
   * Shows the samples that a file holds to programs that are not ours; rejects where these do not see the same. For when all
   * batches are made: another than the one that makes digests does it, if there is one; any more are let go.
   */
  lookAt(samples: string): Promise<void>
  /** Makes the digest of a file that is being written, after whatever else was asked for; of one at a time. */
  digestOf(path: string): Digest
  /** Takes back the memory of a product that nobody needs any more. */
  reuse(memory: Spare): void
  /** Tells every worker what holds for the batches that come after. */
  tell(news: News): void
  close(): Promise<void>
}

/** What was decided about people, and what was described, since workers were last told. */
export type News = { readonly decisions: Decisions; readonly settled: Settled }

/** What a worker knows from the start. */
export type Hired = {
  readonly setting: Setting
  readonly withdrawals: ReadonlyMap<string, readonly Withdrawal[]>
}

/** What a worker is asked: to make a batch, to look at samples, to read on in a file, or to take in what is new. */
export type Asked =
  | { readonly lines: Lines; readonly first: number; readonly room: number; readonly spare: Spare }
  | { readonly samples: string }
  | { readonly path: string; readonly size: number; readonly isWhole: boolean }
  | News

/** What it answers, but to news, and as long as a file is not whole. */
export type Answer = Product | string | undefined

/** A worker that failed, with the batch that it was about; told in a line where it is no fault of ours. */
export class BatchFailure extends Error {
  readonly told: Message | undefined
  constructor({ file, line, count }: Lines, cause: NodeJS.ErrnoException, memory: number) {
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

type Job = { resolve(answer: Answer): void; reject(cause: Error): void }
type Hand = { readonly worker: Worker; readonly jobs: Job[]; failure?: Error }

/** Megabytes of objects that a worker may hold, where nobody says how many. */
const MEMORY = 128

/** How many batches a worker has at most, so that it need not wait while the main thread is at something that takes long. */
const QUEUE = 3

/** Megabytes of objects that a worker makes before V8 collects them: about a batch, after which they are collected. */
const YOUNG = 4

/** How many bytes are written before they are read again: what is told at once. */
const STRIDE = 1 << 22

/** How many pieces of memory a batch fills at least. */
const SHARE = 3

/** Hires workers. */
export async function openCrew(size: number, hired: Hired, memory = MEMORY): Promise<Crew> {
  const script = await program('batch')
  setFlagsFromString(`--min-semi-space-size=${YOUNG}`)
  const spare: Spare = []
  const [one, ...others] = Array.from({ length: size }, hire) as [Hand, ...Hand[]]
  return {
    most: QUEUE * size,
    async make(lines, first, room) {
      const asked = { lines, first, room, spare: spare.splice(0, SHARE) }
      const least = others.reduce((least, each) => (each.jobs.length < least.jobs.length ? each : least), one)
      return (await answerOf(least, asked, (cause) => new BatchFailure(lines, cause, memory))) as Product
    },
    async lookAt(samples) {
      const idle = others.splice(1)
      await Promise.all([answerOf(others[0] ?? one, { samples }), ...idle.map(letGo)])
    },
    digestOf(path) {
      let [size, told] = [0, 0]
      return {
        update(text) {
          size += Buffer.byteLength(text)
          if (size < told + STRIDE) return
          told = size - AT_ONCE
          one.worker.postMessage({ path, size: told, isWhole: false } satisfies Asked)
        },
        end: async () => (await answerOf(one, { path, size, isWhole: true })) as string,
      }
    },
    reuse: (memory) => giveBack(spare, memory),
    tell(news) {
      for (const { worker } of [one, ...others]) worker.postMessage(news satisfies Asked)
    },
    async close() {
      await Promise.all([one, ...others].map(letGo))
    },
  }

  function answerOf(hand: Hand, asked: Asked, failed = (cause: Error): Error => cause): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (hand.failure !== undefined) return reject(failed(hand.failure))
      hand.jobs.push({ resolve, reject: (cause) => reject(failed(cause)) })
      hand.worker.postMessage(asked)
    })
  }

  function hire(): Hand {
    const worker = new Worker(script, {
      workerData: hired,
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 4 * YOUNG },
    })
    const hand: Hand = { worker, jobs: [] }
    worker.on('message', (answer: Answer) => hand.jobs.shift()?.resolve(answer))
    worker.on('error', (error) => {
      hand.failure = error
      for (const job of hand.jobs.splice(0)) job.reject(error)
    })
    return hand
  }
}

function letGo({ worker }: Hand): Promise<number> {
  return worker.terminate()
}
