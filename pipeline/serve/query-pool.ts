import { Worker } from 'node:worker_threads'

/** Workers that answer one question at a time each, and are ended when an answer takes too long. */
export type QueryPool<Question, Reply> = {
  /**
   * Puts a question; the answer, or why there is none: `full` when too many are waiting, `slow` when the time was up,
   * `large` when the memory was, `fault` when the worker failed, `gone` when whoever asked went away.
   */
  ask(question: Question, signal: AbortSignal): Promise<Reply | QueryFailure>
  close(): Promise<void>
}

/** Why a question has no answer. */
export type QueryFailure = 'full' | 'slow' | 'large' | 'fault' | 'gone'

/** How much a pool may do; times in milliseconds, memory in megabytes (2^20 bytes). */
export type QueryPoolLimits = {
  readonly workers: number
  readonly waiting: number
  /** How long an answer may take, from when the worker says that it has started. */
  readonly time: number
  /** How long a worker may take until then: it may have to be loaded, and to read what it is asked about. */
  readonly start: number
  readonly memory: number
}

type Job<Question, Reply> = {
  readonly question: Question
  readonly settle: (outcome: Reply | QueryFailure) => void
}

/**
 * Starts workers that run `script`; each posts `started`, or not, and then its reply. While one answers, the next is
 * got ready. `log` hears why a worker failed.
 */
export function openQueryPool<Question, Reply>(
  script: URL,
  limits: QueryPoolLimits,
  log: (cause: Error) => void,
): QueryPool<Question, Reply> {
  const waiting: Job<Question, Reply>[] = []
  const idle: Worker[] = []
  const busy = new Map<Worker, Job<Question, Reply>>()
  const timers = new Map<Worker, NodeJS.Timeout>()
  let isClosed = false

  hire()

  return {
    ask: (question, signal) =>
      new Promise((settle) => {
        const job = { question, settle }
        if (signal.aborted || isClosed) return settle('gone')
        if (idle.length === 0 && waiting.length >= limits.waiting) return settle('full')
        waiting.push(job)
        signal.addEventListener('abort', () => giveUp(job, 'gone'), { once: true })
        next()
      }),
    close: async () => {
      isClosed = true
      for (const { settle } of [...waiting, ...busy.values()]) settle('gone')
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()))
    },
  }

  function hire(): void {
    const worker = new Worker(script, {
      resourceLimits: { maxOldGenerationSizeMb: limits.memory },
    })
    worker.on('message', (reply: Reply | 'started') => {
      if (reply === 'started') return limit(worker, limits.time, 'slow')
      const job = release(worker)
      idle.push(worker)
      job?.settle(reply)
      next()
    })
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (isClosed) return
      const isLarge = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      if (!isLarge) log(error)
      replace(worker, isLarge ? 'large' : 'fault')
    })
    worker.on('exit', (code) => {
      if (isClosed || (!busy.has(worker) && !idle.includes(worker))) return // it was ended, or failed before
      log(new Error(`the worker ended (${code})`))
      replace(worker, 'fault')
    })
    idle.push(worker)
  }

  function next(): void {
    if (isClosed) return
    if (idle.length === 0 && waiting.length > 0 && busy.size < limits.workers) hire()
    if (idle.length === 0) return
    const job = waiting.shift()
    const worker = job && idle.shift()
    if (worker === undefined || job === undefined) return
    busy.set(worker, job)
    limit(worker, limits.start, 'fault')
    worker.postMessage(job.question)
    if (idle.length === 0 && busy.size < limits.workers) hire()
  }

  /** Gives a worker so much time for what it does now. */
  function limit(worker: Worker, time: number, failure: QueryFailure): void {
    clearTimeout(timers.get(worker))
    timers.set(
      worker,
      setTimeout(() => {
        if (failure === 'fault') log(new Error(`the worker did not start within ${time} ms`))
        replace(worker, failure)
      }, time),
    )
  }

  function giveUp(job: Job<Question, Reply>, failure: QueryFailure): void {
    const place = waiting.indexOf(job)
    if (place >= 0) waiting.splice(place, 1)
    const [worker] = [...busy].find(([, theirs]) => theirs === job) ?? []
    if (worker !== undefined) replace(worker, failure)
    else job.settle(failure)
  }

  function replace(worker: Worker, failure: QueryFailure): void {
    const job = release(worker)
    if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1)
    void worker.terminate()
    if (!isClosed && job !== undefined) hire()
    job?.settle(failure)
    next()
  }

  function release(worker: Worker): Job<Question, Reply> | undefined {
    const job = busy.get(worker)
    busy.delete(worker)
    clearTimeout(timers.get(worker))
    timers.delete(worker)
    return job
  }
}
