import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { Store } from 'oxigraph'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readExamples } from '../../pipeline/release/query-examples.ts'
import { parseQuery } from '../../pipeline/sparql/parse-query.ts'
import { runQuery } from '../../pipeline/sparql/run-query.ts'
import { build } from '../support/build.ts'
import { freshFolder, smallest, write } from '../support/folder.ts'

/** What the endpoint knows: of a place and an organisation that the records link to, and of something that they do not. */
const known = `
  PREFIX wd: <http://www.wikidata.org/entity/>
  PREFIX wdt: <http://www.wikidata.org/prop/direct/>
  INSERT DATA {
    wd:Q7 wdt:P625 "Point(1 2)" ; wdt:P17 wd:Q99 .
    wd:Q42 wdt:P856 <https://organisation.test/> .
    wd:Q99 wdt:P625 "Point(3 4)" .
  }`

/** An endpoint on this machine in the place of that of Wikidata. */
describe('the example that asks Wikidata', () => {
  let server: Server
  let endpoint: string
  let out: string
  const asked: string[] = []

  beforeAll(async () => {
    const store = new Store()
    store.update(known)
    server = createServer(async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      const body = Buffer.concat(chunks).toString()
      const isForm = request.headers['content-type']?.includes('urlencoded') === true
      const query =
        new URL(request.url ?? '', endpoint).searchParams.get('query') ??
        (isForm ? new URLSearchParams(body).get('query') : body)
      if (!query) {
        response.writeHead(404).end()
        return
      }
      asked.push(query)
      const type = 'application/sparql-results+json'
      response.setHeader('content-type', type)
      response.end(String(store.query(query, { results_format: type })))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sparql`
    const folder = await freshFolder(afterAll)
    await write(join(folder, 'data'), {
      ...smallest,
      'organizations.yaml': JSON.stringify([
        { id: 'o-1', name: 'Organisation Une', source: 'p-1', sameAs: 'http://www.wikidata.org/entity/Q42' },
        { id: 'o-2', name: 'Organisation Deux', source: 'p-1' },
      ]),
      'places.yaml': JSON.stringify([
        { id: 'l-1', name: 'Vallée', source: 'p-1', sameAs: 'http://www.wikidata.org/entity/Q7' },
      ]),
    })
    out = join(folder, 'dist')
    expect((await build({ data: join(folder, 'data'), out, publish: true })).published).toBe(true)
  })

  afterAll(() => new Promise((resolve) => server.close(resolve)))

  it('gets what the endpoint knows of places and organisations, and asks of those alone', async () => {
    const example = (await readExamples()).find(({ services }) => services.length > 0)
    expect(example?.name).toBe('wikidata')
    const { query = '', services: [service = ''] = [] } = example ?? {}
    expect(parseQuery(query).usesService).toBe(true)
    const local = query.replace(service, endpoint)
    const { text } = await runQuery({ query: local, format: 'csv', parameters: new Map() }, out)
    const rows: Readonly<Record<string, string>>[] = parse(text, { columns: true, record_delimiter: '\r\n' })
    expect(rows.map(({ name, property, value }) => [name, property?.replace(/^.*\//, ''), value])).toEqual([
      ['Organisation Une', 'P856', 'https://organisation.test/'],
      ['Vallée', 'P625', 'Point(1 2)'],
    ])
    const named = asked.map((each) => new Set(each.match(/\bQ\d+/g)))
    expect(named).toEqual([new Set(['Q42', 'Q7'])])
  })
})
