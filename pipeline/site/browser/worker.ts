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

type Answered = Exclude<QueryType, { resultType: 'void' }>

/** What the engine gives can be read again by a clone. */
type Rows = { take(size: number): Rows; clone(): Rows }
type Known = { readonly termType: string; readonly value: string; readonly language?: string }
type Triple = { readonly subject: Known; readonly predicate: Known; readonly object: Known }

const engine = new QueryEngine()
const data = readDump()
let last: Answered | undefined

addEventListener('message', ({ data: request }: MessageEvent<QueryPageRequest>) => {
  const work = 'ask' in request ? answer(request.ask) : serialized(request.download)
  work.then(tell, (error) =>
    tell({ told: 'refused', reason: error instanceof Error ? error.message : `${error}` }),
  )
})

async function answer(query: string): Promise<QueryPageReply> {
  last = undefined
  const store = await data.catch(() => undefined)
  if (store === undefined) return { told: 'unreadable' }
  tell({ told: 'loaded' })
  const start = performance.now()
  const result = await engine.query(query, { sources: [store] })
  if (result.resultType === 'void') throw new Error(UPDATE)
  last = await held(result)
  if (last.resultType === 'boolean')
    return { told: 'boolean', value: await last.execute(), milliseconds: performance.now() - start }
  return { told: 'table', table: await tableOf(last), milliseconds: performance.now() - start }
}

/** An answer that can be read as often as is asked, up to `MAX_ROWS_HELD` rows and one that tells of more. */
async function held(result: Answered): Promise<Answered> {
  if (result.resultType === 'boolean') {
    const value = await result.execute()
    return { ...result, execute: async () => value }
  }
  const rows = ((await result.execute()) as Rows).take(MAX_ROWS_HELD + 1)
  const metadata = { ...(await result.metadata()) } // the engine changes its own each time it is asked
  return {
    ...result,
    execute: async () => rows.clone(),
    metadata: async () => ({ ...metadata }),
  } as unknown as Answered
}

async function tableOf(result: Answered & { resultType: 'bindings' | 'quads' }): Promise<ResultTable> {
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

function termOf(term: Known | undefined): ResultTerm | undefined {
  if (term === undefined) return undefined
  const { termType, value, language = '' } = term
  if (termType === 'NamedNode') return { kind: 'iri', value }
  if (termType === 'BlankNode') return { kind: 'text', value: `_:${value}` }
  const { datatype } = term as { datatype?: { value: string } }
  const isNumber = /#(integer|decimal|double|float)$/.test(datatype?.value ?? '')
  return { kind: isNumber ? 'number' : 'text', value, ...(language !== '' && { lang: language }) }
}

/** The whole of the last answer, as `regards query` writes it. */
async function serialized(format: DownloadFormat): Promise<QueryPageReply> {
  if (last === undefined) throw new Error('no answer')
  const type = last.resultType === 'quads' ? graphTypes[format] : mediaTypes[format]
  const stream = await last.execute()
  const all =
    typeof stream === 'boolean'
      ? stream
      : (stream as { take(size: number): typeof stream }).take(MAX_ROWS_HELD)
  const whole = { ...last, execute: async () => all } as Answered
  const chunks: string[] = []
  for await (const chunk of (await engine.resultToString(whole, type)).data) chunks.push(`${chunk}`)
  if (chunks.at(-1)?.endsWith('\n') !== true) chunks.push('\n')
  return { told: 'file', format, file: new Blob(chunks, { type }) }
}

const mediaTypes: Readonly<Record<DownloadFormat, string>> = {
  csv: 'text/csv',
  json: 'application/sparql-results+json',
  ttl: 'text/turtle',
}

const graphTypes: Readonly<Record<DownloadFormat, string>> = { ...mediaTypes, json: 'application/ld+json' }

/** As the engine says it of an operation for which there is no one. */
const UPDATE = 'operation type update'

/** Reads the published data, which lies beside this script; then closes every way out of this site. */
async function readDump(): Promise<n3.Store> {
  const response = await fetch(new URL('dumps/regards.ttl', import.meta.url), { mode: 'same-origin' })
  for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource'])
    Object.defineProperty(globalThis, name, { value: undefined })
  if (!response.ok) throw new Error(response.statusText)
  return new n3.Store(new n3.Parser().parse(await response.text()))
}

function tell(reply: QueryPageReply): void {
  ;(globalThis as unknown as { postMessage(message: QueryPageReply): void }).postMessage(reply)
}
