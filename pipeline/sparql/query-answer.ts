import type { QueryRefusedError, QueryResult, ResultKind } from './engine.ts'

/** A query with the form that its answer may take. */
export type QueryRequest = {
  readonly query: string
  /** The media type for each kind of result; a kind without one cannot be answered. */
  readonly mediaTypes: Readonly<Partial<Record<ResultKind, string>>>
  /** The most rows or triples of an answer. */
  readonly maxRows: number
  /** Whether the query may ask other endpoints (`SERVICE`). */
  readonly allowsService: boolean
}

/** The result of a query, or why there is none: the query is refused, or the kind of its result has no media type. */
export type QueryAnswer =
  | ({ readonly outcome: 'answered'; readonly kind: ResultKind; readonly type: string } & QueryResult)
  | { readonly outcome: 'refused'; readonly reason: QueryRefusedError['reason']; readonly detail: string }
  | { readonly outcome: 'unacceptable'; readonly kind: ResultKind }
