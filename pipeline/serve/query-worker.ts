import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { parentPort } from 'node:worker_threads'
import { answerQuery } from '../sparql/answer-query.ts'
import type { Engine } from '../sparql/engine.ts'
import { openEngine } from '../sparql/open-engine.ts'
import type { QueryJob, QueryReply } from './query-message.ts'

/** Pages of 64 KiB that Oxigraph may fill: 2 GiB. The limit of a worker's heap says nothing of them. */
setFlagsFromString('--wasm-max-mem-pages=32768')

let read: { readonly key: string; readonly engine: Engine } | undefined

parentPort?.on('message', async (question: QueryJob) => parentPort?.postMessage(await replyTo(question)))

async function replyTo(question: QueryJob): Promise<QueryReply> {
  const engine = await engineFor(question)
  if (engine === undefined) return { told: 'missing' }
  parentPort?.postMessage('started')
  return answerQuery(engine, question)
}

/** The engine that has read the dump; nothing if there is none, nor one that arrives within half a second. */
async function engineFor({ engine: name, dump, stamp }: QueryJob): Promise<Engine | undefined> {
  const key = `${dump} ${stamp}`
  if (read?.key === key) return read.engine
  read = undefined // two would need twice the memory
  for (let tries = 0; tries < 25; tries++) {
    const engine = await openEngine(name, dump)
    if (engine !== undefined) {
      read = { key, engine }
      return engine
    }
    await pause(20)
  }
  return undefined
}
