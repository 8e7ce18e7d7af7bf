import { type Engine, type Kind, Refused, type Result, TooLarge } from './engine.ts'
import { queryOf } from './parse-query.ts'

/** What is asked of an engine. */
export type Question = {
  readonly query: string
  /** The media type that is wanted of each kind of result; none where none would do. */
  readonly types: Readonly<Partial<Record<Kind, string>>>
  /** Rows or triples that are given at most. */
  readonly most: number
  /** Whether the query may ask other endpoints (`SERVICE`). */
  readonly allowsService: boolean
}

/** What it says. */
export type Answer =
  | ({ readonly told: 'answer'; readonly kind: Kind; readonly type: string } & Result)
  | { readonly told: 'refused'; readonly reason: Refused['reason']; readonly detail: string }
  | { readonly told: 'unacceptable'; readonly kind: Kind }

/** Puts a question to an engine. Throws `TooLarge`. */
export async function answer(engine: Engine, question: Question): Promise<Answer> {
  try {
    return await carriedOut(engine, question)
  } catch (error) {
    if (error instanceof Refused) return { told: 'refused', reason: error.reason, detail: error.message }
    throw error
  }
}

async function carriedOut(engine: Engine, { query: text, types, most, allowsService }: Question) {
  const query = queryOf(text)
  const { kind, asksOthers } = query
  if (asksOthers && !allowsService) throw new Refused('service')
  if (asksOthers && !engine.asksOthers) throw new Refused('alone')
  const type = types[kind]
  if (type === undefined) return { told: 'unacceptable', kind } as const
  const result = await engine.run(query, { type: properTypes[type] ?? type, most }).catch((error) => {
    if (error instanceof TooLarge || error instanceof Refused) throw error
    throw new Refused(asksOthers ? 'remote' : 'failed', error instanceof Error ? error.message : `${error}`)
  })
  return { told: 'answer', kind, type, ...result } as const
}

/** What the engines call a form that goes by more than one name. */
const properTypes: Readonly<Record<string, string>> = {
  'application/json': 'application/sparql-results+json',
  'application/xml': 'application/sparql-results+xml',
}
