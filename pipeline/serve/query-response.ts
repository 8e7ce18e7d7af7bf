import { formatByteSize } from '../language/byte-size.ts'
import { npmCommand } from '../language/npm-command.ts'
import { queryRefusals, type ResultKind } from '../sparql/engine.ts'
import type { QueryJob, QueryReply } from '../sparql/query-job.ts'
import { RDF_XML } from '../sparql/rdf-xml.ts'
import { type Exchange, preferredMediaType, sendMessage, sendText } from './exchange.ts'
import type { QueryFailure } from './query-pool.ts'
import { serviceDescription } from './service-description.ts'

/** The media types of each kind of result; the first is sent where a request has no preference. */
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
  quads: ['text/turtle', 'application/ld+json', 'application/n-triples', RDF_XML],
} as const satisfies Readonly<Record<ResultKind, readonly string[]>>

/** The media type that a request prefers for each kind of result; none where it accepts none of them. */
export function preferredResultTypes({ request }: Exchange): QueryJob['mediaTypes'] {
  const kinds = Object.keys(resultMediaTypes) as ResultKind[]
  return Object.fromEntries(
    kinds.flatMap((kind) => {
      const type = preferredMediaType(request, resultMediaTypes[kind])
      return type === undefined ? [] : [[kind, type] as const]
    }),
  )
}

/** Sends a worker's reply; the limit is named to which the result was truncated, or that it exceeds. */
export function sendReply(
  exchange: Exchange,
  reply: QueryReply,
  { maxRows, maxBytes }: Pick<QueryJob, 'maxRows' | 'maxBytes'>,
): void {
  if (reply.outcome === 'unacceptable')
    sendMessage(exchange, 406, messages.unacceptable, `${resultMediaTypes[reply.kind].join('\n')}\n`)
  else if (reply.outcome === 'missing') sendMessage(exchange, 503, messages.nothing())
  else if (reply.outcome === 'long') sendMessage(exchange, 503, messages.long(maxBytes))
  else if (reply.outcome === 'refused') {
    const status = reply.reason === 'remote' ? 502 : 400
    sendMessage(exchange, status, queryRefusals[reply.reason], reply.detail && `${reply.detail}\n`)
  } else {
    if (reply.isTruncated) exchange.response.setHeader('X-SPARQL-MaxRows', maxRows)
    sendText(exchange, reply.type, reply.text)
  }
}

/** Says why a query has no answer; `timeMs` is the time that it could take. */
export function sendFailure(exchange: Exchange, failure: QueryFailure, timeMs: number): void {
  const { response } = exchange
  if (failure === 'gone') return void response.destroy()
  if (failure === 'full') response.setHeader('Retry-After', '5')
  const message = failure === 'slow' ? messages.slow(timeMs / 1000) : messages[failure]
  sendMessage(exchange, failure === 'fault' ? 500 : 503, message)
}

/** Says that there is no release to query. */
export function sendNothingPublished(exchange: Exchange): void {
  sendMessage(exchange, 503, messages.nothing())
}

/** Describes the endpoint to programs; redirects people to the page of queries. */
export function sendDescription(exchange: Exchange): void {
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
  nothing: () => ({
    fr: `rien n'est publié encore ; lancer d'abord : ${npmCommand(['build'])}`,
    en: `nothing is published yet; first run: ${npmCommand(['build'], 'en')}`,
  }),
  large: {
    fr: 'trop volumineux : la requête, les données, ou ce que le calcul demande en mémoire',
    en: 'too large: the query, the data, or the memory that the query needs',
  },
  long: (bytes: number) => ({
    fr: `réponse de plus de ${formatByteSize(bytes, 'fr')} ; la restreindre (LIMIT, moins de variables)`,
    en: `answer of more than ${formatByteSize(bytes, 'en')}; narrow it (LIMIT, fewer variables)`,
  }),
  unacceptable: {
    fr: `cette réponse n'existe pas sous la forme demandée ; elle existe comme :`,
    en: 'this answer is not available in the form requested; available forms:',
  },
  full: {
    fr: 'trop de requêtes attendent ; recommencer dans quelques secondes',
    en: 'too many queries are waiting; try again in a few seconds',
  },
  fault: {
    fr: `le moteur a échoué sur cette requête ; le serveur continue, et dit pourquoi là où il a été lancé ; essayer une autre requête, ou : ${npmCommand(['serve', '--engine', 'oxigraph'])}`,
    en: `the engine failed at this query; the server goes on and prints the reason where it was started; try another query, or: ${npmCommand(['serve', '--engine', 'oxigraph'], 'en')}`,
  },
  slow: (seconds: number) => ({
    fr: `requête arrêtée au bout de ${seconds} s ; la restreindre (LIMIT, des motifs liés entre eux)`,
    en: `query stopped after ${seconds} s; narrow it (LIMIT, patterns that share variables)`,
  }),
  page: { fr: 'voir la page des requêtes', en: 'see the page of queries' },
}
