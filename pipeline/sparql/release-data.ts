import { isPartAddress } from '../check/cross-record/part-addresses.ts'
import { parseAddress } from '../rdf/addresses.ts'
import { prefixes } from '../rdf/context.ts'
import type { SparqlJsonResults } from '../report/text-table.ts'
import type { ResultKind } from './engine.ts'
import type { ReleaseData } from './open-release-data.ts'
import type { QueryAnswer } from './query-answer.ts'
import { QueryError, queryMessages } from './query-error.ts'
import { mediaTypeOfFormat } from './query-format.ts'

/** The whole result of a query. */
export type CompleteResult = Extract<QueryAnswer, { outcome: 'answered' }>

/** The whole result of a query; `mediaTypeFor` gives the form for each kind of result. Throws `QueryError`. */
export async function completeResult(
  data: ReleaseData,
  query: string,
  mediaTypeFor: (kind: ResultKind) => string | undefined,
): Promise<CompleteResult> {
  const kinds = Object.keys(mediaTypeOfFormat) as ResultKind[]
  const mediaTypes = Object.fromEntries(kinds.map((kind) => [kind, mediaTypeFor(kind)]))
  const request = { query, mediaTypes, maxRows: Number.POSITIVE_INFINITY, allowsService: true }
  const answer = await data.answer(request)
  if (answer.outcome === 'unacceptable')
    throw new QueryError(queryMessages.format(answer.kind, Object.keys(mediaTypeOfFormat[answer.kind])))
  if (answer.outcome === 'refused')
    throw new QueryError(queryMessages.refused(answer.reason, answer.detail), true)
  return answer
}

/** The base IRI of a release, with which the address of its data set begins. */
export async function releaseBase(data: ReleaseData): Promise<string> {
  const [dataset = ''] = await singleColumn(data, `SELECT ?s { ?s a <${prefixes.get('schema')}Dataset> }`)
  return dataset.replace(/#.*$/, '')
}

/**
 * The address that a parameter names: typed in full, in the short form of a printed table, or by an id that only one
 * resource has. Throws `QueryError`.
 */
export async function resolveAddress(typed: string, data: ReleaseData, base: string): Promise<string> {
  const address = typed.startsWith('<') ? base + typed.slice(1, -1) : typed
  const subjects = await singleColumn(data, 'SELECT DISTINCT ?s { ?s ?p ?o }')
  const matches = subjects.filter(
    (subject) => subject === address || parseAddress(base, subject)?.id === typed,
  )
  const resources = matches.length > 1 ? matches.filter((subject) => !isPartAddress(subject)) : matches
  if (resources.length !== 1) throw new QueryError(queryMessages.ambiguous(typed, resources.length))
  return String(resources[0])
}

/** The values of a table with one column. */
async function singleColumn(data: ReleaseData, query: string): Promise<string[]> {
  const { text } = await completeResult(data, query, (kind) => mediaTypeOfFormat[kind].json)
  return (JSON.parse(text) as SparqlJsonResults).results.bindings.flatMap((row) =>
    Object.values(row).map(({ value }) => value),
  )
}
