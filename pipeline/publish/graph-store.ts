import { openWebStream } from '../files/read-stream.ts'
import { safeEndpointUrl } from '../requests/endpoint-access.ts'
import { requestWithRetries } from '../requests/http-requests.ts'
import { RefusedError } from '../requests/refused-error.ts'
import { discardBody, responseChunks, responseExcerpt, withoutMarkup } from '../requests/response-body.ts'
import type { RetryPolicy } from '../requests/retry-policy.ts'
import { publishRefusals } from './refusal-messages.ts'

/** The credentials of a SPARQL store: a bearer token, or a user with a password; none for an open store. */
export type StoreCredentials = {
  readonly user?: string | undefined
  readonly password?: string | undefined
  readonly token?: string | undefined
}

/** How requests to a store are authorised, repeated and reported. */
export type StoreAccess = {
  readonly headers: Readonly<Record<string, string>>
  readonly policy: RetryPolicy
}

/** The dump to send; `packed` (gzip) where the release has it. */
export type GraphDump = { readonly packed: string | undefined; readonly plain: string }

const N_TRIPLES = 'application/n-triples'

/** Statuses with which a store declines a packed body; the plain one is sent then. */
const PACKED_DECLINED = [400, 406, 415, 422, 500, 501]

/** The access that credentials give. */
export function storeAccess(credentials: StoreCredentials, policy: RetryPolicy): StoreAccess {
  return { headers: authorization(credentials), policy }
}

/**
 * The address of a store's endpoint; with credentials, `http:` is accepted on this computer alone. Throws
 * `RefusedError` for any other.
 */
export function storeEndpoint(typed: string, { user, token }: StoreCredentials): string {
  const endpoint = safeEndpointUrl(typed, user === undefined && token === undefined)
  if (endpoint === undefined) throw new RefusedError(publishRefusals.invalidEndpoint(typed))
  return endpoint.href
}

/**
 * Replaces a graph by the triples of a dump, streamed from disk (SPARQL 1.1 Graph Store HTTP Protocol, 5.3). Throws
 * `RefusedError`.
 */
export async function putGraph(
  graphUrl: string,
  { packed, plain }: GraphDump,
  access: StoreAccess,
): Promise<void> {
  const put = (file: string, encoding: Record<string, string>): Promise<Response> =>
    requestWithRetries(
      graphUrl,
      {
        method: 'PUT',
        headers: { ...access.headers, ...encoding, 'Content-Type': N_TRIPLES },
        body: () => openWebStream(file),
        isIdempotent: true,
      },
      access.policy,
    )
  if (packed !== undefined) {
    const response = await put(packed, { 'Content-Encoding': 'gzip' })
    if (!PACKED_DECLINED.includes(response.status)) return void (await assertOk(response, 'PUT'))
    await discardBody(response)
  }
  await assertOk(await put(plain, {}), 'PUT')
}

/** The number of triples in a graph, which is read back, up to `maxBytes`. Throws `RefusedError`. */
export async function countByReading(
  graphUrl: string,
  maxBytes: number,
  access: StoreAccess,
): Promise<number> {
  const headers = { ...access.headers, Accept: N_TRIPLES }
  const request = { method: 'GET', headers, isIdempotent: true } as const
  const response = await requestWithRetries(graphUrl, request, access.policy)
  await assertOk(response, 'GET')
  if (!response.headers.get('content-type')?.startsWith(N_TRIPLES))
    throw new RefusedError(publishRefusals.uncountable())
  let triples = 0
  let isInLine = false // whether a line has begun that no line feed has ended
  for await (const chunk of responseChunks(response, graphUrl, maxBytes))
    for (const byte of chunk) {
      if (byte === 0x0a && isInLine) triples++
      isInLine = byte !== 0x0a && (isInLine || byte > 0x20)
    }
  return triples + (isInLine ? 1 : 0)
}

/** The number of triples in a graph, as a SPARQL endpoint counts them. Throws `RefusedError`. */
export async function countByQuery(endpoint: string, graph: string, access: StoreAccess): Promise<number> {
  const query = `SELECT (COUNT(*) AS ?count) { GRAPH <${graph}> { ?s ?p ?o } }`
  const request = {
    method: 'POST',
    headers: {
      ...access.headers,
      Accept: 'application/sparql-results+json',
      'Content-Type': 'application/sparql-query',
    },
    body: () => query,
    isIdempotent: true,
  } as const
  const response = await requestWithRetries(endpoint, request, access.policy)
  await assertOk(response, 'SPARQL')
  const text = await responseExcerpt(response)
  const count = parseCount(text)
  if (count === undefined) throw new RefusedError(publishRefusals.invalidCount(withoutMarkup(text)))
  return count
}

/** The value of `?count` in SPARQL Results JSON; `undefined` where the text has no such number. */
function parseCount(text: string): number | undefined {
  try {
    const { results } = JSON.parse(text) as { results: { bindings: { count: { value: string } }[] } }
    const value = results.bindings[0]?.count.value ?? ''
    return /^\d+$/.test(value) ? Number(value) : undefined
  } catch {
    return undefined // no JSON, or JSON of another form
  }
}

/** Throws a `RefusedError` with the store's own words unless a response is a success. */
async function assertOk(response: Response, method: string): Promise<void> {
  if (response.ok) return
  const reason = withoutMarkup(await responseExcerpt(response))
  throw new RefusedError(publishRefusals.storeFailure(response.status, method, reason))
}

function authorization({ user, password = '', token }: StoreCredentials): Record<string, string> {
  if (token !== undefined && !/^[!-~]+$/.test(token)) throw new RefusedError(publishRefusals.invalidToken())
  if (token !== undefined) return { Authorization: `Bearer ${token}` }
  if (user === undefined) return {}
  return { Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` }
}

/** What of the credentials may not be shown. */
export function secretsOf({ user = '', password = '', token = '' }: StoreCredentials): string[] {
  const pair = user === '' ? '' : Buffer.from(`${user}:${password}`).toString('base64')
  return [token, pair, password]
}
