/** What the page asks of the worker. */
export type Request =
  | { readonly ask: string }
  /** The whole of the last answer, as a file. */
  | { readonly download: Download }

/** The forms in which a file is to be had. */
export type Download = 'csv' | 'json' | 'ttl'

/** A term, with what a table shows of it. */
export type Term = {
  readonly kind: 'iri' | 'text' | 'number'
  readonly value: string
  /** The language of a text that has one. */
  readonly lang?: string
}

/** Rows to show: the first ones, and how many there are. */
export type Table = {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (Term | undefined)[])[]
  readonly count: number
  /** Whether there were more rows than are held, so that the others were left out. */
  readonly isCut: boolean
  /** Whether the rows are triples. */
  readonly isGraph: boolean
}

/** What the worker tells the page. */
export type Reply =
  | { readonly told: 'loaded' }
  | { readonly told: 'table'; readonly table: Table; readonly milliseconds: number }
  | { readonly told: 'boolean'; readonly value: boolean; readonly milliseconds: number }
  | { readonly told: 'file'; readonly format: Download; readonly file: Blob }
  | { readonly told: 'unreadable' }
  | { readonly told: 'refused'; readonly reason: string }

/** How many rows a page shows. */
export const MOST_SHOWN = 1000

/** How many rows a worker holds, so that a browser does not run out of memory. */
export const MOST_HELD = 200_000
