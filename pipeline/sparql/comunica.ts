import { constants } from 'node:buffer'
import { QueryEngine } from '@comunica/query-sparql'
import type { QueryType } from '@comunica/types'
import n3 from 'n3'
import { fileSize } from '../files/file-facts.ts'
import { readBytes } from '../files/read-file.ts'
import { type Engine, type QueryResult, QueryTooLargeError, type ResultFormat } from './engine.ts'

type QueryOutput = Exclude<QueryType, { resultType: 'void' }>
type Rows = AsyncIterable<unknown> & {
  take(size: number): Rows
  filter(keep: () => boolean): Rows
  on(name: 'error', act: (error: unknown) => void): Rows
}

const engine = new QueryEngine()

/** Opens Comunica on a Turtle file; `undefined` if the file is missing. Throws `QueryTooLargeError`. */
export async function openComunica(path: string): Promise<Engine | undefined> {
  if ((await fileSize(path)) > constants.MAX_STRING_LENGTH) throw new QueryTooLargeError(path)
  const bytes = await readBytes(path)
  if (bytes === undefined) return undefined
  const store = new n3.Store(new n3.Parser().parse(Buffer.from(bytes).toString()))
  return {
    supportsService: true,
    async run({ text, usesService }, form) {
      const sources: [n3.Store] = [store]
      const result = await engine.query(text, usesService ? { sources } : { sources, fetch: noFetch })
      return serialized(result as QueryOutput, form)
    },
  }
}

/** Serializes a result. Comunica reports some errors only as events of its rows, before any row is read. */
function serialized(result: QueryOutput, { mediaType, maxRows }: ResultFormat): Promise<QueryResult> {
  return new Promise((resolve, reject) => {
    let count = 0
    const counted = (rows: Rows): Rows =>
      (maxRows === Number.POSITIVE_INFINITY ? rows : rows.take(maxRows + 1))
        .filter(() => ++count <= maxRows)
        .on('error', reject)
    const limited: QueryOutput =
      result.resultType === 'boolean'
        ? result
        : ({
            ...result,
            execute: async () => counted((await result.execute()) as unknown as Rows),
          } as QueryOutput)
    textOf(limited, mediaType).then((text) => resolve({ text, isTruncated: count > maxRows }), reject)
  })
}

async function textOf(result: QueryOutput, type: string): Promise<string> {
  if (result.resultType === 'boolean' && type.endsWith('xml')) return booleanXml(await result.execute())
  const { data } = await engine.resultToString(result, type)
  let text = ''
  for await (const chunk of data) text += chunk
  return text
}

/** A boolean result in SPARQL Results XML, which Comunica 5.4 cannot serialize. */
function booleanXml(answer: boolean): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<sparql xmlns="http://www.w3.org/2005/sparql-results#">
  <head></head>
  <boolean>${answer}</boolean>
</sparql>
`
}

function noFetch(): never {
  throw new Error('no request leaves this server')
}
