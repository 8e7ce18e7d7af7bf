import { defaultGraph, Store } from 'oxigraph'
import { readLineChunks } from '../files/read-stream.ts'
import {
  type Engine,
  QueryRefusedError,
  type QueryResult,
  QueryTooLargeError,
  type ResultFormat,
  type SparqlQuery,
} from './engine.ts'

/** Opens Oxigraph on an N-Triples file. Throws the system's error if it cannot be read, and `QueryTooLargeError`. */
export async function openOxigraph(path: string): Promise<Engine> {
  const store = new Store()
  for await (const lines of readLineChunks(path, CHUNK_BYTES, MAX_LINE_BYTES)) {
    if (lines === undefined) throw new QueryTooLargeError(path)
    withTypedErrors(() => store.load(lines, { format: 'nt', no_transaction: true }))
  }
  return {
    supportsService: false,
    run: async (query, form) => withTypedErrors(() => run(store, query, form)),
  }
}

/** Bytes loaded at once: a whole file may exceed a buffer. */
const CHUNK_BYTES = 1 << 20

/** The longest line that is read; a longer one is a sign of a damaged file. */
const MAX_LINE_BYTES = 1 << 28

function run(store: Store, query: SparqlQuery, { mediaType, maxRows }: ResultFormat): QueryResult {
  const serialize = (text: string, type: string): string =>
    store.query(text, { results_format: type }) as string
  if (query.kind === 'boolean') return { text: serialize(query.text, mediaType), isTruncated: false }
  if (query.kind === 'quads') return graph(serialize(query.text, N_TRIPLES), { mediaType, maxRows })
  const text = serialize(query.withLimit(maxRows + 1), mediaType)
  return maxRows === Number.POSITIVE_INFINITY || (rowCounters[mediaType]?.(text) ?? 0) <= maxRows
    ? { text, isTruncated: false }
    : { text: serialize(query.withLimit(maxRows), mediaType), isTruncated: true }
}

/** A graph with at most `maxRows` triples, serialized. */
function graph(triples: string, { mediaType, maxRows }: ResultFormat): QueryResult {
  const lines = triples.split(/(?<=\n)/)
  const kept = lines.slice(0, maxRows).join('')
  const isCut = lines.length > maxRows
  const text = mediaType === N_TRIPLES ? kept : serializeTriples(kept, mediaType)
  return { text, isTruncated: isCut }
}

/** N-Triples in another form. Throws where RDF/XML has no name for a property (RDF/XML syntax, section 5.2). */
export function serializeTriples(ntriples: string, mediaType: string): string {
  const store = new Store()
  store.load(ntriples, { format: N_TRIPLES })
  return store.dump({ format: mediaType, from_graph_name: defaultGraph() })
}

const N_TRIPLES = 'application/n-triples'

/** The number of rows in a serialized table, by media type. */
const rowCounters: Readonly<Record<string, (text: string) => number>> = {
  'application/sparql-results+json': (text) => JSON.parse(text).results.bindings.length,
  'application/sparql-results+xml': (text) => text.split('<result>').length - 1,
  'text/csv': (text) => text.replaceAll(/"[^"]*"/g, '').split('\r\n').length - 2,
  'text/tab-separated-values': (text) => text.split('\n').length - 2,
}

/** Calls `work`; turns Oxigraph's errors about memory and syntax into ours. */
function withTypedErrors<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    const { name, message } = error as Error
    if (name === 'RuntimeError' || name === 'RangeError') throw new QueryTooLargeError(message)
    if (message.startsWith('error at ')) throw new QueryRefusedError('syntax', message)
    throw error
  }
}
