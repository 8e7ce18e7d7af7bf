import type * as engine from '../sparql/answer-text.ts'
import type { EngineName } from '../sparql/choose-engine.ts'

/** What a worker is asked. */
export type Question = engine.Question & {
  readonly engine: EngineName
  /** The dump that the engine reads, and what changes when it is replaced. */
  readonly dump: string
  readonly stamp: string
}

/** What it says. */
export type Reply = engine.Answer | { readonly told: 'missing' }
