/** A message from the query page to its worker. */
export type QueryPageRequest =
  | { readonly type: 'run'; readonly query: string }
  /** Asks for the whole of the last answer as a file. */
  | { readonly type: 'download'; readonly format: DownloadFormat }

/** The formats in which an answer can be downloaded. */
export type DownloadFormat = 'csv' | 'json' | 'ttl'

/** A message from the worker to the query page. */
export type QueryPageReply =
  /** The data are loaded; the query runs. */
  | { readonly type: 'loaded' }
  | { readonly type: 'table'; readonly table: ResultTable; readonly milliseconds: number }
  | { readonly type: 'boolean'; readonly value: boolean; readonly milliseconds: number }
  | { readonly type: 'file'; readonly format: DownloadFormat; readonly file: Blob }
  /** The data could not be read. */
  | { readonly type: 'unreadable' }
  /** The query failed; `reason` is the engine's message. */
  | { readonly type: 'refused'; readonly reason: string }

/** The rows of an answer that a page shows, and the number of all. */
export type ResultTable = {
  readonly columns: readonly string[]
  /** At most `MAX_ROWS_SHOWN`. */
  readonly rows: readonly (readonly (ResultTerm | undefined)[])[]
  /** The number of rows, at most `MAX_ROWS_HELD`. */
  readonly count: number
  /** Whether there were more rows than `MAX_ROWS_HELD`. */
  readonly isCut: boolean
  /** Whether the rows are triples. */
  readonly isGraph: boolean
}

/** An RDF term of an answer, as far as a table shows it. */
export type ResultTerm = {
  readonly kind: 'iri' | 'text' | 'number' | 'date'
  readonly value: string
  /** The language tag of a text that has one. */
  readonly lang?: string
}

/** The number of rows that a page shows. */
export const MAX_ROWS_SHOWN = 1000

/** The number of rows that the worker keeps for downloads, so that the browser does not run out of memory. */
export const MAX_ROWS_HELD = 200_000
