import type { Message } from '../language/message.ts'
import { npmCommand } from '../language/npm-command.ts'

/** The kinds of result: a table, yes or no, a graph. */
export type ResultKind = 'bindings' | 'boolean' | 'quads'

/** What answers queries over the data that it has read: the port behind which the engines stand. */
export type Engine = {
  /** Whether it can ask other endpoints (`SERVICE`). */
  readonly supportsService: boolean
  /** Carries out a query. Throws what is to be told, and `QueryTooLargeError`. */
  run(query: SparqlQuery, form: ResultFormat): Promise<QueryResult>
}

/** The media type of a result, and how many rows or triples are given at most. */
export type ResultFormat = { readonly mediaType: string; readonly maxRows: number }

/** The text of a result, and whether there was more of it. */
export type QueryResult = { readonly text: string; readonly isTruncated: boolean }

/** More data, or a longer way to an answer, than there is memory for; the engine is of no use any more. */
export class QueryTooLargeError extends Error {
  readonly code = 'ERR_WORKER_OUT_OF_MEMORY' // as a worker says it whose heap is full
}

/** Why a query is refused, or was not carried out. */
export const queryRefusals = {
  empty: { fr: 'la requête est vide', en: 'the query is empty' },
  syntax: { fr: 'requête SPARQL incomprise :', en: 'SPARQL query not understood:' },
  update: {
    fr: 'cette requête modifie des données ; seules les requêtes de lecture sont admises',
    en: 'this query changes data; only queries that read are allowed',
  },
  dataset: {
    fr: 'les données forment un seul graphe : ni FROM, ni default-graph-uri, ni named-graph-uri',
    en: 'the data are one graph: neither FROM nor default-graph-uri nor named-graph-uri',
  },
  service: {
    fr: `SERVICE n'est pas admis ; pour l'admettre : ${npmCommand(['serve', '--allow-service'])}`,
    en: `SERVICE is not allowed; to allow it: ${npmCommand(['serve', '--allow-service'], 'en')}`,
  },
  alone: {
    fr: `Oxigraph n'interroge aucun autre site (SERVICE) ; ajouter : --engine comunica`,
    en: 'Oxigraph asks no other site (SERVICE); add: --engine comunica',
  },
  failed: { fr: `la requête n'a pu aboutir :`, en: 'the query could not be carried out:' },
  remote: {
    fr: `la requête, ou un service qu'elle interroge, n'a pu aboutir :`,
    en: 'the query, or a service that it asks, could not be carried out:',
  },
} as const satisfies Readonly<Record<string, Message>>

/** A query that is not answered, with what the parser or the engine says of it. */
export class QueryRefusedError extends Error {
  readonly reason: keyof typeof queryRefusals
  constructor(reason: keyof typeof queryRefusals, detail = '') {
    super(detail.slice(0, LONGEST))
    this.reason = reason
  }
}

/** Characters of the engine's own message that are passed on; it may quote a whole line. */
const LONGEST = 2000

/** A query that may be put to an engine. */
export type SparqlQuery = {
  readonly text: string
  readonly kind: ResultKind
  /** Whether it asks other endpoints (`SERVICE`). */
  readonly usesService: boolean
  /** Its text with the addition that it give so many solutions at most. */
  withLimit(most: number): string
}
