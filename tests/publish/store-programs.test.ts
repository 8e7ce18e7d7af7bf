import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishToStore } from '../../pipeline/publish/sparql-store.ts'
import { queryParameters } from '../../pipeline/rdf/query-example.ts'
import { runQuery } from '../../pipeline/sparql/run-query.ts'
import { build, today } from '../support/build.ts'
import { freshFolder, smallest, write } from '../support/folder.ts'
import { linesOf } from '../support/ndjson.ts'
import { capsule, person } from '../support/parts.ts'
import { startStoreProgram } from '../support/store-program.ts'
import { storePrograms } from '../support/store-programs.ts'

/* Stores of other people's, each a process of its own, where they are there. What is skipped is said. */

const queries = fileURLToPath(new URL('../../ontology/queries', import.meta.url))
const graph = 'https://publisher.test/p/'
const COUNT = 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }'

let [small, large] = ['', '']

beforeAll(async () => {
  if (storePrograms.every(({ path }) => path === undefined)) return
  small = await released(20)
  large = await released(600)
}, 300_000)

describe.each(storePrograms)('$name', ({ name, path, ...program }) => {
  const isThere = path !== undefined && existsSync(path)
  if (!isThere) process.stderr.write(`SKIPPED: tests that need ${name}\n`)

  it.skipIf(!isThere)(
    'answers the examples as the command does, in the same order',
    async () => {
      const store = await startStoreProgram(program, await freshFolder(afterAll))
      await published(small, store)
      const names = (await readdir(queries)).filter((each) => each.endsWith('.rq'))
      let compared = 0
      for (const name of names) {
        const query = await readFile(join(queries, name), 'utf8')
        if (!/^SELECT\b/m.test(query) || /\bSERVICE\b/.test(query) || queryParameters(query).length > 0)
          continue
        const order = { query, parameters: new Map(), format: 'json', engine: 'oxigraph' } as const
        const own = await runQuery(order, join(small, 'dist'))
        expect(await asked(store.query, query), name).toEqual(rowsOf(own.text))
        compared++
      }
      expect(compared).toBeGreaterThan(8)
    },
    300_000,
  )

  it.skipIf(!isThere)(
    'holds what was loaded in bulk',
    async () => {
      const folder = await freshFolder(afterAll)
      const [file, ...args] = program.load(folder, join(large, 'dist/public/dumps/regards.nt'), graph)
      await promisify(execFile)(file, args)
      const store = await startStoreProgram(program, folder)
      expect(await asked(store.query, COUNT)).toEqual([{ n: String(await countOf(large)) }])
    },
    300_000,
  )

  it.skipIf(!isThere)(
    'holds the release before or the new one for whoever reads meanwhile, also where it is killed on the way',
    async () => {
      const store = await startStoreProgram(program, await freshFolder(afterAll))
      await published(small, store)
      const [before, after] = await Promise.all([small, large].map(countOf))
      const seen = new Set<number>()
      let isOver = false
      const reader = async (): Promise<void> => {
        while (!isOver) {
          const [row] = await asked(store.query, COUNT).catch(() => []) // one that was killed does not answer
          if (row !== undefined) seen.add(Number(row.n))
        }
      }
      const readers = [reader(), reader()]
      store.killAfter(10_000)
      await published(large, store).finally(() => {
        isOver = true
      })
      await Promise.all(readers)
      expect(store.kills()).toBe(1)
      expect(seen).toContain(before)
      expect([...seen].filter((count) => count !== before && count !== after)).toEqual([])
      expect(await asked(store.query, COUNT)).toEqual([{ n: String(after) }])
    },
    300_000,
  )
})

/** A folder with the records and the release of so many synthetic capsules. */
async function released(count: number): Promise<string> {
  const place = await freshFolder(afterAll)
  const credit = { participant: 'c-8', credit: 'au titre de Une', roleName: 'invitée' }
  const records = [
    person('c-8'),
    ...Array.from({ length: count }, (_, index) =>
      capsule(index, { name: `Capsule ${index} 🎬 « é »`, participation: [{ id: 'x-1', ...credit }] }),
    ),
  ]
  await write(join(place, 'data'), { ...smallest, 'more.ndjson': linesOf(records) })
  const order = { data: join(place, 'data'), out: join(place, 'dist'), publish: true, pages: false }
  const outcome = await build(order)
  if (!outcome.published) throw new Error(JSON.stringify(outcome.problems))
  return place
}

/** Publishes a release in a store, and waits as long for it as it takes to start. */
async function published(place: string, { data, query }: { data: string; query: string }): Promise<void> {
  await publishToStore({
    ...{ data: join(place, 'data'), out: join(place, 'dist'), today, url: data, query },
    ...{ credentials: {}, isDry: false, language: 'en', show: () => undefined },
    retryPolicy: { timeoutMs: 60_000, pausesMs: Array(60).fill(500), maxPauseMs: 1000 },
  })
}

async function countOf(place: string): Promise<number> {
  const text = await readFile(join(place, 'dist/public/dumps/regards.nt'), 'utf8')
  return text.split('\n').filter(Boolean).length
}

/** The rows that a store answers from the graph of the release. */
async function asked(endpoint: string, query: string): Promise<Row[]> {
  const response = await fetch(`${endpoint}?default-graph-uri=${encodeURIComponent(graph)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/sparql-query', accept: 'application/sparql-results+json' },
    body: query,
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${response.status} ${text}`)
  return rowsOf(text)
}

/** The values of a row by variable, of those that have one. */
type Row = Readonly<Record<string, string>>

/** The rows of SPARQL 1.1 Query Results JSON. */
function rowsOf(json: string): Row[] {
  const { results } = JSON.parse(json) as {
    results: { bindings: Record<string, { value: string }>[] }
  }
  return results.bindings.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, { value }]) => [name, value])),
  )
}
