import type { EngineName } from './choose-engine.ts'
import type { QueryAnswer, QueryRequest } from './query-answer.ts'

/** A message to a query worker. */
export type QueryJob = QueryRequest & {
  readonly engine: EngineName
  /** The path of the dump that the engine reads. */
  readonly dump: string
  /** The dump's stamp, which changes when the dump is replaced. */
  readonly stamp: string
  /** The bytes of the longest answer. */
  readonly maxBytes: number
}

/** A query worker's reply; `missing` where there is no dump, `long` where the answer has more than `maxBytes`. */
export type QueryReply = QueryAnswer | { readonly outcome: 'missing' } | { readonly outcome: 'long' }
