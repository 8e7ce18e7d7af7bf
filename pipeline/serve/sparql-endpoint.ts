import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { fileStamp } from '../files/file-facts.ts'
import type { Message } from '../language/message.ts'
import { npmCommand } from '../language/npm-command.ts'
import { NO_INDEX_HEADER } from '../site/hosting/http-headers.ts'
import { chooseEngine, type EngineName, engineDumps } from '../sparql/choose-engine.ts'
import { queryRefusals, type ResultKind } from '../sparql/engine.ts'
import { acceptsMethod, type Exchange, preferredMediaType, sendMessage, sendText } from './exchange.ts'
import { readConsistently } from './open-files.ts'
import type { QueryJob, QueryReply } from './query-message.ts'
import { openQueryPool, type QueryFailure } from './query-pool.ts'
import { serviceDescription } from './service-description.ts'

/** The media types of each kind of result, the first of them for whoever has no wish. */
export const resultMediaTypes = {
  bindings: [
    'application/sparql-results+json',
    'application/sparql-results+xml',
    'text/csv',
    'text/tab-separated-values',
    'application/json',
    'application/xml',
  ],
  boolean: [
    'application/sparql-results+json',
    'application/sparql-results+xml',
    'application/json',
    'application/xml',
  ],
  quads: ['text/turtle', 'application/ld+json', 'application/n-triples'],
} as const satisfies Readonly<Record<ResultKind, readonly string[]>>

/** How much a query may take: milliseconds, rows, bytes of the query itself, megabytes, and how many at once. */
export const endpointLimits = {
  time: 10_000,
  start: 120_000,
  rows: 10_000,
  query: 1_000_000,
  memory: 1024,
  workers: 2,
  waiting: 16,
}

/** An endpoint. */
export type SparqlEndpoint = { answer(exchange: Exchange): Promise<void>; close(): Promise<void> }

/** Answers queries over the dumps in `root` by the SPARQL 1.1 Protocol, in threads that run `script`; updates are refused. */
export function openSparqlEndpoint(
  root: string,
  script: URL,
  { allowsService, engine, time = endpointLimits.time, log }: Options,
): SparqlEndpoint {
  const pool = openQueryPool<QueryJob, QueryReply>(script, { ...endpointLimits, time }, log)
  return { answer, close: pool.close }

  async function answer(exchange: Exchange): Promise<void> {
    if (!acceptsMethod(exchange, ['GET', 'HEAD', 'POST'])) return
    const { request, response } = exchange
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    response.setHeader('Vary', 'Accept')
    response.setHeader(...NO_INDEX_HEADER)
    const asked = await queryOf(exchange)
    if ('status' in asked) return sendMessage(exchange, asked.status, asked.told)
    if (asked.query === undefined) return describe(exchange)
    const name = engine ?? (await chooseEngine(root, allowsService))
    const dump = join(root, engineDumps[name])
    const stamp = (await readConsistently(root, () => fileStamp(dump)))?.seen
    if (stamp === undefined) return sendMessage(exchange, 503, messages.nothing)
    const reply = await pool.ask(
      {
        query: asked.query,
        engine: name,
        dump,
        stamp,
        types: typesFor(request),
        most: endpointLimits.rows,
        allowsService,
      },
      gone.signal,
    )
    if (typeof reply === 'string') tellFailure(exchange, reply, time)
    else tell(exchange, reply)
  }
}

type Options = {
  readonly allowsService: boolean
  /** The engine that answers; without it, the one that suits the size of the data. */
  readonly engine?: EngineName | undefined
  /** Milliseconds that a query may take. */
  readonly time?: number | undefined
  /** Hears why a worker failed. */
  readonly log: (cause: Error) => void
}

type Asked = { readonly query: string | undefined } | { readonly status: number; readonly told: Message }

/** The query of a request, sent in one of the protocol's three ways; none if it has no `query`. */
async function queryOf({ request, address }: Exchange): Promise<Asked> {
  const parameters = new URLSearchParams(address.search)
  if (request.method !== 'POST') return onlyQuery(parameters)
  const type = (request.headers['content-type'] ?? '').replace(/;.*$/s, '').trim().toLowerCase()
  if (!['application/sparql-query', 'application/x-www-form-urlencoded'].includes(type))
    return { status: 415, told: messages.type }
  const body = await bodyOf(request)
  if (body === undefined) return { status: 413, told: messages.large }
  if (type !== 'application/sparql-query') return onlyQuery(new URLSearchParams(body), messages.absent)
  const more = onlyQuery(parameters)
  return 'status' in more ? more : { query: body }
}

function onlyQuery(parameters: URLSearchParams, otherwise?: Message): Asked {
  if (parameters.has('update')) return { status: 400, told: queryRefusals.update }
  if (parameters.has('default-graph-uri') || parameters.has('named-graph-uri'))
    return { status: 400, told: queryRefusals.dataset }
  const queries = parameters.getAll('query')
  if (queries.length > 1) return { status: 400, told: messages.several }
  if (queries.length === 0 && otherwise !== undefined) return { status: 400, told: otherwise }
  return { query: queries[0] }
}

/** The text that a request carries; nothing if it is too long, which is told once it has arrived. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size <= endpointLimits.query) chunks.push(chunk)
    else chunks.length = 0
  }
  if (size > endpointLimits.query) return undefined
  return Buffer.concat(chunks).toString()
}

function typesFor(request: IncomingMessage): QueryJob['types'] {
  const kinds = Object.keys(resultMediaTypes) as ResultKind[]
  const wanted = kinds.flatMap((kind) => {
    const type = preferredMediaType(request, resultMediaTypes[kind])
    return type === undefined ? [] : [[kind, type] as const]
  })
  return Object.fromEntries(wanted)
}

function tell(exchange: Exchange, reply: QueryReply): void {
  if (reply.told === 'unacceptable')
    sendMessage(exchange, 406, messages.unacceptable, `${resultMediaTypes[reply.kind].join('\n')}\n`)
  else if (reply.told === 'missing') sendMessage(exchange, 503, messages.nothing)
  else if (reply.told === 'refused') {
    const status = reply.reason === 'remote' ? 502 : 400
    sendMessage(exchange, status, queryRefusals[reply.reason], reply.detail && `${reply.detail}\n`)
  } else {
    if (reply.isTruncated) exchange.response.setHeader('X-SPARQL-MaxRows', endpointLimits.rows)
    sendText(exchange, reply.type, reply.text)
  }
}

function tellFailure(exchange: Exchange, failure: QueryFailure, time: number): void {
  const { response } = exchange
  if (failure === 'gone') response.destroy()
  else {
    if (failure === 'full') response.setHeader('Retry-After', '5')
    sendMessage(
      exchange,
      failure === 'fault' ? 500 : 503,
      failure === 'slow' ? messages.slow(time / 1000) : messages[failure],
    )
  }
}

/** Describes the endpoint to programs; leads people to the page of queries. */
function describe(exchange: Exchange): void {
  const type = preferredMediaType(exchange.request, ['text/turtle', 'text/html'])
  if (type === undefined) sendMessage(exchange, 406, messages.unacceptable, 'text/turtle\n')
  else if (type === 'text/turtle')
    sendText(exchange, type, serviceDescription(Object.values(resultMediaTypes).flat()))
  else {
    exchange.response.setHeader('Location', 'queries/')
    sendMessage(exchange, 303, messages.page)
  }
}

const messages = {
  nothing: {
    fr: `rien n'est publié encore ; lancer d'abord : npm run build`,
    en: 'nothing is published yet; first run: npm run build',
  },
  type: {
    fr: 'le corps doit être application/sparql-query ou application/x-www-form-urlencoded',
    en: 'the body must be application/sparql-query or application/x-www-form-urlencoded',
  },
  large: {
    fr: 'trop volumineux : la requête, les données, ou ce que le calcul demande en mémoire',
    en: 'too large: the query, the data, or the memory that the query needs',
  },
  several: { fr: 'une seule requête à la fois', en: 'one query at a time' },
  absent: { fr: 'le paramètre « query » manque', en: 'the parameter “query” is missing' },
  unacceptable: {
    fr: `cette réponse n'existe pas sous la forme demandée ; elle existe comme :`,
    en: 'this answer does not exist in the form asked for; it exists as:',
  },
  full: {
    fr: 'trop de requêtes attendent ; recommencer dans quelques secondes',
    en: 'too many queries are waiting; try again in a few seconds',
  },
  fault: {
    fr: `le moteur a échoué sur cette requête ; le serveur continue, et dit pourquoi là où il a été lancé ; essayer une autre requête, ou : ${npmCommand(['serve', '--engine', 'oxigraph'])}`,
    en: `the engine failed at this query; the server goes on, and tells why where it was started; try another query, or: ${npmCommand(['serve', '--engine', 'oxigraph'], 'en')}`,
  },
  slow: (seconds: number) => ({
    fr: `requête arrêtée au bout de ${seconds} s ; la restreindre (LIMIT, des motifs liés entre eux)`,
    en: `query stopped after ${seconds} s; narrow it (LIMIT, patterns that share variables)`,
  }),
  page: { fr: 'voir la page des requêtes', en: 'see the page of queries' },
}
