import { constants } from 'node:buffer'
import { QueryEngine } from '@comunica/query-sparql'
import type { QueryType } from '@comunica/types'
import n3 from 'n3'
import { fileSize } from '../files/file-facts.ts'
import { readBytes } from '../files/read-file.ts'
import { type Engine, type QueryResult, QueryTooLargeError, type ResultFormat } from './engine.ts'

type Answered = Exclude<QueryType, { resultType: 'void' }>
type Rows = AsyncIterable<unknown> & {
  take(size: number): Rows
  filter(keep: () => boolean): Rows
  on(name: 'error', act: (error: unknown) => void): Rows
}

const engine = new QueryEngine()

/** Comunica over a Turtle file; nothing if there is no such file. */
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
      return serialized(result as Answered, form)
    },
  }
}

/** The text of a result. The engine tells some errors only as events of its rows, before it reads any of them. */
function serialized(result: Answered, { mediaType, maxRows }: ResultFormat): Promise<QueryResult> {
  return new Promise((resolve, reject) => {
    let count = 0
    const counted = (rows: Rows): Rows =>
      (maxRows === Number.POSITIVE_INFINITY ? rows : rows.take(maxRows + 1))
        .filter(() => ++count <= maxRows)
        .on('error', reject)
    const limited: Answered =
      result.resultType === 'boolean'
        ? result
        : ({
            ...result,
            execute: async () => counted((await result.execute()) as unknown as Rows),
          } as Answered)
    textOf(limited, mediaType).then((text) => resolve({ text, isTruncated: count > maxRows }), reject)
  })
}

async function textOf(result: Answered, type: string): Promise<string> {
  if (result.resultType === 'boolean' && type.endsWith('xml')) return booleanXml(await result.execute())
  const { data } = await engine.resultToString(result, type)
  let text = ''
  for await (const chunk of data) text += chunk
  return text
}

/** Yes or no in XML, at which the engine fails. */
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
