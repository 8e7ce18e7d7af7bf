import { beforeAll, describe, expect, it } from 'vitest'
import { engineNames } from '../../pipeline/sparql/choose-engine.ts'
import { ask } from '../support/http.ts'
import { served } from '../support/served.ts'
import { asking, dumpFolder, hostile, query, rowsOf, x } from '../support/sparql.ts'

const FORM = 'application/x-www-form-urlencoded'

let url: string

const { get, post } = asking(() => url)

describe.each(engineNames)('the endpoint, with %s, refuses', (engine) => {
  beforeAll(async () => {
    url = (await served(await dumpFolder(0), { queryTimeMs: 5000, engine })).url
  })

  it.each([
    ['SELECT * {\n  ?a ?b\n}', 'Parse error on line 3'],
    ['SELECT * { ?s foo:x ?o }', 'Unknown prefix: foo'],
    ['nonsense', 'at offset: 0'],
    ['é'.repeat(1000), 'at offset: 0'],
    [`SELECT * ${'{'.repeat(20_000)}${'}'.repeat(20_000)}`, 'call stack'],
    [`ASK { FILTER(${'!'.repeat(100_000)}true) }`, 'call stack'],
    [`ASK { FILTER(${'1+'.repeat(20_000)}1 > 3) }`, 'call stack'],
  ])('a query that is none, with the place: %.30s', async (text, told) => {
    const answer = await query(url, text)
    expect(answer.status).toBe(400)
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(answer.text).toMatch(/^requête SPARQL incomprise :\n/)
    expect(answer.text).toContain(told)
  })

  it('a query that cannot be carried out', async () => {
    const answer = await query(url, 'SELECT ?x { BIND(<urn:f>(1) AS ?x) }')
    expect([answer.status, answer.text.split('\n')[0]]).toEqual([400, `la requête n'a pu aboutir :`])
    const wrong = await query(url, 'SELECT (REPLACE("a", "(", "b") AS ?x) {}')
    expect(wrong.status, 'an error to the one, no value to the other').toBe(engine === 'comunica' ? 400 : 200)
  })

  it.each(['', ' \n', '# nothing', 'PREFIX a: <urn:a>'])('an empty query: %j', async (text) => {
    for (const answer of [await query(url, text), await get({ query: text })])
      expect([answer.status, answer.text]).toEqual([400, 'la requête est vide\n'])
  })

  it.each([
    'INSERT DATA { <urn:a> <urn:b> 1 }',
    'DELETE WHERE { ?s ?p ?o }',
    'WITH <urn:g> DELETE { ?s ?p 1 } WHERE { ?s ?p ?o }',
    'LOAD <http://127.0.0.1:9/>',
    'LOAD SILENT <http://127.0.0.1:9/>',
    'CLEAR ALL',
    'DROP ALL',
    'CREATE GRAPH <urn:g>',
    'COPY DEFAULT TO <urn:g>',
    'MOVE DEFAULT TO <urn:g>',
    'ADD DEFAULT TO <urn:g>',
  ])('a change of the data: %s', async (text) => {
    for (const answer of [await query(url, text), await get({ update: text }), await get({ query: text })])
      expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('modifie des données')])
    expect(rowsOf(await query(url, 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }'))).toEqual([{ n: '3' }])
  })

  it.each([
    `SELECT * FROM <${x}> { ?s ?p ?o }`,
    `SELECT * FROM NAMED <${x}> { GRAPH ?g { ?s ?p ?o } }`,
    `ASK FROM <${x}> {}`,
    `CONSTRUCT FROM <${x}> WHERE { ?s ?p ?o }`,
    `DESCRIBE <${x}a> FROM <${x}>`,
  ])('another data set: %s', async (text) => {
    const answer = await query(url, text)
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('un seul graphe')])
  })

  it.each(['default-graph-uri', 'named-graph-uri'])('another data set by the parameter %s', async (name) => {
    for (const answer of [
      await get({ query: 'ASK {}', [name]: x }),
      await post(FORM, String(new URLSearchParams({ query: 'ASK {}', [name]: x }))),
      await post('application/sparql-query', 'ASK {}', `/sparql?${name}=${x}`),
    ])
      expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(name)])
  })

  it('no query, two of them, another type, another method, another language', async () => {
    const two = [
      ['query', 'ASK {}'],
      ['query', 'ASK {}'],
    ]
    expect(await get(two)).toMatchObject({ status: 400, text: 'une seule requête à la fois\n' })
    expect(await post(FORM, String(new URLSearchParams(two)))).toMatchObject({ status: 400 })
    for (const answer of [
      await post('application/sparql-query', 'ASK {}', '/sparql?query=ASK%20%7B%7D'),
      await post(FORM, 'query=ASK%20%7B%7D', '/sparql?query=ASK%20%7B%7D'),
    ])
      expect(answer).toMatchObject({ status: 400, text: 'une seule requête à la fois\n' })
    expect(await post(FORM, 'x=y')).toMatchObject({ status: 400, text: 'le paramètre « query » manque\n' })
    for (const type of ['text/plain', 'application/json', '', 'application/sparql-update'])
      expect(await post(type, 'ASK {}')).toMatchObject({ status: 415 })
    const put = await ask(url, '/sparql', { method: 'PUT', body: 'ASK {}' })
    expect([put.status, put.headers.allow]).toEqual([405, 'GET, HEAD, POST, OPTIONS'])
    const asked = await get({ query: 'nonsense' }, { headers: { 'accept-language': 'en' } })
    expect([asked.headers['content-language'], asked.text.split('\n')[0]]).toEqual([
      'en',
      'SPARQL query not understood:',
    ])
  })

  it('a query whose bytes are not UTF-8, wherever they stand', async () => {
    const latin = 'ASK { ?s ?p "caf\xE9" }'
    for (const answer of [
      await ask(url, `/sparql?query=${encodeURIComponent(latin).replace('%C3%A9', '%E9')}`),
      await post(FORM, `query=${encodeURIComponent(latin).replace('%C3%A9', '%e9')}`),
      await post('application/sparql-query', Buffer.from(latin, 'latin1')),
      await post(FORM, Buffer.from(`query=${latin}`, 'latin1')),
    ])
      expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('UTF-8')])
    expect((await get({ query: 'ASK { FILTER("%" != "é" && "100 %" != "%zz") }' })).status).toBe(200)
    expect((await post(FORM, 'query=ASK {FILTER("%zz" != "é")}')).status).toBe(200)
  })

  it('a query above a million bytes', async () => {
    for (const size of [1_000_001, 5_000_000]) {
      const answer = await query(url, `ASK {} #${'x'.repeat(size - 8)}`)
      expect([answer.status, answer.text]).toEqual([413, expect.stringMatching(/^trop volumineux/)])
    }
    expect((await query(url, `ASK {} #${'x'.repeat(999_992)}`)).status).toBe(200)
    expect((await get({ query: `ASK {} #${'x'.repeat(20_000)}` })).status).toBe(431)
  })

  it('never shows what was sent as a page', async () => {
    for (const text of [hostile, `SELECT * { ?s ?p "${hostile}"`, `ASK { <${hostile}> ?p ?o }`])
      for (const accept of ['text/html', '*/*', 'text/html, application/xhtml+xml, */*;q=0.8']) {
        const { status, headers } = await get({ query: text }, { headers: { accept } })
        expect(status).toBe(400)
        expect(headers['content-type']).toBe('text/plain; charset=utf-8')
        expect(headers['x-content-type-options']).toBe('nosniff')
      }
  })
})
