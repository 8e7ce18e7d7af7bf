import type { WorkerPool } from './worker-pool.ts'

/** A worker pool that is started when it is first needed. */
export type LazyPool = {
  /** Starts the workers, if there may be any and they have not been started. */
  start(): void
  /** The workers once they have started; `undefined` if nobody started them. */
  readonly workers: Promise<WorkerPool> | undefined
  close(): Promise<void>
}

/** Opens a pool that `open` starts; without `open` there are no workers. */
export function openLazyPool(open: (() => Promise<WorkerPool>) | undefined): LazyPool {
  let workers: Promise<WorkerPool> | undefined
  return {
    start() {
      if (workers !== undefined) return
      workers = open?.()
      workers?.catch(() => undefined) // whoever awaits them sees the error
    },
    get workers() {
      return workers
    },
    async close() {
      await workers?.then(
        (pool) => pool.close(),
        () => undefined,
      )
    },
  }
}
