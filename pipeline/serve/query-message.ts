import type { EngineName } from '../sparql/choose-engine.ts'
import type { QueryAnswer, QueryRequest } from '../sparql/query-answer.ts'

/** A message to a query worker. */
export type QueryJob = QueryRequest & {
  readonly engine: EngineName
  /** The path of the dump that the engine reads. */
  readonly dump: string
  /** The dump's stamp, which changes when the dump is replaced. */
  readonly stamp: string
}

/** A query worker's reply; `missing` where there is no dump, `long` where the answer has more than `MAX_ANSWER_BYTES`. */
export type QueryReply = QueryAnswer | { readonly outcome: 'missing' } | { readonly outcome: 'long' }

/** The bytes of the longest answer: ten thousand rows of 1.6 kB each. */
export const MAX_ANSWER_BYTES = 1 << 24
