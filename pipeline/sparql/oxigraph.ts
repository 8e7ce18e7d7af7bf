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

/** Oxigraph over an N-Triples file. Throws the system's error if it cannot be read. */
export async function openOxigraph(path: string): Promise<Engine> {
  const store = new Store()
  for await (const lines of readLineChunks(path, PIECE, LONGEST_LINE)) {
    if (lines === undefined) throw new QueryTooLargeError(path)
    guarded(() => store.load(lines, { format: 'nt', no_transaction: true }))
  }
  return {
    supportsService: false,
    run: async (query, form) => guarded(() => run(store, query, form)),
  }
}

/** Bytes that are loaded at once: the whole of a file may be more than a buffer holds. */
const PIECE = 1 << 20

/** Bytes of a triple, which hardly any file has, but one that is damaged. */
const LONGEST_LINE = 1 << 28

function run(store: Store, query: SparqlQuery, { mediaType, maxRows }: ResultFormat): QueryResult {
  const textOf = (text: string, type: string): string => store.query(text, { results_format: type }) as string
  if (query.kind === 'boolean') return { text: textOf(query.text, mediaType), isTruncated: false }
  if (query.kind === 'quads') return graph(textOf(query.text, N_TRIPLES), { mediaType, maxRows })
  const text = textOf(query.withLimit(maxRows + 1), mediaType)
  return maxRows === Number.POSITIVE_INFINITY || (rowsIn[mediaType]?.(text) ?? 0) <= maxRows
    ? { text, isTruncated: false }
    : { text: textOf(query.withLimit(maxRows), mediaType), isTruncated: true }
}

/** A graph of so many triples at most, in the form that is wanted. */
function graph(triples: string, { mediaType, maxRows }: ResultFormat): QueryResult {
  const lines = triples.split(/(?<=\n)/)
  const kept = lines.slice(0, maxRows).join('')
  const isCut = lines.length > maxRows
  if (mediaType === N_TRIPLES) return { text: kept, isTruncated: isCut }
  const part = new Store()
  part.load(kept, { format: N_TRIPLES })
  return { text: part.dump({ format: mediaType, from_graph_name: defaultGraph() }), isTruncated: isCut }
}

const N_TRIPLES = 'application/n-triples'

/** How many rows a table has, by the media type of its text. */
const rowsIn: Readonly<Record<string, (text: string) => number>> = {
  'application/sparql-results+json': (text) => JSON.parse(text).results.bindings.length,
  'application/sparql-results+xml': (text) => text.split('<result>').length - 1,
  'text/csv': (text) => text.replaceAll(/"[^"]*"/g, '').split('\r\n').length - 2,
  'text/tab-separated-values': (text) => text.split('\n').length - 2,
}

/** Does a piece of work; what a store throws that is out of memory, and broken by it, is told apart from the rest. */
function guarded<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    const { name, message } = error as Error
    if (name === 'RuntimeError' || name === 'RangeError') throw new QueryTooLargeError(message)
    if (message.startsWith('error at ')) throw new QueryRefusedError('syntax', message)
    throw error
  }
}
