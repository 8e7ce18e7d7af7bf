import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { atEnding } from './ending.ts'

/** A table of a synthetic document. `visibleCol` is the id of the column that a reference shows. */
export type TestGristTable = {
  readonly columns: readonly {
    readonly id: string
    readonly label?: string
    readonly type?: string
    readonly isFormula?: boolean
    readonly visibleCol?: string
  }[]
  readonly rows: readonly TestGristRow[]
}

export type TestGristRow = {
  readonly id: number
  readonly fields: Readonly<Record<string, unknown>>
  readonly errors?: Readonly<Record<string, string>>
}

export const TEST_DOCUMENT = '4rRNbxV3CdF2kUqDnS7YzE'
export const TEST_GRIST_KEY = 'a3f1c07d9be24568a3f1c07d9be24568deadbeef'

/**
 * A server on loopback that speaks the part of Grist's REST API that reads documents, as `app/server/lib/DocApi.ts` of grist-core does:
 * `filter`, `sort`, `limit` and `hidden`, errors as JSON. `intercept` may answer in its place.
 */
export async function startGrist(
  tables: Readonly<Record<string, TestGristTable>>,
  intercept: (request: IncomingMessage, response: ServerResponse) => boolean = () => false,
) {
  const log: string[] = []
  const ids = Object.keys(tables)
  const refOf = (table: string, column = ''): number => {
    const index = tables[table]?.columns.findIndex(({ id }) => id === column) ?? -1
    return index < 0 ? 0 : (ids.indexOf(table) + 1) * 100 + index
  }

  const server = createServer((request, response) => {
    const { url = '', headers } = request
    log.push(decodeURIComponent(url))
    const send = (status: number, value: unknown): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    if (intercept(request, response)) return
    const { pathname, searchParams } = new URL(url, 'http://grist')
    const [, id, rest = ''] = /^(?:\/o\/docs)?\/api\/docs\/([^/]+)(.*)$/.exec(pathname) ?? []
    if (headers.authorization === undefined) return send(403, { error: 'No view access' })
    if (headers.authorization !== `Bearer ${TEST_GRIST_KEY}`)
      return send(401, { error: `Bad request: invalid API key ${headers.authorization}` })
    if (id !== TEST_DOCUMENT) return send(404, { error: 'document not found' })
    if (rest === '/tables')
      return send(200, {
        tables: ids.map((each, index) => ({
          id: each,
          fields: { tableRef: index + 1, rawViewSectionRef: index + 11, summarySourceTable: 0 },
        })),
      })
    const [, table = '', what = ''] = /^\/tables\/(\w+)\/(columns|records)$/.exec(rest) ?? []
    const { [table]: content } = tables
    if (content === undefined) return send(404, { error: `Table not found "${table}"` })
    if (what === 'columns') return send(200, { columns: columnsOf(table, content) })
    return send(200, { records: recordsOf(content, searchParams) })
  })

  function columnsOf(table: string, { columns }: TestGristTable): unknown[] {
    return columns.map(({ id, label = id, type = 'Text', isFormula = false, visibleCol }, index) => ({
      id,
      fields: {
        colRef: refOf(table, id),
        label,
        isFormula,
        type,
        parentPos: index + 1,
        visibleCol: visibleCol === undefined ? 0 : refOf(type.replace(/^.*?:/, ''), visibleCol),
      },
    }))
  }

  function recordsOf({ rows }: TestGristTable, search: URLSearchParams): TestGristRow[] {
    const { id: wanted } = JSON.parse(search.get('filter') ?? '{}') as { id?: number[] }
    const found = rows.filter(({ id }) => wanted === undefined || wanted.includes(id))
    if (search.get('sort') === '-id') found.sort((a, b) => b.id - a.id)
    const limit = Number(search.get('limit') ?? 0)
    const cut = limit > 0 ? found.slice(0, limit) : found
    return cut.map((row) => ({
      ...row,
      fields:
        search.get('hidden') === 'true' ? { manualSort: rows.indexOf(row) + 1, ...row.fields } : row.fields,
    }))
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  atEnding(() => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { origin, address: `${origin}/o/docs/doc/${TEST_DOCUMENT}/p/2#a1.s3.r1`, log }
}
