import { type Engine, QueryRefusedError, QueryTooLargeError } from './engine.ts'
import { parseQuery } from './parse-query.ts'
import type { QueryAnswer, QueryRequest } from './query-answer.ts'
import { RDF_XML, rdfXmlOf } from './rdf-xml.ts'

/** Parses a query and runs it on an engine. Throws `QueryTooLargeError`. */
export async function answerQuery(engine: Engine, request: QueryRequest): Promise<QueryAnswer> {
  try {
    return await run(engine, request)
  } catch (error) {
    if (error instanceof QueryRefusedError)
      return { outcome: 'refused', reason: error.reason, detail: error.message }
    throw error
  }
}

async function run(engine: Engine, request: QueryRequest): Promise<QueryAnswer> {
  const query = parseQuery(request.query)
  const { kind, usesService } = query
  if (usesService && !request.allowsService) throw new QueryRefusedError('service')
  if (usesService && !engine.supportsService) throw new QueryRefusedError('alone')
  const type = request.mediaTypes[kind]
  if (type === undefined) return { outcome: 'unacceptable', kind }
  const mediaType = officialTypes[type] ?? type
  const format = { mediaType: mediaType === RDF_XML ? N_TRIPLES : mediaType, maxRows: request.maxRows }
  const result = await engine.run(query, format).catch((error: unknown) => {
    if (error instanceof QueryTooLargeError || error instanceof QueryRefusedError) throw error
    const detail = error instanceof Error ? error.message : `${error}`
    throw new QueryRefusedError(usesService ? 'remote' : 'failed', detail)
  })
  const text = mediaType === RDF_XML ? await asRdfXml(result.text) : result.text
  return { outcome: 'answered', kind, type, ...result, text }
}

const N_TRIPLES = 'application/n-triples'

async function asRdfXml(ntriples: string): Promise<string> {
  try {
    return await rdfXmlOf(ntriples)
  } catch (error) {
    throw new QueryRefusedError('failed', (error as Error).message)
  }
}

/** The registered media type of each general one that clients also ask for; the engines know only the former. */
const officialTypes: Readonly<Record<string, string>> = {
  'application/json': 'application/sparql-results+json',
  'application/xml': 'application/sparql-results+xml',
}
