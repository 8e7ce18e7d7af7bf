import type { Message } from '../language/message.ts'
import { npmCommand } from '../language/npm-command.ts'

/** The kinds of result: a table, yes or no, a graph. */
export type ResultKind = 'bindings' | 'boolean' | 'quads'

/** A SPARQL engine that has read its data: the port behind which Comunica and Oxigraph stand. */
export type Engine = {
  /** Whether the engine can ask other endpoints (`SERVICE`). */
  readonly supportsService: boolean
  /** Runs a query. Throws `QueryTooLargeError`, and any other error with a message to show. */
  run(query: SparqlQuery, format: ResultFormat): Promise<QueryResult>
}

/** The media type of a result, and the most rows or triples in it. */
export type ResultFormat = { readonly mediaType: string; readonly maxRows: number }

/** The text of a result, and whether rows or triples beyond the limit are missing. */
export type QueryResult = { readonly text: string; readonly isTruncated: boolean }

/** The code of the error of a worker whose heap is full. */
export const TOO_LARGE = 'ERR_WORKER_OUT_OF_MEMORY'

/** Data or a computation beyond the memory, after which the engine cannot be used any more. */
export class QueryTooLargeError extends Error {
  readonly code = TOO_LARGE
}

/** The reasons for which a query is refused or failed. */
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

/** A query that is refused or failed; the message is that of the parser or the engine. */
export class QueryRefusedError extends Error {
  readonly reason: keyof typeof queryRefusals
  constructor(reason: keyof typeof queryRefusals, detail = '') {
    super(detail.slice(0, MAX_DETAIL_CHARACTERS))
    this.reason = reason
  }
}

/** The length at which the engine's own message is cut; it may quote a whole line. */
const MAX_DETAIL_CHARACTERS = 2000

/** A parsed query. */
export type SparqlQuery = {
  readonly text: string
  readonly kind: ResultKind
  /** Whether the query asks other endpoints (`SERVICE`). */
  readonly usesService: boolean
  /** The text of the query with a `LIMIT` of at most `maxRows` solutions. */
  withLimit(maxRows: number): string
}
