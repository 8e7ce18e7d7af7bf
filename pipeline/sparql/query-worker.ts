import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { parentPort } from 'node:worker_threads'
import { answerQuery } from './answer-query.ts'
import type { Engine } from './engine.ts'
import { openEngine } from './open-engine.ts'
import type { QueryJob, QueryReply } from './query-job.ts'

/** Pages of 64 KiB that Oxigraph's WebAssembly memory may fill: 2 GiB, which the limit of a worker's heap does not cover. */
setFlagsFromString('--wasm-max-mem-pages=32768')

/** Looks for a dump that is being replaced, and the pause between them: half a second in all. */
const OPEN_ATTEMPTS = 25
const OPEN_PAUSE_MS = 20

let current: { readonly key: string; readonly engine: Engine } | undefined

parentPort?.on('message', async (job: QueryJob) => parentPort?.postMessage(await replyTo(job)))

async function replyTo(job: QueryJob): Promise<QueryReply> {
  const engine = await engineFor(job)
  if (engine === undefined) return { outcome: 'missing' }
  parentPort?.postMessage('started')
  const answer = await answerQuery(engine, job)
  return answer.outcome === 'answered' && Buffer.byteLength(answer.text) > job.maxBytes
    ? { outcome: 'long' }
    : answer
}

/** The engine that has read the dump; `undefined` if no dump is there, nor arrives in time. */
async function engineFor({ engine: name, dump, stamp }: QueryJob): Promise<Engine | undefined> {
  const key = `${dump} ${stamp}`
  if (current?.key === key) return current.engine
  current = undefined // two engines would need twice the memory
  for (let attempt = 0; attempt < OPEN_ATTEMPTS; attempt++) {
    const engine = await openEngine(name, dump)
    if (engine !== undefined) {
      current = { key, engine }
      return engine
    }
    await pause(OPEN_PAUSE_MS)
  }
  return undefined
}
