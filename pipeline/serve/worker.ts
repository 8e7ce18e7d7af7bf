import { setTimeout as pause } from 'node:timers/promises'
import { parentPort } from 'node:worker_threads'
import { QueryEngine } from '@comunica/query-sparql'
import type { QueryType } from '@comunica/types'
import n3 from 'n3'
import { bytesOf } from '../disk.ts'
import type { Question, Reply } from './answer.ts'

type Answered = Exclude<QueryType, { resultType: 'void' }>
type Rows = AsyncIterable<unknown> & {
  take(size: number): Rows
  filter(keep: () => boolean): Rows
  on(name: 'error', act: (error: unknown) => void): Rows
}

const engine = new QueryEngine()
let read: { readonly stamp: string; readonly store: n3.Store } | undefined

parentPort?.on('message', async (question: Question) => parentPort?.postMessage(await answer(question)))

async function answer({ query, dump, stamp, types, most, allowsService }: Question): Promise<Reply> {
  const store = await storeOf(dump, stamp)
  if (store === undefined) return { told: 'missing' }
  parentPort?.postMessage('started')
  const sources: [n3.Store] = [store]
  let operations: Set<string>
  try {
    const { data } = (await engine.explain(query, { sources }, 'parsed')) as { data: { type: string } }
    if (data.type === 'nop') return refused('empty')
    operations = new Set(operationsOf(data))
  } catch (error) {
    return refused('syntax', error)
  }
  if (UPDATES.some((update) => operations.has(update))) return refused('update')
  if (operations.has('from')) return refused('dataset')
  if (operations.has('service') && !allowsService) return refused('service')
  try {
    const result = await engine.query(query, allowsService ? { sources } : { sources, fetch: noFetch })
    if (result.resultType === 'void') return refused('update')
    const type = types[result.resultType]
    return type === undefined
      ? { told: 'unacceptable', kind: result.resultType }
      : await serialized(result, type, most)
  } catch (error) {
    return refused(operations.has('service') ? 'remote' : 'failed', error)
  }
}

/** The operations that change data. */
const UPDATES = 'compositeupdate deleteinsert load clear create drop add move copy'.split(' ')

/** The text of a result. The engine tells some errors only as events of its rows, before it reads any of them. */
function serialized(result: Answered, type: string, most: number): Promise<Reply> {
  return new Promise((resolve, reject) => {
    let count = 0
    const counted = (rows: Rows): Rows =>
      rows
        .take(most + 1)
        .filter(() => ++count <= most)
        .on('error', reject)
    const limited: Answered =
      result.resultType === 'boolean'
        ? result
        : ({
            ...result,
            execute: async () => counted((await result.execute()) as unknown as Rows),
          } as Answered)
    textOf(limited, type).then((text) => resolve({ told: 'answer', type, text, isCut: count > most }), reject)
  })
}

async function textOf(result: Answered, type: string): Promise<string> {
  if (result.resultType === 'boolean' && type.endsWith('xml')) return booleanXml(await result.execute())
  const { data } = await engine.resultToString(result, engineTypes[type] ?? type)
  let text = ''
  for await (const chunk of data) text += chunk
  return text
}

/** Yes or no in XML, at which the engine fails. */
function booleanXml(answer: boolean): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<sparql xmlns="http://www.w3.org/2005/sparql-results#">
  <head></head>
  <boolean>${answer}</boolean>
</sparql>
`
}

/** What the engine calls a form that goes by more than one name. */
const engineTypes: Readonly<Record<string, string>> = {
  'application/json': 'application/sparql-results+json',
  'application/xml': 'application/sparql-results+xml',
}

function refused(reason: Extract<Reply, { told: 'refused' }>['reason'], error?: unknown): Reply {
  return { told: 'refused', reason, detail: error instanceof Error ? error.message.slice(0, LONGEST) : '' }
}

/** Characters of the engine's own message that are passed on; it may quote a whole line. */
const LONGEST = 2000

/** The kinds of operation in a query as the engine reads it. */
function* operationsOf(part: unknown): Generator<string> {
  if (typeof part !== 'object' || part === null) return
  if ('type' in part && typeof part.type === 'string') yield part.type
  for (const each of Object.values(part)) yield* operationsOf(each)
}

/** What the dump says; nothing if there is none, nor one that arrives within half a second. */
async function storeOf(dump: string, stamp: string): Promise<n3.Store | undefined> {
  if (read?.stamp === stamp) return read.store
  read = undefined // two would need twice the memory
  for (let tries = 0; tries < 25; tries++) {
    const bytes = await bytesOf(dump)
    if (bytes !== undefined) {
      read = { stamp, store: new n3.Store(new n3.Parser().parse(Buffer.from(bytes).toString())) }
      return read.store
    }
    await pause(20)
  }
  return undefined
}

function noFetch(): never {
  throw new Error('no request leaves this server')
}
