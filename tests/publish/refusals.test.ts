import { cp, readFile, truncate, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PortalClient } from '../../pipeline/publish/datagouv/portal-client.ts'
import { publishToDatagouv } from '../../pipeline/publish/datagouv/publish-datagouv.ts'
import { publishToStore, type StoreOrder } from '../../pipeline/publish/sparql-store.ts'
import type { RetryPolicy } from '../../pipeline/requests/retry-policy.ts'
import { build, today } from '../support/build.ts'
import { atEnding } from '../support/ending.ts'
import { freshFolder, smallest, write } from '../support/folder.ts'
import { startStore } from '../support/store.ts'

const base = 'https://publisher.test/p/'
const license = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence'
const retryPolicy: RetryPolicy = { timeoutMs: 30_000, pausesMs: [1, 1], maxPauseMs: 10 }
let whole: string

beforeAll(async () => {
  whole = await freshFolder(afterAll)
  const publication = String(smallest['publication.yaml']).replace(/license: .*/, `license: ${license}`)
  await write(join(whole, 'data'), { ...smallest, 'publication.yaml': publication })
  await build({ data: join(whole, 'data'), out: join(whole, 'dist'), publish: true })
})

describe('a release without some of its files', () => {
  it('goes plain into a store where build left packed files out', async () => {
    const folder = await built({ packs: false })
    const store = await startStore()
    await publishToStore(storeOrder(folder, store.url))
    expect(store.lines(base)).toHaveLength((await linesOf(folder)).length)
    expect(store.log).toEqual(['PUT /store plain', 'GET /store plain'])
  })

  it('goes into a store where build left tables and pages out', async () => {
    const folder = await built({ tables: false, pages: false })
    const store = await startStore()
    await publishToStore(storeOrder(folder, store.url))
    expect(store.lines(base)).toHaveLength((await linesOf(folder)).length)
  })

  it.each([
    [{ packs: false }, 'dumps/regards.nt.gz', '--no-gzip'],
    [{ tables: false }, 'tables/capsules.csv', '--no-tables'],
  ])('is refused for a portal by the option that left them out: %j', async (without, path, option) => {
    const told = await endOf(publishToDatagouv(datagouvOrder(await built(without))))
    expect(told).toContain(`has no ${path}, which build ${option} leaves out; build again without ${option}`)
  })

  it('is planned for a portal where build left pages out', async () => {
    const url = await serverOf((_, response) => void response.end('{"data":[]}'))
    const shown: string[] = []
    const folder = await built({ pages: false })
    await publishToDatagouv({ ...datagouvOrder(folder, url), show: (text) => void shown.push(text) })
    expect(shown.join('')).toContain('send        regards.nt.gz')
  })

  it.each(['dumps/regards.nt', 'dumps/regards.nt.gz', 'catalog.json'])(
    'is refused where %s was altered since',
    async (path) => {
      const folder = await copied()
      await writeFile(join(folder, 'dist/public', path), 'altered')
      expect(await endOf(publishToStore(storeOrder(folder, 'https://store.test/')))).toContain(
        `${path} is no longer`,
      )
    },
  )

  it('is refused where a dump is larger than what Node reads at once', async () => {
    const folder = await copied()
    await truncate(join(folder, 'dist/public/dumps/regards.nt'), 2 ** 31)
    const told = await endOf(publishToStore(storeOrder(folder, 'https://store.test/')))
    expect(told).toContain('dumps/regards.nt is no longer')
  }, 60_000)
})

describe('a server that is asked again', () => {
  it('is told with its reason and the pause, beside the result', async () => {
    const store = await startStore({ failures: 2, failure: 503 })
    const noted: string[] = []
    await publishToStore({ ...storeOrder(whole, store.url), note: (text) => void noted.push(text) })
    const host = new URL(store.url).host
    expect(noted).toEqual([
      `regards: ${host}: 503; trying again in 1 s (1 of 2)\n`,
      `regards: ${host}: 503; trying again in 1 s (2 of 2)\n`,
    ])
  })

  it('is told in French, for a portal too', async () => {
    const url = await serverOf((request) => request.socket.destroy())
    const noted: string[] = []
    const order = { ...datagouvOrder(whole, url), language: 'fr' as const }
    await endOf(publishToDatagouv({ ...order, note: (text) => void noted.push(text) }))
    expect(noted).toHaveLength(2)
    expect(noted[0]).toMatch(/^regards: 127\.0\.0\.1:\d+ : .+ ; nouvel essai dans 1 s \(1 sur 2\)\n$/)
  })
})

const key = 'SECRET-KEY'
const cut = '{"data":[{"id":"x","ext'

describe('an odd answer of a portal ends in one sentence', () => {
  it.each([
    ['a page of HTML', '<html>maintenance</html>', 'maintenance'],
    ['JSON that is cut', cut, 'data'],
    ['null', 'null', 'null'],
    ['nothing', '', 'interface'],
    ['a list that is none', '{"data":null}', 'interface'],
    ['a data set without resources', '{"data":[{"id":"x","title":"y"}]}', 'interface'],
    ['a number', '17', '17'],
  ])('%s', async (_, text, way) => {
    const url = await serverOf((__, response) => void response.end(text))
    const told = await endOf(publishToDatagouv(datagouvOrder(whole, url)))
    expect(told).toContain('something other than its interface says')
    expect(told).toContain(way)
  })

  it('a body that is cut', async () => {
    const url = await serverOf((_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write(cut)
      setImmediate(() => response.destroy())
    })
    expect(await endOf(publishToDatagouv(datagouvOrder(whole, url)))).toContain('no answer from 127.0.0.1')
  })

  it('pages that lead back to themselves', async () => {
    const url = await serverOf(
      (_, response) => void response.end('{"data":[],"next_page":"/api/1/me/again/"}'),
    )
    const told = await endOf(publishToDatagouv(datagouvOrder(whole, url)))
    expect(told).toContain('something other than its interface says')
  })

  it('a key that it repeats, escaped or in an address, is not shown', async () => {
    const escaped = [...key].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
    const said = await serverOf(
      (_, response) => void response.writeHead(400).end(`{"message":"bad key ${escaped}"}`),
    )
    const led = await serverOf(
      (_, response) => void response.writeHead(302, { location: `https://else.test/?k=${key}` }).end(),
    )
    for (const url of [said, led]) {
      const told = await endOf(publishToDatagouv(datagouvOrder(whole, url)))
      expect(told).toMatch(/answers 400|redirects to/)
      expect(told).not.toContain(key)
    }
  })

  it('a file that the portal says nothing of', async () => {
    const url = await serverOf((_, response) => void response.end('[]'))
    const file = { path: 'a', file: join(whole, 'data/topics.yaml'), name: 'a.csv', title: 'A', size: 10 }
    const about = { description: 'A', schema: undefined, sha1: '', sha256: '' }
    const client = new PortalClient(new URL(url).origin, key, retryPolicy)
    expect(await endOf(client.upload('x', { ...file, ...about }))).toContain('answers “a.csv”')
  })
})

describe('an odd answer of a store ends in one sentence', () => {
  const query = async (text: string): Promise<string> => {
    const store = await startStore()
    const url = await serverOf((_, response) => void response.end(text))
    return endOf(publishToStore({ ...storeOrder(whole, store.url), query: url }))
  }

  it.each([
    '<html>',
    'null',
    '{}',
    '{"results":{"bindings":[]}}',
    '{"results":{"bindings":[{"count":{"value":"many"}}]}}',
  ])('a count that is none: %s', async (text) => {
    expect(await query(text)).toContain('gives no number')
  })

  it('a graph that is cut while it is read back', async () => {
    const url = await serverOf((request, response) => {
      if (request.method === 'PUT') return void request.resume().once('end', () => response.end())
      response
        .writeHead(200, { 'content-type': 'application/n-triples', 'content-length': '1000' })
        .write('<a>')
      setImmediate(() => response.destroy())
    })
    expect(await endOf(publishToStore(storeOrder(whole, url)))).toContain('no answer from 127.0.0.1')
  })

  it.each([
    ['a password', { user: 'clerk', password: 'pass-word' }, 'login failed: pass-word'],
    ['a token', { token: 'to-ken' }, 'bad token to-ken'],
  ])('%s that it repeats is not shown', async (_, credentials, text) => {
    const url = await serverOf((request, response) => {
      request.resume().once('end', () => response.writeHead(403).end(text))
    })
    const told = await endOf(publishToStore({ ...storeOrder(whole, url), credentials }))
    expect(told).toContain('403')
    expect(told).not.toMatch(/pass-word|to-ken/)
  })
})

/** The sentence with which a publication ends that cannot go on; fails where it ends otherwise. */
async function endOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => new Error('it went well'),
    (error: Error) => error,
  )
  expect(error).toMatchObject({ userMessage: { fr: expect.any(String), en: error.message } })
  return error.message
}

function storeOrder(folder: string, url: string): StoreOrder {
  return { ...common(folder), url, credentials: {}, isDry: false }
}

function datagouvOrder(folder: string, portal = 'https://portal.test') {
  return { ...common(folder), isDemo: false, portal, key, keyVariable: 'KEY', isDry: true }
}

function common(folder: string) {
  const show = (): void => undefined
  const [data, out] = [join(folder, 'data'), join(folder, 'dist')]
  return { data, out, today, language: 'en', retryPolicy, show } as const
}

/** A copy of the release, to be altered. */
async function copied(): Promise<string> {
  const folder = await freshFolder()
  await cp(whole, folder, { recursive: true })
  return folder
}

/** A release of the same records, built without something. */
async function built(without: { packs?: boolean; tables?: boolean; pages?: boolean }): Promise<string> {
  const folder = await freshFolder()
  await cp(join(whole, 'data'), join(folder, 'data'), { recursive: true })
  await build({ data: join(folder, 'data'), out: join(folder, 'dist'), publish: true, ...without })
  return folder
}

/** A server on loopback that answers so. */
async function serverOf(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  atEnding(() => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

/** The sorted lines of the N-Triples of a release. */
async function linesOf(folder: string): Promise<string[]> {
  const text = await readFile(join(folder, 'dist/public/dumps/regards.nt'), 'utf8')
  return text.split('\n').filter(Boolean)
}
