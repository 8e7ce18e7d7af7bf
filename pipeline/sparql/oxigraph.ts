import { defaultGraph, Store } from 'oxigraph'
import { wholeLinesOf } from '../files/stream.ts'
import { type Engine, type Form, type Query, Refused, type Result, TooLarge } from './engine.ts'

/** Oxigraph over an N-Triples file. Throws the system's error if it cannot be read. */
export async function openOxigraph(path: string): Promise<Engine> {
  const store = new Store()
  for await (const lines of wholeLinesOf(path, PIECE, LONGEST_LINE)) {
    if (lines === undefined) throw new TooLarge(path)
    guarded(() => store.load(lines, { format: 'nt', no_transaction: true }))
  }
  return {
    asksOthers: false,
    run: async (query, form) => guarded(() => run(store, query, form)),
  }
}

/** Bytes that are loaded at once: the whole of a file may be more than a buffer holds. */
const PIECE = 1 << 20

/** Bytes of a triple, which hardly any file has, but one that is damaged. */
const LONGEST_LINE = 1 << 28

function run(store: Store, query: Query, { type, most }: Form): Result {
  const textOf = (text: string, type: string): string => store.query(text, { results_format: type }) as string
  if (query.kind === 'boolean') return { text: textOf(query.text, type), isCut: false }
  if (query.kind === 'quads') return graph(textOf(query.text, N_TRIPLES), { type, most })
  const text = textOf(query.upTo(most + 1), type)
  return most === Number.POSITIVE_INFINITY || (rowsIn[type]?.(text) ?? 0) <= most
    ? { text, isCut: false }
    : { text: textOf(query.upTo(most), type), isCut: true }
}

/** A graph of so many triples at most, in the form that is wanted. */
function graph(triples: string, { type, most }: Form): Result {
  const lines = triples.split(/(?<=\n)/)
  const kept = lines.slice(0, most).join('')
  const isCut = lines.length > most
  if (type === N_TRIPLES) return { text: kept, isCut }
  const part = new Store()
  part.load(kept, { format: N_TRIPLES })
  return { text: part.dump({ format: type, from_graph_name: defaultGraph() }), isCut }
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
    if (name === 'RuntimeError' || name === 'RangeError') throw new TooLarge(message)
    if (message.startsWith('error at ')) throw new Refused('syntax', message)
    throw error
  }
}
