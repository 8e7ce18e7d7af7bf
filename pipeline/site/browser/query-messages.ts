/** What the page asks of the worker. */
export type QueryPageRequest =
  | { readonly ask: string }
  /** The whole of the last answer, as a file. */
  | { readonly download: DownloadFormat }

/** The forms in which a file is to be had. */
export type DownloadFormat = 'csv' | 'json' | 'ttl'

/** A term, with what a table shows of it. */
export type ResultTerm = {
  readonly kind: 'iri' | 'text' | 'number'
  readonly value: string
  /** The language of a text that has one. */
  readonly lang?: string
}

/** Rows to show: the first ones, and how many there are. */
export type ResultTable = {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (ResultTerm | undefined)[])[]
  readonly count: number
  /** Whether there were more rows than are held, so that the others were left out. */
  readonly isCut: boolean
  /** Whether the rows are triples. */
  readonly isGraph: boolean
}

/** What the worker tells the page. */
export type QueryPageReply =
  | { readonly told: 'loaded' }
  | { readonly told: 'table'; readonly table: ResultTable; readonly milliseconds: number }
  | { readonly told: 'boolean'; readonly value: boolean; readonly milliseconds: number }
  | { readonly told: 'file'; readonly format: DownloadFormat; readonly file: Blob }
  | { readonly told: 'unreadable' }
  | { readonly told: 'refused'; readonly reason: string }

/** How many rows a page shows. */
export const MAX_ROWS_SHOWN = 1000

/** How many rows a worker holds, so that a browser does not run out of memory. */
export const MAX_ROWS_HELD = 200_000
