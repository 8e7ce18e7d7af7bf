import { Worker } from 'node:worker_threads'

type Job<Reply> = { resolve(reply: Reply): void; reject(cause: Error): void }

/** The megabytes of objects that a worker may hold, unless the build order says otherwise. */
export const WORKER_MEMORY_MB = 128

/** The megabytes of young objects that a worker may hold. */
const YOUNG_GENERATION_MB = 16

/** A worker thread that takes requests one after the other, and replies to them in their order. */
export class WorkerThread<Request, Reply> {
  readonly #worker: Worker
  readonly #jobs: Job<Reply>[] = []
  #failure: Error | undefined

  /** Starts the text of a script, with `workerData` and at most `memoryMb` megabytes of objects. */
  constructor(script: string, workerData: unknown, memoryMb: number) {
    this.#worker = new Worker(script, {
      eval: true,
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    })
    this.#worker.on('message', (reply: Reply) => this.#jobs.shift()?.resolve(reply))
    this.#worker.on('error', (error) => {
      this.#failure = error
      for (const job of this.#jobs.splice(0)) job.reject(error)
    })
  }

  /** The number of requests without a reply so far. */
  get pending(): number {
    return this.#jobs.length
  }

  /** Sends a request and gives its reply. Rejects with what the thread failed of, as `errorOf` puts it. */
  ask(request: Request, errorOf = (cause: Error): Error => cause): Promise<Reply> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== undefined) return reject(errorOf(this.#failure))
      this.#jobs.push({ resolve, reject: (cause) => reject(errorOf(cause)) })
      this.#worker.postMessage(request)
    })
  }

  /** Sends what has no reply. */
  tell(request: Request): void {
    this.#worker.postMessage(request)
  }

  async terminate(): Promise<void> {
    await this.#worker.terminate()
  }
}

/** The thread that has the fewest requests to reply to. */
export function leastBusy<Thread extends { readonly pending: number }>(
  first: Thread,
  others: readonly Thread[],
): Thread {
  return others.reduce((least, each) => (each.pending < least.pending ? each : least), first)
}
