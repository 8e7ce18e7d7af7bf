import { getHeapStatistics } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { workerScript } from '../files/program-files.ts'
import type { EngineName } from './choose-engine.ts'
import type { QueryRequest } from './query-answer.ts'
import type { QueryJob, QueryReply } from './query-job.ts'

/** A thread that answers queries about one dump, one at a time; `ask` rejects with what the thread fails of. */
type QueryThread = {
  ask(request: QueryRequest): Promise<QueryReply>
  close(): Promise<void>
}

/**
 * Starts a thread with as much memory as this process may have. A thread whose heap is full ends with `ERR_WORKER_OUT_OF_MEMORY`, where
 * a process would end with a stack of the engine.
 */
export async function startQueryThread(engine: EngineName, dump: string): Promise<QueryThread> {
  const memory = getHeapStatistics().heap_size_limit / 2 ** 20
  const worker = new Worker(await workerScript('query-worker'), {
    eval: true,
    resourceLimits: { maxOldGenerationSizeMb: Math.floor(memory) },
  })
  const failed = new Promise<never>((_, reject) => worker.once('error', reject))
  failed.catch(() => undefined) // whoever asks next is told
  return {
    ask(request) {
      const job: QueryJob = { ...request, engine, dump, stamp: '', maxBytes: Number.POSITIVE_INFINITY }
      const replied = new Promise<QueryReply>((resolve) => {
        worker.on('message', function read(reply: QueryReply | 'started') {
          if (reply === 'started') return
          worker.off('message', read)
          resolve(reply)
        })
      })
      worker.postMessage(job)
      return Promise.race([replied, failed])
    },
    async close() {
      await worker.terminate()
    },
  }
}
