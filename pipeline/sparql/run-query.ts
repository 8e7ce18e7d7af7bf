import { queryParameters, substituteParameters } from '../rdf/query-example.ts'
import { standingFolder } from '../release/release-destinations.ts'
import { chooseEngine, type EngineName } from './choose-engine.ts'
import { openReleaseData, type ReleaseData } from './open-release-data.ts'
import { parseQuery } from './parse-query.ts'
import { QueryError, queryMessages } from './query-error.ts'
import { mediaTypeOfFormat, type PrintedAnswer, printAnswer, type QueryFormat } from './query-format.ts'
import { completeResult, releaseBase, resolveAddress } from './release-data.ts'

/** A query to run, with the format of the answer. */
export type QueryOrder = {
  readonly query: string
  /** The value of each parameter: an address, an id that only one resource has, or a text. */
  readonly parameters: ReadonlyMap<string, string>
  readonly format: QueryFormat
  /** The engine that answers; by default the one that suits the size of the data. */
  readonly engine?: EngineName | undefined
  /** Whether an engine that would end this process where memory is short is to run in a thread. */
  readonly isIsolated?: boolean
}

/** Runs a query over the dumps of the current release in `out`. Throws `QueryError`. */
export async function runQuery(
  { query, parameters, format, engine: name, isIsolated = false }: QueryOrder,
  out: string,
): Promise<PrintedAnswer> {
  const root = await standingFolder(out)
  const engine = name ?? (await chooseEngine(root, usesService(query)))
  const data = await openReleaseData(root, engine, isIsolated)
  try {
    const base = format === 'table' || parameters.size > 0 ? await releaseBase(data) : ''
    const completed = substituteParameters(query, await parameterValues(query, parameters, data, base))
    const result = await completeResult(data, completed, (kind) => mediaTypeOfFormat[kind][format])
    return printAnswer({ ...result, query }, format, base)
  } finally {
    await data.close()
  }
}

/** The value of each parameter: an address, or a text as it was typed. */
async function parameterValues(
  query: string,
  parameters: ReadonlyMap<string, string>,
  data: ReleaseData,
  base: string,
): Promise<Map<string, string>> {
  const declared = queryParameters(query)
  const values = new Map<string, string>()
  for (const [name, typed] of parameters) {
    const parameter = declared.find((each) => each.name === name)
    if (parameter === undefined) {
      const names = declared.map((each) => each.name)
      throw new QueryError(queryMessages.noParameter(name, names))
    }
    values.set(name, parameter.kind === 'text' ? typed : await resolveAddress(typed, data, base))
  }
  return values
}

function usesService(query: string): boolean {
  try {
    return parseQuery(query).usesService
  } catch {
    return false // the syntax error is reported once the data are open
  }
}
