import { parentPort } from 'node:worker_threads'
import { QueryEngine } from '@comunica/query-sparql'
import type { QueryType } from '@comunica/types'
import n3 from 'n3'
import { bytesOf } from '../disk.ts'
import type { Question, Reply } from './answer.ts'

type Answered = Exclude<QueryType, { resultType: 'void' }>
type Rows = AsyncIterable<unknown> & { take(size: number): Rows }

const engine = new QueryEngine()
let read: { readonly stamp: string; readonly store: n3.Store } | undefined

parentPort?.on('message', async (question: Question) => parentPort?.postMessage(await answer(question)))

async function answer({ query, dump, stamp, types, most, allowsService }: Question): Promise<Reply> {
  const sources: [n3.Store] = [await storeOf(dump, stamp)]
  let asked: unknown
  try {
    asked = await engine.explain(query, { sources }, 'parsed')
  } catch (error) {
    return refused('syntax', error)
  }
  const operations = new Set(operationsOf(asked))
  if (operations.has('service') && !allowsService) return refused('service')
  if (operations.has('from')) return refused('dataset')
  try {
    const result = await engine.query(query, allowsService ? { sources } : { sources, fetch: noFetch })
    if (result.resultType === 'void') return refused('update')
    const type = types[result.resultType]
    return type === undefined
      ? { told: 'unacceptable', kind: result.resultType }
      : await serialized(result, type, most)
  } catch (error) {
    // the engine has no name for an operation that changes data
    return /\bupdate\b/i.test(String(error)) ? refused('update') : refused('syntax', error)
  }
}

async function serialized(result: Answered, type: string, most: number): Promise<Reply> {
  let count = 0
  const limited: Answered =
    result.resultType === 'boolean'
      ? result
      : ({ ...result, execute: async () => counted((await result.execute()) as unknown as Rows) } as Answered)
  const { data } = await engine.resultToString(limited, engineTypes[type] ?? type)
  let text = ''
  for await (const chunk of data) text += chunk
  return { told: 'answer', type, text, isCut: count > most }

  function counted(rows: Rows): Rows {
    return (rows.take(most + 1) as unknown as { filter(keep: () => boolean): Rows }).filter(
      () => ++count <= most,
    )
  }
}

/** What the engine calls a form that goes by more than one name. */
const engineTypes: Readonly<Record<string, string>> = {
  'application/json': 'application/sparql-results+json',
  'application/xml': 'application/sparql-results+xml',
}

function refused(reason: Extract<Reply, { told: 'refused' }>['reason'], error?: unknown): Reply {
  return { told: 'refused', reason, detail: error instanceof Error ? error.message : '' }
}

/** The kinds of operation in a query as the engine reads it. */
function* operationsOf(part: unknown): Generator<string> {
  if (typeof part !== 'object' || part === null) return
  if ('type' in part && typeof part.type === 'string') yield part.type
  for (const each of Object.values(part)) yield* operationsOf(each)
}

async function storeOf(dump: string, stamp: string): Promise<n3.Store> {
  if (read?.stamp === stamp) return read.store
  read = undefined // two would need twice the memory
  const text = Buffer.from((await bytesOf(dump)) ?? []).toString()
  read = { stamp, store: new n3.Store(new n3.Parser().parse(text)) }
  return read.store
}

function noFetch(): never {
  throw new Error('no request leaves this server')
}
