import { Worker } from 'node:worker_threads'
import { TOO_LARGE } from '../sparql/engine.ts'

/**
 * Why a job has no reply: `full`, too many are waiting; `slow`, the time was up; `large`, the memory was exceeded; `fault`,
 * the worker failed; `gone`, the requester left or the pool was closed.
 */
export type QueryFailure = 'full' | 'slow' | 'large' | 'fault' | 'gone'

/** The resources that a pool may use. */
export type QueryPoolLimits = {
  readonly maxWorkers: number
  /** Jobs that may wait while all workers are busy. */
  readonly maxWaiting: number
  /** The time for a reply, from when the worker says that it has started. */
  readonly timeMs: number
  /** The time until a worker says so: it may have to load, and to read the data. */
  readonly startMs: number
  /** The heap of a worker's old generation, in megabytes (2^20 bytes). */
  readonly memoryMb: number
}

type Job<Question, Reply> = {
  readonly question: Question
  readonly settle: (outcome: Reply | QueryFailure) => void
}

/** A job that a worker is at, with the timer that ends it. */
type RunningJob<Question, Reply> = Job<Question, Reply> & { timer?: NodeJS.Timeout }

/**
 * Worker threads that process one job at a time each, and are ended when one takes too long. The script of a worker posts
 * `started` for a job, which it may leave out, and then the reply. While a worker is busy, the next one is started ahead.
 */
export class QueryPool<Question, Reply> {
  readonly #waiting: Job<Question, Reply>[] = []
  readonly #idle: Worker[] = []
  readonly #busy = new Map<Worker, RunningJob<Question, Reply>>()
  readonly #script: string
  readonly #limits: QueryPoolLimits
  readonly #log: (cause: Error) => void
  #isClosed = false

  /** `script` is the text of a worker in CommonJS; `log` receives the cause of each `fault`. */
  constructor(script: string, limits: QueryPoolLimits, log: (cause: Error) => void) {
    this.#script = script
    this.#limits = limits
    this.#log = log
    this.#spawn()
  }

  /** The reply to a question, or why there is none; an aborted `signal` ends the job, wherever it is. */
  ask(question: Question, signal: AbortSignal): Promise<Reply | QueryFailure> {
    return new Promise((settle) => {
      const job = { question, settle }
      if (signal.aborted || this.#isClosed) return settle('gone')
      if (this.#idle.length === 0 && this.#waiting.length >= this.#limits.maxWaiting) return settle('full')
      this.#waiting.push(job)
      signal.addEventListener('abort', () => this.#abandon(job), { once: true })
      this.#startNext()
    })
  }

  /** Ends all workers; every job that is not done fails with `gone`. */
  async close(): Promise<void> {
    this.#isClosed = true
    for (const { settle } of [...this.#waiting, ...this.#busy.values()]) settle('gone')
    await Promise.all([...this.#idle, ...this.#busy.keys()].map((worker) => worker.terminate()))
  }

  #spawn(): void {
    const worker = new Worker(this.#script, {
      eval: true,
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memoryMb },
    })
    worker.on('message', (reply: Reply | 'started') => {
      if (reply === 'started') return this.#limitTime(worker, this.#limits.timeMs, 'slow')
      const job = this.#release(worker)
      this.#idle.push(worker)
      job?.settle(reply)
      this.#startNext()
    })
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (this.#isClosed) return
      const isMemory = error.code === TOO_LARGE
      if (!isMemory) this.#log(error)
      this.#replace(worker, isMemory ? 'large' : 'fault')
    })
    worker.on('exit', (code) => {
      // a worker that was ended, or failed before, is in neither list
      if (this.#isClosed || (!this.#busy.has(worker) && !this.#idle.includes(worker))) return
      this.#log(new Error(`the worker ended (${code})`))
      this.#replace(worker, 'fault')
    })
    this.#idle.push(worker)
  }

  #startNext(): void {
    if (this.#isClosed) return
    if (this.#idle.length === 0 && this.#waiting.length > 0) this.#spawnAhead()
    if (this.#idle.length === 0) return
    const job = this.#waiting.shift()
    const worker = job && this.#idle.shift()
    if (worker === undefined || job === undefined) return
    this.#busy.set(worker, job)
    this.#limitTime(worker, this.#limits.startMs, 'fault')
    worker.postMessage(job.question)
    if (this.#idle.length === 0) this.#spawnAhead()
  }

  #spawnAhead(): void {
    if (this.#busy.size < this.#limits.maxWorkers) this.#spawn()
  }

  /** Ends a worker with a failure unless its present phase is over within `timeMs`. */
  #limitTime(worker: Worker, timeMs: number, failure: 'slow' | 'fault'): void {
    const job = this.#busy.get(worker)
    if (job === undefined) return
    clearTimeout(job.timer)
    job.timer = setTimeout(() => {
      if (failure === 'fault') this.#log(new Error(`the worker did not start within ${timeMs} ms`))
      this.#replace(worker, failure)
    }, timeMs)
  }

  /** Ends a job that nobody waits for any more. */
  #abandon(job: Job<Question, Reply>): void {
    const index = this.#waiting.indexOf(job)
    if (index >= 0) this.#waiting.splice(index, 1)
    const [worker] = [...this.#busy].find(([, running]) => running === job) ?? []
    if (worker !== undefined) this.#replace(worker, 'gone')
    else job.settle('gone')
  }

  /** Ends a worker, whose job fails, and starts another in its place. */
  #replace(worker: Worker, failure: QueryFailure): void {
    const job = this.#release(worker)
    if (this.#idle.includes(worker)) this.#idle.splice(this.#idle.indexOf(worker), 1)
    void worker.terminate()
    if (!this.#isClosed && job !== undefined) this.#spawn()
    job?.settle(failure)
    this.#startNext()
  }

  #release(worker: Worker): Job<Question, Reply> | undefined {
    const job = this.#busy.get(worker)
    this.#busy.delete(worker)
    clearTimeout(job?.timer)
    return job
  }
}
