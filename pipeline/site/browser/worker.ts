/// <reference lib="dom" />
import { QueryEngine } from '@comunica/query-sparql'
import type { Bindings, QueryType } from '@comunica/types'
import n3 from 'n3'
import {
  type DownloadFormat,
  MAX_ROWS_HELD,
  MAX_ROWS_SHOWN,
  type QueryPageReply,
  type QueryPageRequest,
  type ResultTable,
  type ResultTerm,
} from './query-messages.ts'

type QueryAnswer = Exclude<QueryType, { resultType: 'void' }>

/** The engine's rows, which can be read again through a clone. */
type Rows = { take(size: number): Rows; clone(): Rows }
type EngineTerm = { readonly termType: string; readonly value: string; readonly language?: string }
type Triple = { readonly subject: EngineTerm; readonly predicate: EngineTerm; readonly object: EngineTerm }

const engine = new QueryEngine()
const data = readDump()
let lastAnswer: QueryAnswer | undefined

addEventListener('message', ({ data: request }: MessageEvent<QueryPageRequest>) => {
  const work = request.type === 'run' ? answer(request.query) : serialize(request.format)
  work.then(post, (error) =>
    post({ type: 'refused', reason: error instanceof Error ? error.message : `${error}` }),
  )
})

async function answer(query: string): Promise<QueryPageReply> {
  lastAnswer = undefined
  const store = await data.catch(() => undefined)
  if (store === undefined) return { type: 'unreadable' }
  post({ type: 'loaded' })
  const start = performance.now()
  const result = await engine.query(query, { sources: [store] })
  if (result.resultType === 'void') throw new Error(UPDATE)
  lastAnswer = await replayable(result)
  if (lastAnswer.resultType === 'boolean')
    return { type: 'boolean', value: await lastAnswer.execute(), milliseconds: performance.now() - start }
  return { type: 'table', table: await tableOf(lastAnswer), milliseconds: performance.now() - start }
}

/** An answer that can be read any number of times, of at most `MAX_ROWS_HELD` rows and one more that shows there are more. */
async function replayable(result: QueryAnswer): Promise<QueryAnswer> {
  if (result.resultType === 'boolean') {
    const value = await result.execute()
    return { ...result, execute: async () => value }
  }
  const rows = ((await result.execute()) as Rows).take(MAX_ROWS_HELD + 1)
  const metadata = { ...(await result.metadata()) } // the engine changes its own object at each call
  return {
    ...result,
    execute: async () => rows.clone(),
    metadata: async () => ({ ...metadata }),
  } as unknown as QueryAnswer
}

async function tableOf(result: QueryAnswer & { resultType: 'bindings' | 'quads' }): Promise<ResultTable> {
  const isGraph = result.resultType === 'quads'
  const columns = isGraph
    ? ['subject', 'predicate', 'object']
    : (await result.metadata()).variables.map(({ value }) => value)
  const rows: ResultTable['rows'][number][] = []
  let count = 0
  for await (const row of (await result.execute()) as AsyncIterable<Bindings | Triple>)
    if (++count <= MAX_ROWS_SHOWN)
      rows.push(columns.map((name) => termOf('get' in row ? row.get(name) : row[name as keyof Triple])))
  return { columns, rows, count: Math.min(count, MAX_ROWS_HELD), isCut: count > MAX_ROWS_HELD, isGraph }
}

function termOf(term: EngineTerm | undefined): ResultTerm | undefined {
  if (term === undefined) return undefined
  const { termType, value, language = '' } = term
  if (termType === 'NamedNode') return { kind: 'iri', value }
  if (termType === 'BlankNode') return { kind: 'text', value: `_:${value}` }
  const { datatype } = term as { datatype?: { value: string } }
  return { kind: literalKind(datatype?.value ?? ''), value, ...(language !== '' && { lang: language }) }
}

function literalKind(datatype: string): ResultTerm['kind'] {
  if (/#(integer|decimal|double|float)$/.test(datatype)) return 'number'
  return /#(date|dateTime|gYear|gYearMonth)$/.test(datatype) ? 'date' : 'text'
}

/** The whole of the previous answer as a file, with the bytes that `regards query` writes. */
async function serialize(format: DownloadFormat): Promise<QueryPageReply> {
  if (lastAnswer === undefined) throw new Error('no answer')
  const type = lastAnswer.resultType === 'quads' ? graphTypes[format] : mediaTypes[format]
  const stream = await lastAnswer.execute()
  const all =
    typeof stream === 'boolean'
      ? stream
      : (stream as { take(size: number): typeof stream }).take(MAX_ROWS_HELD)
  const whole = { ...lastAnswer, execute: async () => all } as QueryAnswer
  const chunks: string[] = []
  for await (const chunk of (await engine.resultToString(whole, type)).data) chunks.push(`${chunk}`)
  if (chunks.at(-1)?.endsWith('\n') !== true) chunks.push('\n')
  return { type: 'file', format, file: new Blob(chunks, { type }) }
}

const mediaTypes: Readonly<Record<DownloadFormat, string>> = {
  csv: 'text/csv',
  json: 'application/sparql-results+json',
  ttl: 'text/turtle',
}

const graphTypes: Readonly<Record<DownloadFormat, string>> = { ...mediaTypes, json: 'application/ld+json' }

/** The engine's message for an operation without an actor, by which `findQueryMistake` recognises updates. */
const UPDATE = 'operation type update'

/** Reads the dump beside this script, then removes every means of the worker to reach the network. */
async function readDump(): Promise<n3.Store> {
  const response = await fetch(new URL('dumps/regards.ttl', import.meta.url), { mode: 'same-origin' })
  for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource'])
    Object.defineProperty(globalThis, name, { value: undefined })
  if (!response.ok) throw new Error(response.statusText)
  return new n3.Store(new n3.Parser().parse(await response.text()))
}

function post(reply: QueryPageReply): void {
  ;(globalThis as unknown as { postMessage(message: QueryPageReply): void }).postMessage(reply)
}
