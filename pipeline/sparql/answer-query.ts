import {
  type Engine,
  QueryRefusedError,
  type QueryResult,
  QueryTooLargeError,
  type ResultKind,
} from './engine.ts'
import { parseQuery } from './parse-query.ts'

/** What is asked of an engine. */
export type QueryRequest = {
  readonly query: string
  /** The media type that is wanted of each kind of result; none where none would do. */
  readonly types: Readonly<Partial<Record<ResultKind, string>>>
  /** Rows or triples that are given at most. */
  readonly most: number
  /** Whether the query may ask other endpoints (`SERVICE`). */
  readonly allowsService: boolean
}

/** What it says. */
export type QueryAnswer =
  | ({ readonly told: 'answer'; readonly kind: ResultKind; readonly type: string } & QueryResult)
  | { readonly told: 'refused'; readonly reason: QueryRefusedError['reason']; readonly detail: string }
  | { readonly told: 'unacceptable'; readonly kind: ResultKind }

/** Puts a question to an engine. Throws `QueryTooLargeError`. */
export async function answerQuery(engine: Engine, question: QueryRequest): Promise<QueryAnswer> {
  try {
    return await carriedOut(engine, question)
  } catch (error) {
    if (error instanceof QueryRefusedError)
      return { told: 'refused', reason: error.reason, detail: error.message }
    throw error
  }
}

async function carriedOut(engine: Engine, { query: text, types, most, allowsService }: QueryRequest) {
  const query = parseQuery(text)
  const { kind, usesService } = query
  if (usesService && !allowsService) throw new QueryRefusedError('service')
  if (usesService && !engine.supportsService) throw new QueryRefusedError('alone')
  const type = types[kind]
  if (type === undefined) return { told: 'unacceptable', kind } as const
  const result = await engine
    .run(query, { mediaType: properTypes[type] ?? type, maxRows: most })
    .catch((error) => {
      if (error instanceof QueryTooLargeError || error instanceof QueryRefusedError) throw error
      throw new QueryRefusedError(
        usesService ? 'remote' : 'failed',
        error instanceof Error ? error.message : `${error}`,
      )
    })
  return { told: 'answer', kind, type, ...result } as const
}

/** What the engines call a form that goes by more than one name. */
const properTypes: Readonly<Record<string, string>> = {
  'application/json': 'application/sparql-results+json',
  'application/xml': 'application/sparql-results+xml',
}
