import type * as engine from '../sparql/answer-query.ts'
import type { EngineName } from '../sparql/choose-engine.ts'

/** What a worker is asked. */
export type QueryJob = engine.QueryRequest & {
  readonly engine: EngineName
  /** The dump that the engine reads, and what changes when it is replaced. */
  readonly dump: string
  readonly stamp: string
}

/** What it says. */
export type QueryReply = engine.QueryAnswer | { readonly told: 'missing' }
