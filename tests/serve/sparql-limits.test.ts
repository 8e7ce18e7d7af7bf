import { rename, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { resultMediaTypes } from '../../pipeline/serve/query-response.ts'
import { engineNames } from '../../pipeline/sparql/choose-engine.ts'
import { atEnding } from '../support/ending.ts'
import { freshFolder, write } from '../support/folder.ts'
import { ask } from '../support/http.ts'
import { served } from '../support/served.ts'
import { dumpFolder, dumpOf, query, rowsOf, x } from '../support/sparql.ts'

/** More than twenty-seven million rows. */
const bomb = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }'

/** More than eight thousand million. */
const endless = bomb.replace(' }', ' . ?j ?k ?l }')
const regexBomb = `ASK { FILTER REGEX("${'a'.repeat(60)}b", "^(a+)+$") }`

let root: string
let url: string

beforeAll(async () => {
  root = await dumpFolder(300)
  url = (await served(root, { queryTimeMs: 1000 })).url
  await yes(url)
})

/** Asks what is always so. */
async function yes(url: string): Promise<void> {
  const { status, text } = await query(url, 'ASK { ?s ?p ?o }')
  expect([status, JSON.parse(text).boolean]).toEqual([200, true])
}

describe('the endpoint', () => {
  it('answers others while a query runs', async () => {
    const { url } = await served(root, { queryTimeMs: 60_000 })
    const gone = new AbortController()
    let isRunning = true
    const asked = query(url, endless, '', { signal: gone.signal })
      .catch(() => undefined)
      .finally(() => {
        isRunning = false
      })
    await yes(url)
    expect(isRunning).toBe(true)
    gone.abort()
    expect(await asked).toBeUndefined()
  })

  it('stops a query at its time, and answers afterwards', async () => {
    const { status, text } = await query(url, bomb)
    expect([status, text]).toEqual([503, expect.stringMatching(/^requête arrêtée au bout de 1 s/)])
    await yes(url)
  })

  it('stops as many as there are, and does not count against a query what its worker needs to start', async () => {
    const { url } = await served(root, { queryTimeMs: 500 }) // a worker takes longer to load
    await yes(url)
    const answers = await Promise.all([regexBomb, bomb, regexBomb].map((text) => query(url, text)))
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503])
    await Promise.all([yes(url), yes(url), yes(url)])
  })

  it('says when too many wait, and stops them when nobody waits for them any more', async () => {
    const { url } = await served(root, { queryTimeMs: 60_000 })
    await yes(url)
    const gone = Array.from({ length: 19 }, () => new AbortController()) // two are answered, sixteen wait
    const asked = gone.map(({ signal }) => query(url, endless, '', { signal }).catch(() => undefined))
    const refused = await Promise.race(asked)
    expect(refused).toMatchObject({ status: 503, headers: { 'retry-after': '5' } })
    expect(refused?.text).toMatch(/^trop de requêtes attendent/)
    for (const each of gone) each.abort()
    const answers = await Promise.all(asked)
    expect(answers.filter((each) => each !== undefined)).toEqual([refused])
    while ((await query(url, 'ASK { ?s ?p ?o }')).status === 503); // until it has heard that they went
    await yes(url)
  })

  it.each(engineNames)('with %s, gives ten thousand rows or triples at most, and says so', async (engine) => {
    const { url } = await served(root, { queryTimeMs: 20_000, engine })
    const pairs = '{ ?a ?b ?c . ?d ?e ?f }'
    const table = await query(url, `SELECT ?a ?d ${pairs}`)
    expect(table.headers['x-sparql-maxrows']).toBe('10000')
    expect(rowsOf(table)).toHaveLength(10_000)
    const graph = await query(url, `CONSTRUCT { ?a ?e ?f } ${pairs}`, 'application/n-triples')
    expect(graph.headers['x-sparql-maxrows']).toBe('10000')
    expect(graph.text.trim().split('\n')).toHaveLength(10_000)
    const whole = await query(url, `SELECT ?a ?d ${pairs} LIMIT 10000`)
    expect(rowsOf(whole)).toHaveLength(10_000)
    for (const { headers } of [whole, await query(url, 'SELECT * { ?s ?p ?o }')])
      expect(headers).not.toHaveProperty('x-sparql-maxrows')
  })
})

describe('an answer', () => {
  /** Rows of 99 kB each. */
  const wide = (rows: number): string =>
    `SELECT (CONCAT(${Array(11).fill('?x').join(',')}) AS ?z) { BIND("${'a'.repeat(9000)}" AS ?x) ?a ?b ?c } LIMIT ${rows}`

  it.each(engineNames)('of too many bytes is refused, and the next one is given (%s)', async (engine) => {
    const { url } = await served(root, { queryTimeMs: 20_000, engine })
    const { status, text } = await query(url, wide(300))
    expect([status, text]).toEqual([503, expect.stringMatching(/^réponse de plus de 16,8 Mo/)])
    expect((await query(url, wide(100))).text.length).toBeGreaterThan(9_000_000)
  })

  it('that nobody reads counts until its reader goes, and beyond some no other is given', async () => {
    const { url } = await served(root, { queryTimeMs: 20_000, engine: 'oxigraph' })
    const { hostname, port } = new URL(url)
    const body = wide(160) // 16 MB
    const sockets = Array.from({ length: 6 }, () => {
      const socket = connect(Number(port), hostname).pause()
      socket.write(
        `POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      )
      return socket
    })
    while ((await query(url, 'ASK { ?s ?p ?o }')).status !== 503);
    for (const socket of sockets) socket.destroy()
    while ((await query(url, 'ASK { ?s ?p ?o }')).status === 503);
  })
})

describe('the endpoint, with Oxigraph', () => {
  it('stops a query at its time, and answers afterwards', async () => {
    const { url } = await served(root, { queryTimeMs: 500, engine: 'oxigraph' })
    const answers = await Promise.all([endless, endless].map((text) => query(url, text)))
    expect(answers.map(({ status }) => status)).toEqual([503, 503])
    await yes(url)
  })

  it('counts rows in each form, whatever stands in them and however the query ends', async () => {
    const { url } = await served(root, { queryTimeMs: 20_000, engine: 'oxigraph' })
    const rows = '{ ?a ?b ?c . ?d ?e ?f BIND("\\r\\n\\"<result>,\\n" AS ?text) }'
    const long = ['', ' # ', ' LIMIT 10001 OFFSET 3', ' VALUES ?known { 1 }', ' LIMIT 20000']
    const short = [' LIMIT 10000', ' OFFSET 81810', ' LIMIT 10000 VALUES ?known { 1 }']
    const [first, ...others] = resultMediaTypes.bindings.slice(0, 4)
    const pairs = [
      ...[...long, ...short].map((ending) => [first, ending] as const),
      ...others.flatMap((type) => ['', ' LIMIT 10000'].map((ending) => [type, ending] as const)),
    ]
    for (const [type, ending] of pairs) {
      const { status, headers } = await query(url, `SELECT * ${rows}${ending}`, type)
      const isCut = long.includes(ending)
      expect([type, ending, status, headers['x-sparql-maxrows']]).toEqual([
        type,
        ending,
        200,
        isCut ? '10000' : undefined,
      ])
    }
  })
})

describe('SERVICE', () => {
  const service = (other: string): string =>
    `SELECT ?mine ?theirs { <${x}a> <${x}knows> ?mine SERVICE <${other}sparql> { <${x}a> <${x}knows> ?theirs } }`
  const heard: string[] = []
  let stranger: string

  beforeAll(async () => {
    const server = createServer(({ url = '' }, response) => {
      heard.push(url)
      response.writeHead(404).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    atEnding(() => server.close())
    stranger = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })

  it('is refused, and nobody is asked', async () => {
    for (const text of [
      service(stranger),
      `ASK { FILTER EXISTS { SERVICE SILENT <${stranger}> { ?s ?p ?o } } }`,
      `SELECT * { { SELECT * { OPTIONAL { SERVICE <${stranger}> { ?s ?p ?o } } } } }`,
      `SELECT * { VALUES ?where { <${stranger}> } SERVICE ?where { ?s ?p ?o } }`,
    ]) {
      const { status, text: told } = await query(url, text)
      expect([status, told]).toEqual([
        400,
        expect.stringContaining('npm run regards "--" serve --allow-service'),
      ])
    }
    expect((await query(url, `LOAD <${stranger}>`)).status).toBe(400)
    expect((await query(url, `SELECT * { GRAPH <${stranger}> { ?s ?p ?o } }`)).status).toBe(200)
    expect(heard).toEqual([])
  })

  it('is asked where that is allowed; what fails there is told', async () => {
    const other = await freshFolder()
    const theirs = `<${x}a> <${x}knows> <${x}someone-else> .\n`
    await write(other, { 'dumps/regards.ttl': theirs })
    const { url: others } = await served(other)
    const { url } = await served(root, { allowsService: true })
    expect(rowsOf(await query(url, service(others)))).toEqual([{ mine: `${x}b`, theirs: `${x}someone-else` }])
    for (const headers of [
      { host: 'evil.example' },
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'document' },
    ])
      expect((await ask(url, '/sparql?query=ASK%7B%7D', { headers })).status).toBe(403)
    expect((await query(url, 'ASK {}')).headers).not.toHaveProperty('access-control-allow-origin')
    const failed = await query(url, service(stranger))
    expect([failed.status, failed.text.split('\n')[0]]).toEqual([
      502,
      `la requête, ou un service qu'elle interroge, n'a pu aboutir :`,
    ])
    heard.length = 0
    for (const text of [`LOAD <${stranger}>`, `SELECT * FROM <${stranger}> { ?s ?p ?o }`])
      expect((await query(url, text)).status).toBe(400)
    expect(heard).toEqual([])
    await yes(url)
  })
})

describe('the dump', () => {
  const count = async (url: string): Promise<number | string> => {
    const answer = await query(url, 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }')
    return answer.status === 200 ? Number(rowsOf(answer)[0]?.n) : answer.text
  }

  it('is read again when it is replaced, and never seen half way', async () => {
    const folder = await freshFolder()
    await write(folder, { 'public/dumps/regards.ttl': dumpOf(0) })
    const { url } = await served(join(folder, 'public'))
    expect(await count(url)).toBe(3)
    let isOver = false
    onTestFinished(() => {
      isOver = true
    })
    const swapping = (async () => {
      for (let turn = 1; !isOver; turn++) {
        await write(folder, { 'fresh/dumps/regards.ttl': dumpOf(turn % 2) })
        await rename(join(folder, 'public'), join(folder, 'previous'))
        await rename(join(folder, 'fresh'), join(folder, 'public'))
        await rm(join(folder, 'previous'), { recursive: true })
      }
    })()
    const seen = new Set<number | string>()
    for (let turn = 0; turn < 50; turn++)
      for (const each of await Promise.all([count(url), count(url)])) seen.add(each)
    isOver = true
    await swapping
    expect([...seen].sort()).toEqual([3, 4])
    await write(folder, { 'public/dumps/regards.ttl': dumpOf(7) })
    expect(await Promise.all([count(url), count(url), count(url)])).toEqual([10, 10, 10])
    await rm(join(folder, 'public/dumps'), { recursive: true })
    expect(await ask(url, '/sparql?query=ASK{}')).toMatchObject({ status: 503 })
  })
})
