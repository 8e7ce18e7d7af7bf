import { join } from 'node:path'
import { openWebStream, readLines } from '../files/read-stream.ts'
import type { Language } from '../language/message.ts'
import { webAddress } from '../record/value-schemas.ts'
import { dumpPaths } from '../write/dump-files.ts'
import { assertUnaltered, readChecksums, readCurrentRelease } from './current-release.ts'
import {
  DEFAULT_RETRY_POLICY,
  type RetryPolicy,
  redactSecrets,
  requestWithRetries,
  responseChunks,
  responseText,
  safeEndpointUrl,
} from './http-requests.ts'
import { PublishRefusedError } from './publish-refused-error.ts'
import { publishRefusals } from './refusal-messages.ts'
import { retryReporter } from './retry-reporter.ts'

/** What is asked of a publication in a SPARQL store. */
export type StoreOrder = {
  readonly data: string
  readonly out: string
  /** The day on which it is published. */
  readonly today: string
  /** The store's endpoint of the Graph Store Protocol. */
  readonly url: string
  /** The named graph; the release's base IRI by default. */
  readonly graph?: string | undefined
  /** The store's SPARQL endpoint, to count there; without it the graph is read back and counted. */
  readonly query?: string | undefined
  readonly access: StoreCredentials
  readonly isDry: boolean
  readonly language: Language
  readonly retryPolicy?: RetryPolicy
  readonly show: (text: string) => void
  /** Tells, beside the result, what the command waits for. */
  readonly note?: (text: string) => void
}

/** What opens a store that is not open to all. */
export type StoreCredentials = {
  readonly user?: string | undefined
  readonly password?: string | undefined
  readonly token?: string | undefined
}

/** How a store is asked. */
type Server = {
  readonly headers: Readonly<Record<string, string>>
  /** What may not be shown where the store repeats it. */
  readonly secrets: readonly string[]
  readonly patience: RetryPolicy
}

const N_TRIPLES = 'application/n-triples'

/**
 * Puts the release that stands into one named graph, in the place of what is there (SPARQL 1.1 Graph Store HTTP
 * Protocol), streamed from disk, packed where the store takes that; then counts. Throws `Refused`.
 */
export async function publishToStore(order: StoreOrder): Promise<void> {
  const { publication, folder } = await readCurrentRelease(order.data, order.out, order.today)
  const packed = `${dumpPaths.ntriples}.gz`
  const isPacked = (await readChecksums(folder)).has(packed) // not after build --no-gzip
  await assertUnaltered(folder, isPacked ? [packed, dumpPaths.ntriples] : [dumpPaths.ntriples])
  const say = texts[order.language]
  const graph = graphOf(order.graph ?? publication.base)
  const endpoint = endpointOf(order.url, order.access)
  const target = `${endpoint}${endpoint.includes('?') ? '&' : '?'}graph=${encodeURIComponent(graph)}`
  const expected = await count(readLines(join(folder, dumpPaths.ntriples)))
  order.show(say.plan(expected, graph, new URL(endpoint).host))
  if (order.isDry) return
  const server: Server = {
    headers: headersOf(order.access),
    secrets: secretsOf(order.access),
    patience: {
      ...(order.retryPolicy ?? { ...DEFAULT_RETRY_POLICY, timeoutMs: 3_600_000 }),
      onRetry: retryReporter(order),
    },
  }
  await put(
    target,
    { packed: isPacked ? join(folder, packed) : undefined, plain: join(folder, dumpPaths.ntriples) },
    server,
  )
  order.show(say.sent)
  const found =
    order.query === undefined
      ? await readBack(target, server)
      : await asked(endpointOf(order.query, order.access), graph, server)
  if (found !== expected) throw new PublishRefusedError(publishRefusals.miscounted(expected, found))
  order.show(say.counted(found))
}

/** Sends the packed file if there is one, and the plain one to a store that does not take it. */
async function put(
  target: string,
  { packed, plain }: { readonly packed: string | undefined; readonly plain: string },
  { headers, secrets, patience }: Server,
): Promise<void> {
  const send = (file: string, encoding: Record<string, string>): Promise<Response> =>
    requestWithRetries(
      target,
      {
        method: 'PUT',
        headers: { ...headers, ...encoding, 'Content-Type': N_TRIPLES },
        body: () => openWebStream(file),
        isRepeatable: true,
      },
      patience,
    )
  if (packed !== undefined) {
    const response = await send(packed, { 'Content-Encoding': 'gzip' })
    if (![400, 406, 415, 422, 500, 501].includes(response.status))
      return void (await provenFine(response, { what: 'PUT', url: target, secrets }))
    await response.body?.cancel()
  }
  await provenFine(await send(plain, {}), { what: 'PUT', url: target, secrets })
}

/** The triples of the graph as the store gives it back. */
async function readBack(target: string, { headers, secrets, patience }: Server): Promise<number> {
  const asked = { method: 'GET', headers: { ...headers, Accept: N_TRIPLES }, isRepeatable: true } as const
  const about = { what: 'GET', url: target, secrets }
  const response = await provenFine(await requestWithRetries(target, asked, patience), about)
  if (!response.headers.get('content-type')?.startsWith(N_TRIPLES))
    throw new PublishRefusedError(publishRefusals.uncounted())
  let triples = 0
  let isOpen = false // whether a line has begun that no line feed has ended
  for await (const chunk of responseChunks(response, target))
    for (const byte of chunk) {
      if (byte === 0x0a && isOpen) triples++
      isOpen = byte !== 0x0a && (isOpen || byte > 0x20)
    }
  return triples + (isOpen ? 1 : 0)
}

/** The triples of the graph as the store's SPARQL endpoint counts them. */
async function asked(
  endpoint: string,
  graph: string,
  { headers, secrets, patience }: Server,
): Promise<number> {
  const query = `SELECT (COUNT(*) AS ?count) { GRAPH <${graph}> { ?s ?p ?o } }`
  const response = await requestWithRetries(
    endpoint,
    {
      method: 'POST',
      headers: {
        ...headers,
        Accept: 'application/sparql-results+json',
        'Content-Type': 'application/sparql-query',
      },
      body: () => query,
      isRepeatable: true,
    },
    patience,
  )
  const about = { what: 'SPARQL', url: endpoint, secrets }
  const text = await responseText(await provenFine(response, about), endpoint)
  const count = countIn(text)
  if (count === undefined)
    throw new PublishRefusedError(publishRefusals.oddCount(redactSecrets(text, secrets).slice(0, 60)))
  return count
}

/** The number that a SPARQL result in JSON gives; nothing where it gives none. */
function countIn(text: string): number | undefined {
  try {
    const { results } = JSON.parse(text) as { results: { bindings: { count: { value: string } }[] } }
    const value = results.bindings[0]?.count.value ?? ''
    return /^\d+$/.test(value) ? Number(value) : undefined
  } catch {
    return undefined // no JSON, or JSON of another form
  }
}

/** The answer, if it is one; what a store says that refuses is told without what would open it. */
async function provenFine(
  response: Response,
  {
    what,
    url,
    secrets,
  }: { readonly what: string; readonly url: string; readonly secrets: readonly string[] },
): Promise<Response> {
  if (response.ok) return response
  const said = redactSecrets(await responseText(response, url), secrets).slice(0, 200)
  throw new PublishRefusedError(publishRefusals.store(response.status, what, said))
}

/** An endpoint that may be asked: a key goes in the clear to nobody but this computer. */
function endpointOf(typed: string, { user, token }: StoreCredentials): string {
  const isKeyed = user !== undefined || token !== undefined
  const endpoint = safeEndpointUrl(typed, !isKeyed)
  if (endpoint === undefined)
    throw new PublishRefusedError(publishRefusals.endpoint(typed.replace(/\/\/[^@/]*@/, '//…@')))
  return endpoint.href
}

/** The name of a graph, which can stand in a query as it is. */
function graphOf(typed: string): string {
  if (!webAddress.safeParse(typed).success) throw new PublishRefusedError(publishRefusals.graph(typed))
  return typed
}

function headersOf({ user, password = '', token }: StoreCredentials): Record<string, string> {
  if (token !== undefined) return { Authorization: `Bearer ${token}` }
  if (user === undefined) return {}
  return { Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` }
}

/** What opens a store, in every form in which an answer may repeat it. */
function secretsOf({ user = '', password = '', token = '' }: StoreCredentials): string[] {
  const pair = user === '' ? '' : `${user}:${password}`
  return [token, Buffer.from(pair).toString('base64'), pair, password]
}

async function count(lines: AsyncIterable<string>): Promise<number> {
  let total = 0
  for await (const line of lines) if (line !== '') total++
  return total
}

const texts = {
  fr: {
    plan: (triples: number, graph: string, host: string) =>
      `${host} : ${triples.toLocaleString('fr')} triplets, dans le graphe <${graph}>, à la place de ce qu'il contient\n`,
    sent: '  ✓ envoyés\n',
    counted: (triples: number) => `  ✓ comptés : ${triples.toLocaleString('fr')}\nTerminé.\n`,
  },
  en: {
    plan: (triples: number, graph: string, host: string) =>
      `${host}: ${triples.toLocaleString('en')} triples, into the graph <${graph}>, in place of what it holds\n`,
    sent: '  ✓ sent\n',
    counted: (triples: number) => `  ✓ counted: ${triples.toLocaleString('en')}\nDone.\n`,
  },
} as const
