import { join } from 'node:path'
import { fileSize } from '../files/file-facts.ts'
import { readLines } from '../files/read-stream.ts'
import type { Language } from '../language/message.ts'
import { withSecrets } from '../problems/secrets.ts'
import { webAddress } from '../record/value-schemas.ts'
import { RefusedError } from '../requests/refused-error.ts'
import { DEFAULT_RETRY_POLICY, type RetryPolicy } from '../requests/retry-policy.ts'
import { retryReporter } from '../requests/retry-reporter.ts'
import { dumpPaths } from '../write/dump-files.ts'
import { assertUnaltered, readChecksums } from './checksums.ts'
import { readCurrentRelease } from './current-release.ts'
import {
  countByQuery,
  countByReading,
  putGraph,
  type StoreCredentials,
  secretsOf,
  storeAccess,
  storeEndpoint,
} from './graph-store.ts'
import { publishRefusals } from './refusal-messages.ts'

/** The order to publish the current release in a SPARQL store. */
export type StoreOrder = {
  readonly data: string
  readonly out: string
  /** The day of the publication, `YYYY-MM-DD`. */
  readonly today: string
  /** The store's endpoint of the Graph Store Protocol. */
  readonly url: string
  /** The IRI of the named graph; the release's base IRI by default. */
  readonly graph?: string | undefined
  /** The store's SPARQL endpoint, which counts the triples; by default the graph is read back and counted. */
  readonly query?: string | undefined
  readonly credentials: StoreCredentials
  /** Whether to stop after the plan. */
  readonly isDry: boolean
  readonly language: Language
  readonly retryPolicy?: RetryPolicy
  /** Receives the result, piece by piece. */
  readonly show: (text: string) => void
  /** Receives remarks beside the result: what the command waits for. */
  readonly note?: (text: string) => void
}

/** How many times the bytes of a dump its triples may take as another program writes them: `\u00E9` for é. */
const MAX_GROWTH = 6

/** The time in which a large dump has to arrive. */
const UPLOAD_TIMEOUT_MS = 3_600_000

/**
 * Puts the current release into one named graph of a store, in place of what the graph holds, and counts the triples
 * there. Throws `RefusedError`.
 */
export function publishToStore(order: StoreOrder): Promise<void> {
  return withSecrets(secretsOf(order.credentials), () => sendToStore(order))
}

async function sendToStore(order: StoreOrder): Promise<void> {
  const { publication, folder } = await readCurrentRelease(order.data, order.out, order.today)
  const packed = `${dumpPaths.ntriples}.gz`
  const hasPacked = (await readChecksums(folder)).has(packed) // not after build --no-gzip
  await assertUnaltered(folder, hasPacked ? [packed, dumpPaths.ntriples] : [dumpPaths.ntriples])
  const plain = join(folder, dumpPaths.ntriples)
  const say = texts[order.language]
  const graph = graphIri(order.graph ?? publication.base)
  const endpoint = storeEndpoint(order.url, order.credentials)
  const graphUrl = `${endpoint}${endpoint.includes('?') ? '&' : '?'}graph=${encodeURIComponent(graph)}`
  const expected = await countLines(plain)
  order.show(say.plan(expected, graph, new URL(endpoint).host))
  if (order.isDry) return
  const access = storeAccess(order.credentials, {
    ...(order.retryPolicy ?? { ...DEFAULT_RETRY_POLICY, timeoutMs: UPLOAD_TIMEOUT_MS }),
    onRetry: retryReporter(order),
  })
  await putGraph(graphUrl, { packed: hasPacked ? join(folder, packed) : undefined, plain }, access)
  order.show(say.sent)
  const count =
    order.query === undefined
      ? await countByReading(graphUrl, MAX_GROWTH * ((await fileSize(plain)) + 1000), access)
      : await countByQuery(storeEndpoint(order.query, order.credentials), graph, access)
  if (count !== expected) throw new RefusedError(publishRefusals.wrongCount(expected, count))
  order.show(say.counted(count))
}

/** The IRI of a graph, fit to stand in a query. Throws `RefusedError`. */
function graphIri(typed: string): string {
  if (!webAddress.safeParse(typed).success) throw new RefusedError(publishRefusals.invalidGraph(typed))
  return typed
}

async function countLines(path: string): Promise<number> {
  let total = 0
  for await (const line of readLines(path)) if (line !== '') total++
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
