import { join } from 'node:path'
import { isPartAddress } from '../check/cross-record/part-addresses.ts'
import { undefinedIfMissing } from '../files/file-error.ts'
import { escapeUnprintable } from '../problems/format-value.ts'
import { parseAddress } from '../rdf/addresses.ts'
import { prefixes } from '../rdf/context.ts'
import type { SparqlJsonResults } from '../report/text-table.ts'
import { answerQuery } from './answer-query.ts'
import { type EngineName, engineDumps } from './choose-engine.ts'
import { type Engine, QueryTooLargeError, type ResultKind } from './engine.ts'
import { excessSize, processMemory } from './engine-capacity.ts'
import { openEngine } from './open-engine.ts'
import type { QueryAnswer } from './query-answer.ts'
import { QueryError, queryMessages } from './query-error.ts'
import { mediaTypeOfFormat } from './query-format.ts'

/** The whole result of a query. */
export type CompleteResult = Extract<QueryAnswer, { outcome: 'answered' }>

/** Opens an engine on the dump of a published folder. Throws `QueryError`, and the system's error where there is one. */
export async function openReleaseData(root: string, name: EngineName): Promise<Engine> {
  const path = join(root, engineDumps[name])
  const excess = await excessSize(name, path, processMemory).catch(undefinedIfMissing)
  if (excess !== undefined) throw new QueryError(queryMessages.beyond(excess))
  const engine = await openEngine(name, path).catch((error: unknown) => throwUnreadable(path, error))
  if (engine === undefined) throw new QueryError(queryMessages.noDump(path))
  return engine
}

/** The whole result of a query; `mediaTypeFor` gives the form for each kind of result. Throws `QueryError`. */
export async function completeResult(
  engine: Engine,
  query: string,
  mediaTypeFor: (kind: ResultKind) => string | undefined,
): Promise<CompleteResult> {
  const kinds = Object.keys(mediaTypeOfFormat) as ResultKind[]
  const mediaTypes = Object.fromEntries(kinds.map((kind) => [kind, mediaTypeFor(kind)]))
  const request = { query, mediaTypes, maxRows: Number.POSITIVE_INFINITY, allowsService: true }
  const answer = await answerQuery(engine, request).catch(throwTooLarge)
  if (answer.outcome === 'unacceptable')
    throw new QueryError(queryMessages.format(answer.kind, Object.keys(mediaTypeOfFormat[answer.kind])))
  if (answer.outcome === 'refused')
    throw new QueryError(queryMessages.refused(answer.reason, answer.detail), true)
  return answer
}

/** The base IRI of a release, with which the address of its data set begins. */
export async function releaseBase(engine: Engine): Promise<string> {
  const [dataset = ''] = await singleColumn(engine, `SELECT ?s { ?s a <${prefixes.get('schema')}Dataset> }`)
  return dataset.replace(/#.*$/, '')
}

/**
 * The address that a parameter names: typed in full, in the short form of a printed table, or by an id that only one
 * resource has. Throws `QueryError`.
 */
export async function resolveAddress(typed: string, engine: Engine, base: string): Promise<string> {
  const address = typed.startsWith('<') ? base + typed.slice(1, -1) : typed
  const subjects = await singleColumn(engine, 'SELECT DISTINCT ?s { ?s ?p ?o }')
  const matches = subjects.filter(
    (subject) => subject === address || parseAddress(base, subject)?.id === typed,
  )
  const resources = matches.length > 1 ? matches.filter((subject) => !isPartAddress(subject)) : matches
  if (resources.length !== 1) throw new QueryError(queryMessages.ambiguous(typed, resources.length))
  return String(resources[0])
}

/** The values of a table with one column. */
async function singleColumn(engine: Engine, query: string): Promise<string[]> {
  const { text } = await completeResult(engine, query, (kind) => mediaTypeOfFormat[kind].json)
  return (JSON.parse(text) as SparqlJsonResults).results.bindings.flatMap((row) =>
    Object.values(row).map(({ value }) => value),
  )
}

/** Rethrows the error of an engine that cannot read its dump; the system's errors stay as they are. */
function throwUnreadable(path: string, error: unknown): never {
  if (error instanceof QueryTooLargeError || !(error instanceof Error) || 'syscall' in error)
    throwTooLarge(error)
  throw new QueryError(queryMessages.damaged(path, escapeUnprintable(error.message.slice(0, 200))))
}

function throwTooLarge(error: unknown): never {
  throw error instanceof QueryTooLargeError ? new QueryError(queryMessages.large) : error
}
