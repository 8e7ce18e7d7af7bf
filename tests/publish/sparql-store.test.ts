import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defaultGraph, namedNode, quad, Store } from 'oxigraph'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishToStore, type StoreOrder } from '../../pipeline/publish/sparql-store.ts'
import { build, today } from '../support/build.ts'
import { typed } from '../support/cli.ts'
import { freshFolder, smallest, write } from '../support/folder.ts'
import { startStore } from '../support/store.ts'

const base = 'https://publisher.test/p/'
let first: string
let count: number // of the triples of the first release

beforeAll(async () => {
  first = await freshFolder(afterAll)
  await write(join(first, 'data'), smallest)
  await built(first)
  count = (await triples(first)).length
})

describe('a release in a store', () => {
  it('fills one graph with all its triples, packed, and counts them there', async () => {
    const store = await startStore()
    const said = await published(first, store.url)
    expect(store.lines(base)).toEqual(await triples(first))
    expect(store.log).toEqual(['PUT /store gzip', 'GET /store plain'])
    expect(said).toContain(`${count} triplets, dans le graphe <https://publisher.test/p/>`)
    expect(said).toContain(`✓ comptés : ${count}`)
  })

  it('is counted by SPARQL where its endpoint is given, under the name that is given', async () => {
    const store = await startStore()
    const graph = 'https://store.test/graph?name=é'
    await published(first, store.url, { graph, query: store.query })
    expect(store.lines(graph)).toHaveLength(count)
    expect(store.log.at(-1)).toBe('POST /query plain')
  })

  it('takes the place of the one before, and of nothing else', async () => {
    const store = await startStore()
    const other = namedNode('https://other.test/')
    store.store.add(quad(other, other, other, other))
    await published(first, store.url)
    const place = await copied()
    await write(join(place, 'data'), {
      'contributors.yaml': String(smallest['contributors.yaml']).replace('Ada Une', 'Ada Deux'),
    })
    await built(place)
    await published(place, store.url)
    expect(store.lines(base)).toEqual(await triples(place))
    expect(store.lines(base).join()).not.toContain('Ada Une')
    expect(store.lines(other.value)).toHaveLength(1)
    await published(place, store.url)
    expect(store.lines(base)).toEqual(await triples(place))
  })

  it('goes plain to a store that does not unpack', async () => {
    const store = await startStore({ takesGzip: false })
    await published(first, store.url)
    expect(store.log).toEqual(['PUT /store gzip', 'PUT /store plain', 'GET /store plain'])
    expect(store.lines(base)).toHaveLength(count)
  })

  it.each([
    ['fails twice', { failures: 2, failure: 503 }],
    ['breaks the connection while it receives', { failures: 1, failure: 'cut' as const }],
    ['asks to wait', { failures: 1, failure: 429, headers: { 'retry-after': '0' } }],
  ])('reaches a store that %s', async (_, ways) => {
    const store = await startStore(ways)
    await published(first, store.url)
    expect(store.lines(base)).toHaveLength(count)
  })

  it('is only announced where it is dry', async () => {
    const store = await startStore()
    expect(await published(first, store.url, { isDry: true })).toContain(`${count} triplets`)
    expect(store.log).toEqual([])
  })

  it('is found short where the store lost something', async () => {
    const store = await startStore({ losesOne: true })
    await expect(published(first, store.url)).rejects.toThrow(
      `${count - 1} triples in this graph, and ${count} were expected`,
    )
    const other = await startStore({ losesOne: true })
    await expect(published(first, other.url, { query: other.query })).rejects.toThrow(`${count - 1} triples`)
  })

  it('opens a store with a name and a password, or with a token', async () => {
    const basic = await startStore({ access: `Basic ${Buffer.from('clerk:sécret').toString('base64')}` })
    await published(first, basic.url, { credentials: { user: 'clerk', password: 'sécret' } })
    expect(basic.lines(base)).toHaveLength(count)
    const bearer = await startStore({ access: 'Bearer t0ken' })
    await published(first, bearer.url, { credentials: { token: 't0ken' } })
    expect(bearer.lines(base)).toHaveLength(count)
  })
})

describe('a store that', () => {
  it.each([
    [401, 'REGARDS_STORE_USER'],
    [403, 'no right to write'],
    [404, 'name of the store'],
    [405, 'not that of the Graph Store Protocol'],
    [413, 'raise the size'],
    [418, 'see its log'],
  ])('answers %s is told with the way out', async (status, way) => {
    const store = await startStore({ status })
    await expect(published(first, store.url)).rejects.toThrow(way)
  })

  it('sends elsewhere is not followed', async () => {
    const store = await startStore({ status: 307, headers: { location: 'https://evil.test/' } })
    await expect(published(first, store.url)).rejects.toThrow('evil.test')
  })

  it('is not there is told', async () => {
    await expect(published(first, 'http://127.0.0.1:9/store')).rejects.toThrow('no answer from 127.0.0.1:9')
  })
})

describe('regards publish store', () => {
  it('tells what it does, and never shows what opens the store', async () => {
    const store = await startStore()
    const args = ['publish', 'store', store.url, ...folders(first)]
    const { code, stdout, stderr } = await typed(args)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('Terminé.')
    const closed = await startStore({ status: 403 }) // which says what it was asked with
    const env = { REGARDS_STORE_TOKEN: 'very-secret' }
    const refused = await typed(['publish', 'store', closed.url, ...folders(first)], { env })
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain('403')
    expect(refused.stdout + refused.stderr).not.toContain('very-secret')
  })

  it.each([
    ['a password in the address', 'https://clerk:very-secret@store.test/', {}, 'environnement'],
    [
      'a password that would go in the clear',
      'http://store.test/',
      { REGARDS_STORE_USER: 'clerk' },
      'environnement',
    ],
    ['no address', 'store', {}, 'https://…'],
    ['a graph that is no address', 'https://store.test/', { graph: 'graph> } DROP ALL #' }, '--graph'],
  ])(
    'refuses %s before anything is asked',
    async (_, url, { graph, ...env }: Record<string, string>, way) => {
      const more = graph === undefined ? [] : ['--graph', graph]
      const { code, stdout, stderr } = await typed(['publish', 'store', url, ...folders(first), ...more], {
        env,
      })
      expect([code, stdout]).toEqual([1, ''])
      expect(stderr).toContain(way)
      expect(stderr).not.toContain('very-secret')
    },
  )

  it('refuses an example address, and a dump that is not as it was built', async () => {
    const store = await startStore()
    const place = await copied()
    await writeFile(join(place, 'dist/public/dumps/regards.nt'), '')
    await expect(published(place, store.url)).rejects.toThrow(
      'dumps/regards.nt is no longer as build wrote it',
    )
    const text = String(smallest['publication.yaml']).replace('publisher.test', 'publisher.example')
    await write(join(place, 'data'), { 'publication.yaml': text })
    await expect(published(place, store.url)).rejects.toThrow('example address')
    expect(store.log).toEqual([])
  })
})

async function copied(): Promise<string> {
  const folder = await freshFolder()
  await cp(first, folder, { recursive: true })
  return folder
}

async function built(place: string): Promise<void> {
  const outcome = await build({
    data: join(place, 'data'),
    out: join(place, 'dist'),
    publish: true,
    pages: false,
  })
  if (!outcome.published) throw new Error(JSON.stringify(outcome.problems))
}

async function triples(place: string): Promise<string[]> {
  const text = await readFile(join(place, 'dist/public/dumps/regards.nt'), 'utf8')
  const store = new Store() // so that both sides are written by one hand
  store.load(text, { format: 'nt' })
  return store.dump({ format: 'nt', from_graph_name: defaultGraph() }).split('\n').filter(Boolean).sort()
}

function folders(place: string): string[] {
  return ['--data', join(place, 'data'), '--out', join(place, 'dist')]
}

async function published(place: string, url: string, order: Partial<StoreOrder> = {}): Promise<string> {
  let shown = ''
  await publishToStore({
    data: join(place, 'data'),
    out: join(place, 'dist'),
    today,
    url,
    credentials: {},
    isDry: false,
    language: 'fr',
    retryPolicy: { timeoutMs: 5000, pausesMs: [1, 1, 1], maxPauseMs: 1000 },
    show: (text) => {
      shown += text
    },
    ...order,
  })
  return shown
}
