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

/** A query worker's reply; `missing` where there is no dump. */
export type QueryReply = QueryAnswer | { readonly outcome: 'missing' }
