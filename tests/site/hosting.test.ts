import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { commonHeaders } from '../../pipeline/site/hosting/http-headers.ts'
import { build } from '../support/build.ts'
import { freshFolder, smallest, write } from '../support/folder.ts'
import { type Host, nginxSays, programs, startApache, startNginx } from '../support/hosts.ts'
import { type Answer, ask as request } from '../support/http.ts'
import { published, served } from '../support/served.ts'

const base = 'https://publisher.test/ressources/regards/'
let dist: string

/** The smallest publication at this base, with a person who was published and withdrew. */
const withdrawal = {
  'publication.yaml': withBase(base),
  'addresses.txt': 'contributor/c-9/#person\n',
  'withdrawals.txt': 'c-9 2024-06-01\n',
}

beforeAll(async () => {
  dist = await published(withdrawal)
})

/** What is asked for at a document, and the file that is the answer; nothing where none is acceptable. */
const wishes: readonly (readonly [accept: string | undefined, file: string | undefined])[] = [
  [undefined, 'index.html'],
  ['*/*', 'index.html'],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8', 'index.html'],
  ['text/turtle', 'index.ttl'],
  ['TEXT/Turtle', 'index.ttl'],
  ['application/ld+json', 'index.jsonld'],
  ['application/ld+json, text/turtle;q=0.5', 'index.jsonld'],
  ['text/turtle;q=0.9, text/html;q=0.1', 'index.ttl'],
  ['text/html;q=0.2, text/turtle;q=0.3, application/ld+json;q=0.4', 'index.jsonld'],
  ['application/n-triples, text/turtle;q=0.9, */*;q=0.1', 'index.ttl'],
  ['text/turtle;q=0.5, text/html;q=0.5', 'index.html'],
  ['text/*', 'index.html'],
  ['text/turtle;q=0.9;x=1, text/html;q=0.3', 'index.ttl'],
  ['text/html;q=0.5, */*', 'index.ttl'],
  ['text/html;q=0, */*', 'index.ttl'],
  ['text/*;q=0, */*;q=0.1', 'index.jsonld'],
  ['application/*', 'index.jsonld'],
  ['application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted"', 'index.jsonld'],
  ['text/turtle;q=0', undefined],
  ['image/png', undefined],
]

/** What is asked for of a document that was withdrawn, and the file that is the answer. */
const withdrawn: readonly (readonly [path: string, accept: string | undefined, file: string])[] = [
  ['contributor/c-9/', undefined, 'index.html'],
  ['contributor/c-9/', 'text/html,application/xhtml+xml,*/*;q=0.8', 'index.html'],
  ['contributor/c-9/', 'text/turtle', 'index.ttl'],
  ['contributor/c-9/', 'application/ld+json, text/turtle;q=0.5', 'index.jsonld'],
  ['contributor/c-9/', 'image/png', 'index.html'],
  ['contributor/c-9/', 'text/turtle;q=0', 'index.html'],
  ['contributor/c-9/index.html', undefined, 'index.html'],
  ['contributor/c-9/index.html', 'text/turtle', 'index.html'],
  ['contributor/c-9/index.ttl', undefined, 'index.ttl'],
  ['contributor/c-9/index.jsonld', 'text/html', 'index.jsonld'],
]

const servers: readonly {
  readonly name: string
  readonly isHere: boolean
  start(folder?: string): Promise<Host | string>
}[] = [
  {
    name: 'regards serve',
    isHere: true,
    start: async (folder = dist) => (await served(join(folder, 'public'))).url,
  },
  {
    name: 'nginx',
    isHere: programs.nginx !== undefined,
    start: (folder = dist) => startNginx(folder, base),
  },
  {
    name: 'Apache',
    isHere: programs.apache !== undefined,
    start: (folder = dist) => startApache(folder, base),
  },
]

describe.each(servers)('$name (left out where it is not installed)', ({ name, isHere, start }) => {
  const isOurs = name === 'regards serve'

  it.skipIf(!isHere)('gives each document in the form that is preferred', async () => {
    const url = await started(start)
    for (const [accept, file] of wishes) {
      const response = await ask(`${url}capsule/1/`, accept)
      expect(response.status, `${accept}`).toBe(file === undefined ? 406 : 200)
      expect(response.headers.vary, `${accept}`).toMatch(/accept/i)
      if (file === undefined) continue
      expect(hash(response.bytes), `${accept}`).toBe(
        hash(await readFile(join(dist, 'public/capsule/1', file))),
      )
      expect(response.headers['content-location'], `${accept}`).toBe(file)
      for (const other of ['index.html', 'index.ttl', 'index.jsonld'])
        expect(String(response.headers.link).includes(`<${other}>; rel="alternate"`)).toBe(other !== file)
      expect(response.headers['content-type']?.replace(/;\s*/, '; ').toLowerCase()).toBe(
        `${{ html: 'text/html', ttl: 'text/turtle', jsonld: 'application/ld+json' }[file.slice(6)]}; charset=utf-8`,
      )
    }
  })

  it.skipIf(!isHere)(
    'gives every file to other sites, with its type, and asks again for what may have changed',
    async () => {
      const url = await started(start)
      const files = {
        'dumps/regards.ttl': 'text/turtle; charset=utf-8',
        'dumps/regards.nt': 'application/n-triples; charset=utf-8',
        'dumps/regards.jsonld': 'application/ld+json; charset=utf-8',
        'dumps/regards.nt.gz': 'application/gzip',
        'style.css': 'text/css; charset=utf-8',
        'query.js': 'text/javascript; charset=utf-8',
        'feed.atom': 'application/atom+xml; charset=utf-8',
        'sitemap.xml': 'application/xml; charset=utf-8',
        'queries/capsule-cards.rq': 'application/sparql-query; charset=utf-8',
        'catalog.json': 'application/json; charset=utf-8',
        '.well-known/void': 'text/turtle; charset=utf-8',
        'data/': 'text/html; charset=utf-8',
      }
      for (const [path, type] of Object.entries(files)) {
        const response = await ask(url + path)
        expect(response.status, path).toBe(200)
        expect(response.headers['content-type']?.replace(/;\s*/, '; ').toLowerCase(), path).toBe(type)
        expect(response.headers['content-encoding'], path).toBeUndefined()
        for (const [header, value] of Object.entries(commonHeaders))
          expect(response.headers[header.toLowerCase()], `${path} ${header}`).toBe(value)
        expect(response.headers['cache-control'], path).toBe('no-cache')
        const isData = !/^text\/(html|css|javascript|plain)|[/+]xml|sparql-query/.test(type)
        expect(response.headers['x-robots-tag'], path).toBe(isData ? 'noindex' : undefined)
        const etag = String(response.headers.etag)
        const again = await ask(url + path, undefined, { 'if-none-match': etag })
        expect([again.status, again.text], path).toEqual([304, ''])
      }
    },
  )

  it.skipIf(!isHere)('tells what is not there, and hides what is hidden', async () => {
    const url = await started(start)
    const lost = await ask(`${url}capsule/404/`)
    expect(lost.status).toBe(404)
    expect(lost.headers['access-control-allow-origin']).toBe('*')
    // its links start from the base; ours serves the folder from the top
    const page = await readFile(join(dist, 'public/404.html'), 'utf8')
    const element = `<base href="${new URL(base).pathname}">`
    expect(page).toContain(element)
    expect(lost.text).toBe(isOurs ? page.replace(element, '<base href="../../">') : page)
    const hidden = await ask(`${url}.hidden`)
    expect([hidden.status, hidden.headers['access-control-allow-origin']]).toEqual([404, '*'])
    expect(hidden.text).toContain('<base href=')
    expect((await ask(`${url}.htaccess`)).status).not.toBe(200)
    expect((await ask(`${url}dumps/`)).status).toBe(404)
    const folder = await ask(`${url}capsule/1`)
    expect(folder.status).toBe(301)
    expect(new URL(String(folder.headers.location), `${url}capsule/1`).href).toBe(`${url}capsule/1/`)
  })

  it.skipIf(!isHere)(
    'answers 410 where a person withdrew, with the page and the data that say so',
    async () => {
      const url = await started(start)
      for (const [path, accept, file] of withdrawn) {
        const asked = `${path} ${accept}`
        const response = await ask(url + path, accept)
        expect(response.status, asked).toBe(410)
        expect(response.text, asked).toBe(await readFile(join(dist, 'public/contributor/c-9', file), 'utf8'))
        const { headers } = response
        expect(headers['content-type']?.replace(/;\s*/, '; ').toLowerCase(), asked).toBe(
          `${{ html: 'text/html', ttl: 'text/turtle', jsonld: 'application/ld+json' }[file.slice(6)]}; charset=utf-8`,
        )
        expect(headers['access-control-allow-origin'], asked).toBe('*')
        expect(headers['x-robots-tag'], asked).toBe('noindex')
        const isDocument = path.endsWith('/')
        expect(/accept(?!-)/i.test(String(headers.vary)), asked).toBe(isDocument)
        expect(headers['content-location'], asked).toBe(isDocument ? file : undefined)
        for (const other of ['index.html', 'index.ttl', 'index.jsonld'])
          expect(String(headers.link).includes(`<${other}>; rel="alternate"`), asked).toBe(
            isDocument && other !== file,
          )
      }
      const folder = await ask(`${url}contributor/c-9`)
      expect(folder.status).toBe(301)
      expect(new URL(String(folder.headers.location), `${url}contributor/c-9`).href).toBe(
        `${url}contributor/c-9/`,
      )
      expect((await ask(`${url}contributor/c-1/`)).status).toBe(200)
      expect((await ask(`${url}contributor/c-9/x`)).status).toBe(404)
      expect((await ask(`${url}withdrawals.json`)).status).toBe(200)
    },
  )

  it.skipIf(!isHere)(
    'answers 410 whole to who asks for a part, for a change, or for the head alone',
    async () => {
      const url = await started(start)
      const { origin, pathname } = new URL(url)
      const path = `${pathname}contributor/c-9/`
      const { etag, 'last-modified': changed } = (await ask(`${url}contributor/c-9/`)).headers
      for (const headers of [
        { range: 'bytes=0-9' },
        { range: 'bytes=999999-' },
        ...(etag === undefined ? [] : [{ 'if-none-match': etag }]),
        ...(changed === undefined ? [] : [{ 'if-modified-since': changed }]),
      ]) {
        const { status, text } = await request(origin, path, { headers })
        expect(status, JSON.stringify(headers)).toBe(410)
        expect(text, JSON.stringify(headers)).toContain('</html>')
      }
      const head = await request(origin, path, { method: 'HEAD' })
      expect([head.status, head.text, head.headers['access-control-allow-origin']]).toEqual([410, '', '*'])
    },
  )

  it.skipIf(!isHere)('answers 410 where a person withdrew and no page was made', async () => {
    const folder = await published(withdrawal, { pages: false })
    const url = await started(() => start(folder))
    for (const accept of [undefined, 'text/turtle']) {
      const { status, headers, text } = await ask(`${url}contributor/c-9/`, accept)
      expect([status, headers['access-control-allow-origin']]).toEqual([410, '*'])
      expect(headers['x-robots-tag']).toBe('noindex')
      expect(text).not.toContain('<h1>Synthetic publication</h1>')
    }
    expect((await ask(`${url}contributor/c-1/`)).status).toBe(404)
  })

  it.skipIf(!isHere)('asks search engines to keep pages, and to leave out the data beside them', async () => {
    const url = await started(start)
    for (const [accept, tag] of [
      ['text/html', undefined],
      ['text/turtle', 'noindex'],
      ['application/ld+json', 'noindex'],
    ] as const)
      expect((await ask(`${url}capsule/1/`, accept)).headers['x-robots-tag'], accept).toBe(tag)
  })

  it.skipIf(!isHere)('gives what is a page alone as a page alone', async () => {
    const url = await started(start)
    expect((await ask(`${url}data/`, 'text/turtle')).status).toBe(406)
    const { status, headers } = await ask(`${url}data/`, 'text/turtle, text/html;q=0.1')
    expect([status, headers['content-location'], headers.link]).toEqual([200, 'index.html', undefined])
  })

  it.skipIf(!isHere)(
    'lets a page elsewhere ask beforehand, and sends nothing twice that it compressed',
    async () => {
      const url = await started(start)
      const { origin, pathname } = new URL(url)
      for (const path of ['capsule/1/', 'dumps/regards.ttl']) {
        const asked = await request(origin, pathname + path, { method: 'OPTIONS' })
        expect([200, 204], path).toContain(asked.status)
        expect(asked.headers['access-control-allow-origin'], path).toBe('*')
        expect(asked.headers['access-control-allow-headers'], path).toContain('Accept')
        expect(asked.headers['access-control-allow-methods'], path).toContain('GET')
      }
      const headers = { 'accept-encoding': 'gzip' }
      const { etag, 'content-encoding': encoding } = (
        await ask(`${url}dumps/regards.ttl`, undefined, headers)
      ).headers
      expect(encoding).toBe(isOurs ? undefined : 'gzip')
      const again = await ask(`${url}dumps/regards.ttl`, undefined, {
        ...headers,
        'if-none-match': String(etag),
      })
      expect(again.status).toBe(304)
    },
  )

  async function started(start: () => Promise<Host | string>): Promise<string> {
    const host = await start()
    return typeof host === 'string' ? host : `${host.url}${isOurs ? '' : new URL(base).pathname.slice(1)}`
  }
})

it.skipIf(programs.apache === undefined)(
  'Apache answers 410 without mod_rewrite too, as a page alone',
  async () => {
    const { url } = await startApache(dist, base, ['rewrite'])
    const page = await readFile(join(dist, 'public/contributor/c-9/index.html'), 'utf8')
    for (const accept of ['text/html', 'image/png']) {
      const { status, text } = await ask(`${url}ressources/regards/contributor/c-9/`, accept)
      expect([status, text]).toEqual([410, page])
    }
    expect((await ask(`${url}ressources/regards/contributor/c-1/`)).status).toBe(200)
  },
)

describe('a base address of any kind', () => {
  const bases = [
    'https://publisher.test/',
    'https://publisher.test:8443/a/',
    "https://publisher.test/it's;a$b/{%7B}/".replace('{%7B}', '%7B%22%5C%24'),
    'https://publisher.test/$uri/(x)*!,=@/',
    'https://publisher.test/%0A%20%23/',
    'https://publisher.test/%ff/',
    'https://[::1]/v6/',
    'https://éditeur.test/dossier-é/',
    'https://~(publisher.test/',
  ]

  it
    .skipIf(programs.apache === undefined)
    .each([
      'https://publisher.test/',
      'https://publisher.test/$1$uri/(x)*!,=@/',
      'https://éditeur.test/dossier-é/',
    ])('makes a configuration that Apache serves by: %s', async (address) => {
    const folder = await published({ ...withdrawal, 'publication.yaml': withBase(address) })
    const { url } = await startApache(folder, address)
    const { pathname } = new URL(address)
    const found = await request(url, `${pathname}capsule/1/`, { headers: { accept: 'text/turtle' } })
    expect([found.status, found.headers['content-location']]).toEqual([200, 'index.ttl'])
    const gone = await request(url, `${pathname}contributor/c-9/`, { headers: { accept: 'text/turtle' } })
    expect([gone.status, gone.text]).toEqual([
      410,
      await readFile(join(folder, 'public/contributor/c-9/index.ttl'), 'utf8'),
    ])
    const lost = await request(url, `${pathname}nothing`, {})
    expect([lost.status, lost.text.includes('<base href=')]).toEqual([404, true])
  })

  it.skipIf(programs.nginx === undefined).each(bases)(
    'makes a configuration that nginx accepts: %s',
    async (address) => {
      const folder = await freshFolder()
      await write(join(folder, 'data'), {
        ...smallest,
        ...withdrawal,
        'publication.yaml': withBase(address),
      })
      const order = { data: join(folder, 'data'), out: join(folder, 'dist'), publish: true }
      const { published, problems } = await build(order)
      if (!published) return expect(problems.map(({ rule }) => rule)).toContain('base')
      const { status, said } = await nginxSays(order.out)
      expect(said).toContain('syntax is ok')
      expect(status).toBe(0)
      const text = await readFile(join(order.out, 'report/hosting/nginx.conf'), 'utf8')
      expect(text.match(/^server \{$/gm)).toHaveLength(1)
      if (address.includes('%')) return // what no file name or no text can hold, or what a server reads otherwise
      const { url } = await startNginx(order.out, address)
      const { pathname } = new URL(address)
      const found = await request(url, `${pathname}capsule/1/`, { headers: { accept: 'text/turtle' } })
      expect([found.status, found.headers['content-location']]).toEqual([200, 'index.ttl'])
      const gone = await request(url, `${pathname}contributor/c-9/`, { headers: { accept: 'text/turtle' } })
      expect([gone.status, gone.headers['content-location']]).toEqual([410, 'index.ttl'])
      const lost = await request(url, `${pathname}nothing`, {})
      expect([lost.status, lost.text.includes('<base href=')]).toEqual([404, true])
    },
  )
})

function withBase(address: string): string {
  return String(smallest['publication.yaml']).replace(/^base: .*$/m, `base: ${JSON.stringify(address)}`)
}

/** Asks for an address, with a wish for its form or without. */
function ask(address: string, accept?: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { origin, pathname } = new URL(address)
  return request(origin, pathname, { headers: { ...(accept !== undefined && { accept }), ...headers } })
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
