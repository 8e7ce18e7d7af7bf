import { once } from 'node:events'
import n3 from 'n3'
import { RdfXmlParser } from 'rdfxml-streaming-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { type EngineName, engineNames } from '../../pipeline/sparql/choose-engine.ts'
import { quadsOfJsonld } from '../support/dumps.ts'
import { elementsOf, textIn } from '../support/html.ts'
import { ask } from '../support/http.ts'
import { served } from '../support/served.ts'
import { asking, dumpFolder, hostile, query, rowsOf, x } from '../support/sparql.ts'

const JSON_RESULTS = 'application/sparql-results+json'
const XML_RESULTS = 'application/sparql-results+xml'
const RDF_XML = 'application/rdf+xml'
const FORM = 'application/x-www-form-urlencoded'
const about = `SELECT ?text ?known { <${x}a> <${x}says> ?text ; <${x}knows> ?known }`

let url: string

const { get, post } = asking(() => url)

async function start(engine: EngineName): Promise<void> {
  url = (await served(await dumpFolder(0), { queryTimeMs: 5000, engine })).url
}

describe.each(engineNames)('a query to %s', (engine) => {
  beforeAll(() => start(engine))

  it('can be sent in three ways, which are answered alike', async () => {
    const answers = await Promise.all([
      get({ query: about }),
      post(FORM, String(new URLSearchParams({ query: about }))),
      post(`${FORM}; charset=UTF-8`, String(new URLSearchParams({ query: about }))),
      post('application/sparql-query', about),
      post('Application/SPARQL-Query; charset=utf-8', about),
    ])
    for (const answer of answers) {
      expect(answer.status).toBe(200)
      expect(answer.headers).toMatchObject({
        'content-type': `${JSON_RESULTS}; charset=utf-8`,
        'access-control-allow-origin': '*',
        vary: 'Accept',
        'cache-control': 'no-cache',
      })
      expect(rowsOf(answer)).toEqual([{ text: hostile, known: `${x}b` }])
    }
    const head = await get({ query: about }, { method: 'HEAD' })
    expect([head.status, head.text]).toEqual([200, ''])
    expect(Number(head.headers['content-length'])).toBe(answers[0]?.bytes.length)
  })

  it.each([
    ['a table', about, [JSON_RESULTS, XML_RESULTS, 'text/csv', 'text/tab-separated-values']],
    ['yes or no', 'ASK {}', [JSON_RESULTS, XML_RESULTS]],
    ['a graph', `DESCRIBE <${x}a>`, ['text/turtle', 'application/ld+json', 'application/n-triples', RDF_XML]],
  ])('that gives %s has it in each of its forms, and no other', async (_, text, types) => {
    for (const type of types) {
      const { status, headers } = await query(url, text, `${type}, */*;q=0.1`)
      expect([status, headers['content-type']]).toEqual([200, `${type}; charset=utf-8`])
    }
    expect((await query(url, text)).headers['content-type']).toBe(`${types[0]}; charset=utf-8`)
    const refused = await query(url, text, 'application/pdf, text/html')
    expect(refused.status).toBe(406)
    for (const type of types) expect(refused.text.split('\n')).toContain(type)
  })

  it.each([
    ['SPARQLWrapper', 'application/rdf+xml'],
    ['rdflib', 'application/sparql-results+xml, application/rdf+xml'],
    ['Jena', 'application/rdf+thrift,application/rdf+xml;q=0.5,text/turtle;q=0.4'],
  ])(
    'that gives a graph has it as RDF/XML for clients such as %s, with the same triples',
    async (_, accept) => {
      for (const text of [`DESCRIBE <${x}a>`, 'CONSTRUCT WHERE { ?s ?p ?o }']) {
        const triples = await query(url, text, 'application/n-triples')
        const answer = await query(url, text, accept)
        expect(answer.headers['content-type']).toBe(`${RDF_XML}; charset=utf-8`)
        const read = new n3.Store()
        const parser = new RdfXmlParser()
        parser.on('data', (quad) => read.addQuad(quad))
        const ended = once(parser, 'end')
        parser.end(answer.text)
        await ended
        const expected = new n3.Store(new n3.Parser().parse(triples.text))
        expect(read.size).toBeGreaterThan(0)
        expect(read.size).toBe(expected.size)
        for (const quad of read) expect(expected.has(quad), quad.subject.value + quad.object.value).toBe(true)
      }
    },
  )

  it('that gives a table has it as JSON', async () => {
    const told = JSON.parse((await query(url, about, 'application/json')).text)
    expect(told.head.vars.sort()).toEqual(['known', 'text'])
    expect(told.results.bindings).toEqual([
      {
        text: { type: 'literal', value: hostile, 'xml:lang': 'fr' },
        known: { type: 'uri', value: `${x}b` },
      },
    ])
  })

  it('that gives a table has it as XML', async () => {
    const { text } = await query(url, `SELECT ?d ?s { ?s <${x}on> ?d }`, 'application/xml')
    expect(text).toContain('<literal datatype="http://www.w3.org/2001/XMLSchema#date">2024-05-06</literal>')
    const hostiles = (await query(url, about, XML_RESULTS)).text
    expect(hostiles).not.toContain('<script>')
    const values = elementsOf(hostiles).filter(({ tagName }) => ['literal', 'uri'].includes(tagName))
    expect(values.map((element) => textIn(element))).toEqual([hostile, `${x}b`])
  })

  it('that gives a table has it as CSV and TSV', async () => {
    const csv = (await query(url, about, 'text/csv')).text
    expect(csv).toBe(`text,known\r\n"${hostile.replaceAll('"', '""')}",${x}b\r\n`)
    const [head, row, ...more] = (await query(url, about, 'text/tab-separated-values')).text
      .trim()
      .split('\n')
    expect([head, more]).toEqual(['?text\t?known', []])
    const [text = '', known] = row?.split('\t') ?? []
    const [quad] = new n3.Parser().parse(`<a:> <b:> ${text} .`)
    expect([quad?.object.value, known]).toEqual([hostile, `<${x}b>`])
  })

  it('that gives yes or no has it as JSON and XML', async () => {
    for (const [text, answer] of [
      ['ASK {}', true],
      [`ASK { <${x}b> <${x}knows> ?someone }`, false],
    ] as const) {
      expect(JSON.parse((await query(url, text, JSON_RESULTS)).text)).toMatchObject({ boolean: answer })
      const xml = (await query(url, text, XML_RESULTS)).text
      const [said, ...more] = elementsOf(xml).filter(({ tagName }) => tagName === 'boolean')
      expect([textIn(said), more]).toEqual([String(answer), []])
    }
  })

  it('that gives a graph has the same triples in each form', async () => {
    const text = `CONSTRUCT { ?s <${x}made> ?o } { ?s ?p ?o }`
    const read = async (type: string): Promise<n3.Quad[]> =>
      new n3.Parser({ format: type }).parse((await query(url, text, type)).text)
    const turtle = new n3.Store(await read('text/turtle'))
    const triples = new n3.Store(await read('application/n-triples'))
    const json = await quadsOfJsonld((await query(url, text, 'application/ld+json')).text)
    expect(turtle.size).toBe(3)
    expect([...triples].every((quad) => turtle.has(quad))).toBe(true)
    expect([triples.size, json.length]).toEqual([3, 3])
    expect(turtle.getObjects(`${x}a`, `${x}made`, null).map(({ value }) => value)).toContain(hostile)
    expect(json.map(({ object }) => object.value).sort()).toEqual(
      [...turtle].map(({ object }) => object.value).sort(),
    )
  })

  it('that describes a thing has its triples', async () => {
    const quads = new n3.Parser().parse((await query(url, `DESCRIBE <${x}a>`)).text)
    expect(quads.map(({ predicate }) => predicate.value).sort()).toEqual([`${x}knows`, `${x}says`])
  })
})

describe('the endpoint', () => {
  beforeAll(() => start('comunica'))

  it('describes itself to programs', async () => {
    const { status, headers, text } = await ask(url, '/sparql')
    expect([status, headers['content-type']]).toEqual([200, 'text/turtle; charset=utf-8'])
    const sd = 'http://www.w3.org/ns/sparql-service-description#'
    const store = new n3.Store(new n3.Parser({ baseIRI: `${url}sparql` }).parse(text))
    expect(store.countQuads(`${url}sparql`, `${sd}endpoint`, `${url}sparql`, null)).toBe(1)
    expect(store.countQuads(`${url}sparql`, `${sd}supportedLanguage`, `${sd}SPARQL11Query`, null)).toBe(1)
    expect(store.countQuads(null, `${sd}resultFormat`, null, null)).toBe(8)
    const [dump] = store.getObjects(null, 'http://rdfs.org/ns/void#dataDump', null)
    expect(await ask(url, new URL(String(dump?.value)).pathname)).toMatchObject({ status: 200 })
  })

  it('leads people to the page of queries, and refuses what is neither', async () => {
    const accept = 'text/html,application/xhtml+xml,*/*;q=0.8'
    expect(await ask(url, '/sparql', { headers: { accept } })).toMatchObject({
      status: 303,
      headers: { location: 'queries/' },
    })
    expect(await ask(url, '/sparql', { headers: { accept: 'image/png' } })).toMatchObject({ status: 406 })
  })

  it('may be asked from any site', async () => {
    const { status, headers } = await ask(url, '/sparql', { method: 'OPTIONS' })
    expect([status, headers['access-control-allow-methods']]).toEqual([204, 'GET, HEAD, POST, OPTIONS'])
    expect(headers['access-control-allow-headers']).toContain('Content-Type')
  })
})
