import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import type { Message } from '../language/message.ts'
import { queryRefusals } from '../sparql/engine.ts'
import type { Exchange } from './exchange.ts'

/** The query text of a request, `undefined` where it has none; or the error response that the request deserves. */
export type RequestedQuery =
  | { readonly query: string | undefined }
  | { readonly status: number; readonly message: Message }

const MAX_QUERY_BYTES = 1_000_000

/** Reads the query of a request, sent in one of the three ways of the SPARQL 1.1 Protocol (2.1). */
export async function readQuery({ request, address }: Exchange): Promise<RequestedQuery> {
  if (!areUtf8(address.search)) return { status: 400, message: messages.encoding }
  const parameters = new URLSearchParams(address.search)
  if (request.method !== 'POST') return queryParameter(parameters)
  const type = (request.headers['content-type'] ?? '').replace(/;.*$/s, '').trim().toLowerCase()
  if (!['application/sparql-query', 'application/x-www-form-urlencoded'].includes(type))
    return { status: 415, message: messages.type }
  const bytes = await readBody(request)
  if (bytes === undefined) return { status: 413, message: messages.large }
  const body = bytes.toString()
  const isForm = type !== 'application/sparql-query'
  if (!isUtf8(bytes) || (isForm && !areUtf8(body))) return { status: 400, message: messages.encoding }
  const inAddress = queryParameter(parameters)
  if ('status' in inAddress) return inAddress
  if (inAddress.query !== undefined) return { status: 400, message: messages.several }
  return isForm ? queryParameter(new URLSearchParams(body), messages.absent) : { query: body }
}

/** Whether the encoded bytes of parameters are UTF-8, as the protocol asks. */
function areUtf8(parameters: string): boolean {
  try {
    decodeURIComponent(parameters.replaceAll(/%(?![0-9a-f]{2})/gi, '%25'))
    return true
  } catch {
    return false
  }
}

/** The only `query` parameter; where it is missing, an error if `absent` says so. */
function queryParameter(parameters: URLSearchParams, absent?: Message): RequestedQuery {
  if (parameters.has('update')) return { status: 400, message: queryRefusals.update }
  if (parameters.has('default-graph-uri') || parameters.has('named-graph-uri'))
    return { status: 400, message: queryRefusals.dataset }
  const queries = parameters.getAll('query')
  if (queries.length > 1) return { status: 400, message: messages.several }
  if (queries.length === 0 && absent !== undefined) return { status: 400, message: absent }
  return { query: queries[0] }
}

/** The bytes of a request's body; `undefined` if it is too long, once all of it has arrived. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size <= MAX_QUERY_BYTES) chunks.push(chunk)
    else chunks.length = 0
  }
  return size > MAX_QUERY_BYTES ? undefined : Buffer.concat(chunks)
}

const messages = {
  type: {
    fr: 'le corps doit être application/sparql-query ou application/x-www-form-urlencoded',
    en: 'the body must be application/sparql-query or application/x-www-form-urlencoded',
  },
  large: {
    fr: 'trop volumineux : la requête, les données, ou ce que le calcul demande en mémoire',
    en: 'too large: the query, the data, or the memory that the query needs',
  },
  encoding: {
    fr: 'la requête n’est pas en UTF-8 ; l’encoder ainsi, puis l’envoyer à nouveau',
    en: 'the query is not in UTF-8; encode it so, then send it again',
  },
  several: { fr: 'une seule requête à la fois', en: 'one query at a time' },
  absent: { fr: 'le paramètre « query » manque', en: 'the parameter “query” is missing' },
}
