import type { WorkerPool } from './worker-pool.ts'

/** Those who help the main thread, who are hired once. */
export type LazyPool = {
  /** Has them come, where there may be any. */
  hire(): void
  /** Those who were hired, once they are there; nothing if nobody was. */
  readonly crew: Promise<WorkerPool> | undefined
  /** Lets them go. */
  close(): Promise<void>
}

/** Opens help that is hired by `open`; without it, nobody is. */
export function openLazyPool(open: (() => Promise<WorkerPool>) | undefined): LazyPool {
  let crew: Promise<WorkerPool> | undefined
  return {
    hire() {
      if (crew !== undefined) return
      crew = open?.()
      crew?.catch(() => undefined) // whoever waits for them is told
    },
    get crew() {
      return crew
    },
    async close() {
      await crew?.then(
        (crew) => crew.close(),
        () => undefined,
      )
    },
  }
}
