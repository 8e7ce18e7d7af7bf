import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Asking, ask } from '../support/http.ts'
import { published, served } from '../support/served.ts'

const HTML = 'text/html; charset=utf-8'
const TURTLE = 'text/turtle; charset=utf-8'
const JSONLD = 'application/ld+json; charset=utf-8'
const capsule = '/capsule/1/'

let root: string
let url: string

beforeAll(async () => {
  root = join(await published(), 'public')
  url = (await served(root)).url
})

function at(path: string, headers: Asking['headers'] = {}): Promise<Answer> {
  return ask(url, path, { headers })
}

describe('a document', () => {
  it.each([
    [undefined, HTML],
    ['', HTML],
    ['*/*', HTML],
    ['text/*', HTML],
    ['text/turtle', TURTLE],
    ['TEXT/Turtle', TURTLE],
    ['application/ld+json', JSONLD],
    ['application/*', JSONLD],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8', HTML],
    ['text/html;q=0.1, application/ld+json;q=0.9, text/turtle;q=0.8', JSONLD],
    ['text/html;q=0.5,text/turtle', TURTLE],
    ['text/turtle, */*', TURTLE],
    ['*/*, text/turtle;q=0.5', HTML],
    ['text/turtle, text/html', HTML],
    ['application/ld+json;q=0.7, text/turtle;q=0.7', TURTLE],
    ['text/html;q=0, */*', TURTLE],
    ['text/*;q=0, */*;q=0.1', JSONLD],
    ['text/turtle;charset=utf-8;q=0.9, text/html;q=0.8', TURTLE],
    ['application/ld+json;profile="http://www.w3.org/ns/json-ld#expanded, text/html;q=1"', JSONLD],
    ['nonsense, text/turtle', TURTLE],
    [',;,;;q=, =, text/turtle;q=0.3', TURTLE],
  ])('with Accept: %s comes as %s', async (accept, type) => {
    const { status, headers, bytes } = await at(capsule, accept === undefined ? {} : { accept })
    expect(status).toBe(200)
    expect(headers['content-type']).toBe(type)
    const name = { [HTML]: 'index.html', [TURTLE]: 'index.ttl', [JSONLD]: 'index.jsonld' }[type] as string
    expect(headers['content-location']).toBe(name)
    expect(headers.vary).toBe('Accept')
    expect(bytes).toEqual(await readFile(join(root, capsule, name)))
    const others = ['index.html', 'index.ttl', 'index.jsonld'].filter((each) => each !== name)
    expect([...String(headers.link).matchAll(/<([^>]+)>; rel="alternate"/g)].map(([, each]) => each)).toEqual(
      others,
    )
  })

  it.each(['image/png', 'application/rdf+xml', '*/*;q=0', 'text/html;q=0', 'text', ';;;', 'text/html;q=x'])(
    'with Accept: %s lists the forms that it has',
    async (accept) => {
      const { status, headers, text } = await at(capsule, { accept })
      expect(status).toBe(406)
      expect(headers.vary).toBe('Accept')
      expect(headers['content-type']).toBe('text/plain; charset=utf-8')
      expect(text).toContain(
        'text/html index.html\ntext/turtle index.ttl\napplication/ld+json index.jsonld\n',
      )
    },
  )

  it('that has one form says so to those who want another', async () => {
    const { status, headers, text } = await at('/about/', { accept: 'text/turtle' })
    expect(status).toBe(406)
    expect(text.trim().split('\n').slice(1)).toEqual(['text/html index.html'])
    expect(headers.link).toContain('<index.html>; rel="alternate"; type="text/html"')
  })

  it('has each form at an address of its own, whatever is accepted', async () => {
    const { status, headers } = await at(`${capsule}index.ttl`, { accept: 'text/html' })
    expect(status).toBe(200)
    expect(headers['content-type']).toBe(TURTLE)
    expect(headers.vary).toBeUndefined()
  })

  it('refuses in the language of whoever asks', async () => {
    const asked = async (language: string): Promise<string> =>
      (await at(capsule, { accept: 'image/png', 'accept-language': language })).text
    expect(await asked('en-GB,en;q=0.9')).toMatch(/^this document is not available in the form/)
    expect(await asked('de, fr;q=0.5')).toMatch(/^ce document n'existe pas/)
    expect(await asked('tlh')).toMatch(/^ce document n'existe pas/)
  })
})
