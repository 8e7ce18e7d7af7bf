import { readdir, readFile } from 'node:fs/promises'
import { Agent } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshFolder, write } from '../support/folder.ts'
import { type Answer, type Asking, ask, say } from '../support/http.ts'
import { published, served } from '../support/served.ts'

const HTML = 'text/html; charset=utf-8'
const TURTLE = 'text/turtle; charset=utf-8'
const JSONLD = 'application/ld+json; charset=utf-8'
const capsule = '/capsule/1/'
const dump = '/dumps/regards.nt'

let root: string
let url: string

beforeAll(async () => {
  root = join(await published(), 'public')
  url = (await served(root)).url
})

/** What the server answers at a path. */
function at(path: string, headers: Asking['headers'] = {}, asking: Asking = {}): Promise<Answer> {
  return ask(url, path, { ...asking, headers })
}

/** Every file that is published, as a path of the server. */
async function paths(): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length).replaceAll('\\', '/'))
}

describe('a file', () => {
  it('says that it is UTF-8 wherever it is a text', async () => {
    const types = new Map<string, string>()
    for (const path of await paths()) {
      const { status, headers, bytes } = await at(path)
      expect(status, path).toBe(200)
      expect(bytes.equals(await readFile(join(root, path))), path).toBe(true)
      expect(headers['x-content-type-options']).toBe('nosniff')
      types.set(/[^./]*$/.exec(path)?.[0] ?? '', String(headers['content-type']))
    }
    expect(Object.fromEntries(types)).toEqual({
      SHA256SUMS: 'text/plain; charset=utf-8',
      atom: 'application/atom+xml; charset=utf-8',
      cff: 'application/yaml; charset=utf-8',
      css: 'text/css; charset=utf-8',
      csv: 'text/csv; charset=utf-8',
      gz: 'application/gzip',
      html: HTML,
      js: 'text/javascript; charset=utf-8',
      json: 'application/json; charset=utf-8',
      jsonld: JSONLD,
      nt: 'application/n-triples; charset=utf-8',
      rq: 'application/sparql-query; charset=utf-8',
      ttl: TURTLE,
      txt: 'text/plain; charset=utf-8',
      void: 'text/turtle; charset=utf-8',
      xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      xml: 'application/xml; charset=utf-8',
    })
  })

  it('of another making has a type too', async () => {
    const folder = await freshFolder(afterAll)
    const types = {
      csv: 'text/csv; charset=utf-8',
      PNG: 'image/png',
      constructor: 'application/octet-stream',
    }
    await write(folder, Object.fromEntries(Object.keys(types).map((ending) => [`of.${ending}`, 'é'])))
    const { url } = await served(folder)
    for (const [ending, type] of Object.entries(types))
      expect((await ask(url, `/of.${ending}`)).headers['content-type']).toBe(type)
  })

  it('is not sent again to those who have it', async () => {
    const { etag = '', 'last-modified': date = '' } = (await at(dump)).headers
    for (const headers of [
      { 'if-none-match': etag },
      { 'if-none-match': `"other", ${etag}` },
      { 'if-none-match': '*' },
      { 'if-modified-since': date },
    ]) {
      const { status, headers: told, bytes } = await at(dump, headers)
      expect(status).toBe(304)
      expect(told.etag).toBe(etag)
      expect(bytes).toHaveLength(0)
    }
    for (const headers of [
      { 'if-none-match': '"other"' },
      { 'if-none-match': '"other"', 'if-modified-since': date },
      { 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' },
      { 'if-modified-since': 'yesterday' },
    ])
      expect((await at(dump, headers)).status).toBe(200)
    expect((await at(dump, { 'if-match': '"other"' })).status).toBe(412)
    const { status, headers } = await at(capsule, { 'if-none-match': etag })
    expect([status, headers.vary]).toEqual([200, 'Accept'])
  })

  it('answers HEAD as GET, without its text', async () => {
    for (const path of [capsule, dump, '/nothing/here', '/capsule/1', '/about/']) {
      const headers = path === '/about/' ? { accept: 'image/png' } : {}
      const [whole, head] = [await at(path, headers), await at(path, headers, { method: 'HEAD' })]
      expect(head.bytes).toHaveLength(0)
      expect(head.status).toBe(whole.status)
      expect({ ...head.headers, date: '' }).toEqual({ ...whole.headers, date: '' })
      expect(Number(head.headers['content-length'])).toBe(whole.bytes.length)
    }
  })

  it('gives a part that is asked for', async () => {
    const { bytes: whole, headers } = await at(dump)
    const size = whole.length
    for (const [range, part, told] of [
      ['bytes=0-9', whole.subarray(0, 10), `bytes 0-9/${size}`],
      [`bytes=${size - 1}-`, whole.subarray(-1), `bytes ${size - 1}-${size - 1}/${size}`],
      ['bytes=-5', whole.subarray(-5), `bytes ${size - 5}-${size - 1}/${size}`],
      [`bytes=5-${size * 2}`, whole.subarray(5), `bytes 5-${size - 1}/${size}`],
    ] as const) {
      const answer = await at(dump, { range, 'if-range': String(headers['last-modified']) })
      expect([answer.status, answer.headers['content-range']]).toEqual([206, told])
      expect(answer.bytes).toEqual(part)
    }
    for (const ask of [{ range: 'bytes=0-1', 'if-range': '"other"' }, { range: 'lines=1-2' }, { range: 'x' }])
      expect((await at(dump, ask)).bytes).toEqual(whole)
    const beyond = await at(dump, { range: `bytes=${size}-` })
    expect([beyond.status, beyond.headers['content-range']]).toEqual([416, `bytes */${size}`])
    expect(beyond.text).toBe('le fichier ne va pas si loin\n')
  })
})

describe('an address', () => {
  it('that is a folder leads to its slash, wherever the server is mounted', async () => {
    for (const [path, location] of [
      ['/capsule/1', '1/'],
      ['/dumps', 'dumps/'],
      ['/capsule/1?a=b&c', '1/?a=b&c'],
    ] as const) {
      const { status, headers } = await at(path)
      expect([status, headers.location]).toEqual([301, location])
    }
  })

  it.each([
    '//evil.example',
    '//evil.example/',
    '//evil.example/%2e%2e',
    '/\\evil.example',
    '/%5cevil.example',
    '///evil.example/..',
    '/%2f/evil.example',
    '/capsule//evil.example',
    'http://evil.example//evil.example',
  ])('%s leads nowhere else', async (path) => {
    const said = await say(url, `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
    expect(said).toMatch(/^HTTP\/1.1 40[04] /)
    expect(said).not.toMatch(/^location:/im)
  })

  it('with nothing there gets the page that says so', async () => {
    for (const path of ['/nothing', '/capsule/99/', '/capsule/1/index.html/', '/capsule/1/../../x', '/.x']) {
      const { status, headers, text } = await at(path, { range: 'bytes=0-1' })
      if (path.includes('..')) expect(status).toBe(400)
      else {
        expect([status, headers['content-type'], headers['cache-control']]).toEqual([404, HTML, 'no-store'])
        const page = await readFile(join(root, '404.html'), 'utf8')
        const withoutBase = (html: string): string => html.replace(/<base href="[^"]*">/, '')
        expect(withoutBase(text)).toBe(withoutBase(page))
        const [, base = ''] = /<base href="([^"]*)">/.exec(text) ?? []
        expect(new URL(base, new URL(path, url)).pathname).toBe('/')
      }
    }
  })

  it('with nothing there gets a sentence if there is no such page', async () => {
    const { url } = await served(await freshFolder(afterAll))
    expect(await ask(url, '/')).toMatchObject({ status: 404, text: "il n'y a rien à cette adresse\n" })
  })
})

describe('the server', () => {
  it('may be read from any site', async () => {
    const { status, headers } = await at(capsule, { origin: 'https://reader.example' }, { method: 'OPTIONS' })
    expect(status).toBe(204)
    expect(headers).toMatchObject({
      allow: 'GET, HEAD, OPTIONS',
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
    })
    expect(String(headers['access-control-allow-headers'])).toContain('If-None-Match')
    expect((await at(capsule)).headers['access-control-expose-headers']).toContain('ETag')
  })

  it('refuses to be written to, and goes on with the connection', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND']) {
      const { status, headers, text } = await at(capsule, {}, { method, agent })
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
      expect(headers.connection).toBe('keep-alive')
      expect(text).toContain(method)
    }
    const body = Buffer.alloc(3_000_000)
    for (const path of [capsule, '/sparql'])
      expect(await at(path, {}, { method: 'PUT', agent, body })).toMatchObject({ status: 405 })
    expect(await at(capsule, {}, { agent })).toMatchObject({ status: 200 })
    agent.destroy()
  })

  it('says that nothing is published yet, until it is', async () => {
    const folder = await freshFolder(afterAll)
    const { url } = await served(join(folder, 'public'))
    for (const path of ['/', '/dumps/regards.ttl', '/sparql?query=ASK{}']) {
      const { status, text } = await ask(url, path)
      expect([status, text]).toEqual([
        503,
        "rien n'est publié encore ; lancer d'abord : npm run regards build\n",
      ])
    }
    await write(folder, { 'public/index.html': 'there' })
    expect(await ask(url, '/')).toMatchObject({ status: 200, text: 'there' })
  })

  it('listens to this computer alone, at the address that it tells', async () => {
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    const other = await served(root, { host: '::1' }).catch(() => undefined) // there may be no IPv6
    expect(other?.url ?? 'http://[::1]:1/').toMatch(/^http:\/\/\[::1\]:\d+\/$/)
  })
})
