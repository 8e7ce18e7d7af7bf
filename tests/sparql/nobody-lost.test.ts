import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import n3 from 'n3'
import { describe, expect, it } from 'vitest'
import { readExamples } from '../../pipeline/release/query-examples.ts'
import { runQuery } from '../../pipeline/sparql/run-query.ts'
import { build } from '../support/build.ts'
import { everything, freshFolder, smallest, write } from '../support/folder.ts'

const PROV = 'http://www.w3.org/ns/prov#'
const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const SCHEMA = 'http://schema.org/'
const engines = ['comunica', 'oxigraph'] as const

type Row = Readonly<Record<string, string>>

/** The people and organisations of a capsule, and how many of its participations name nobody. */
type CapsuleCount = { readonly agents: ReadonlySet<string>; readonly all: number; readonly unnamed: number }

const people = [
  {
    id: 'c-1',
    name: 'Ada Une',
    source: 'p-1',
    publication: { as: 'named', basis: 'consent', scope: everything },
  },
  {
    id: 'c-2',
    name: 'Bea Deux',
    source: 'p-1',
    publication: { as: 'named', basis: 'consent', scope: everything },
  },
  { id: 'c-3', publication: { as: 'role-only' } },
  { id: 'c-4', publication: { as: 'withheld' } },
  { id: 'c-5', publication: { as: 'role-only' } },
]

const functions = fc.uniqueArray(
  fc.record(
    {
      roleName: fc.constantFrom('voisine', 'élu', 'amie'),
      organization: fc.constantFrom('o-1', 'o-2'),
    },
    { requiredKeys: ['roleName'] },
  ),
  { minLength: 1, maxLength: 2, selector: ({ roleName, organization }) => `${roleName} ${organization}` },
)

/** A participation of a person, named or not, of somebody without a record, or of an organisation itself. */
const participation = fc.oneof(
  fc.record(
    {
      participant: fc.constantFrom(...people.map(({ id }) => id)),
      part: fc.constantFrom('interviewee', 'moderator', 'camera'),
      credit: fc.constantFrom('habitante', 'autrice'),
      function: functions,
    },
    { requiredKeys: ['participant'] },
  ),
  fc.record(
    { part: fc.constantFrom('interviewee', 'camera'), function: functions },
    { requiredKeys: ['part'] },
  ),
  fc.record({ organization: fc.constantFrom(['o-1'], ['o-2']), part: fc.constant('producer') }),
)

const capsules = fc.array(fc.array(participation, { maxLength: 5 }), { minLength: 3, maxLength: 6 })

describe('no example about people loses anybody', () => {
  it('of random records', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(capsules, async (lists) => {
        const folder = await freshFolder()
        await write(join(folder, 'data'), {
          ...smallest,
          'organizations.yaml': JSON.stringify([
            { id: 'o-1', name: 'Organisation Une', source: 'p-1' },
            { id: 'o-2', name: 'Organisation Deux', source: 'p-1' },
          ]),
          'contributors.yaml': JSON.stringify(people),
          'capsules/1.yaml': JSON.stringify(capsule('1', [])),
          ...Object.fromEntries(
            lists.map((parts, index) => [
              `capsules/${index + 2}.yaml`,
              JSON.stringify(capsule(`${index + 2}`, parts)),
            ]),
          ),
        })
        await expectNobodyLost(folder)
      }),
      { numRuns: 4, endOnFailure: true },
    )
  })

  it('of the golden records', async () => {
    const folder = await freshFolder()
    await cp(fileURLToPath(new URL('../golden/data', import.meta.url)), join(folder, 'data'), {
      recursive: true,
    })
    await expectNobodyLost(folder, false)
  })

  it('of the least records', async () => {
    const folder = await freshFolder()
    await write(join(folder, 'data'), {
      ...smallest,
      'contributors.yaml': JSON.stringify(people),
      'capsules/1.yaml': JSON.stringify({
        ...{ id: '1', name: 'Capsule une' },
        participation: [{ id: 'x-1' }, { id: 'x-2', participant: 'c-4' }, { id: 'x-3', participant: 'c-1' }],
      }),
    })
    await expectNobodyLost(folder)
  })
})

function capsule(id: string, parts: readonly object[]): object {
  const participation = parts.map((part, index) => ({ id: `x-${index + 1}`, ...part }))
  const texts = { id, name: `Capsule ${id}`, description: 'Une capsule.', isPartOf: 's-1', source: 'p-1' }
  return { ...texts, ...(parts.length > 0 && { participation }) }
}

/**
 * Builds the records in `data` of a folder, and compares whom each example gives with whom the data count, and the pages too where
 * search engines may index everybody who is named.
 */
async function expectNobodyLost(folder: string, indexesEverybody = true): Promise<void> {
  const out = join(folder, 'dist')
  const { published, problems } = await build({ data: join(folder, 'data'), out, publish: true })
  expect(published, JSON.stringify(problems)).toBe(true)
  const dump = await readFile(join(out, 'public/dumps/regards.ttl'), 'utf8')
  const counts = countsIn(new n3.Store(new n3.Parser().parse(dump)))
  if (indexesEverybody) await expectPagesAgree(out, counts)
  for (const engine of engines) await expectAnswersAgree(out, counts, engine)
}

async function expectAnswersAgree(
  out: string,
  counts: ReadonlyMap<string, CapsuleCount>,
  engine: (typeof engines)[number],
): Promise<void> {
  const ask = async (name: string, parameters: Row = {}): Promise<Row[]> =>
    rowsOf(out, name, engine, parameters)
  const agents = new Set([...counts.values()].flatMap((count) => [...count.agents]))
  const sum = (of: (count: CapsuleCount) => number): number =>
    [...counts.values()].reduce((total, count) => total + of(count), 0)
  const everybody = await ask('everybody')
  const isNamed = ({ shown = '' }: Row): boolean => ['named', 'organization'].includes(shown)
  expect(new Set(everybody.filter(isNamed).map(({ who }) => who))).toEqual(agents)
  expect(everybody.filter((row) => !isNamed(row)).length).toBe(sum(({ unnamed }) => unnamed))
  expect(everybody.reduce((total, row) => total + Number(row.participations), 0)).toBe(sum(({ all }) => all))
  for (const [address, { agents: named, all }] of counts) {
    for (const name of ['participants-of-a-capsule', 'functions-of-a-capsule']) {
      const rows = await ask(name, { capsule: address })
      expect(new Set(rows.map(({ participation: part }) => part)).size, `${name} of ${address}`).toBe(all)
    }
    for (const person of [...named].filter((agent) => agent.endsWith('#person'))) {
      const rows = await ask('capsules-of-a-person', { person })
      expect(rows.map(({ capsule: found }) => found)).toContain(address)
    }
  }
  const isBody = (agent: string): boolean => agent.endsWith('#org')
  const bodies = (await ask('organizations-counted')).map(({ organization }) => organization)
  for (const agent of [...agents].filter(isBody)) expect(bodies).toContain(agent)
  const together = await ask('people-together')
  const met = new Set(together.flatMap(({ person, other }) => [person, other]))
  const gathered = [...counts.values()].filter(({ agents: of, unnamed }) => peopleIn(of) + unnamed > 1)
  const named = new Set(gathered.flatMap(({ agents: of }) => [...of].filter((agent) => !isBody(agent))))
  const unnamed = gathered.reduce((total, count) => total + count.unnamed, 0)
  expect(met.size).toBe(named.size + unnamed)
  await expectGraphsAgree(out, counts, engine)
}

/** Whether the graphs that examples make count the same people as the data. */
async function expectGraphsAgree(
  out: string,
  counts: ReadonlyMap<string, CapsuleCount>,
  engine: (typeof engines)[number],
): Promise<void> {
  const cards = countsIn(await graphOf(out, 'capsule-cards', engine))
  expect(cards).toEqual(counts)
  const https = countsIn(await graphOf(out, 'schema-org-https', engine), 'https://schema.org/')
  expect(https).toEqual(counts)
  const dublinCore = await graphOf(out, 'dublin-core', engine)
  for (const [address, { agents, unnamed }] of counts) {
    const found = dublinCore.getObjects(address, 'http://purl.org/dc/terms/contributor', null)
    expect(new Set(found.map(({ value }) => value))).toEqual(agents)
    expect(dublinCore.getObjects(address, `${PROV}qualifiedAttribution`, null).length).toBe(unnamed)
  }
}

/** Who takes part in each capsule of some data. */
function countsIn(store: n3.Store, schema = SCHEMA): Map<string, CapsuleCount> {
  const found = store.getSubjects(RDF_TYPE, `${schema}VideoObject`, null).map(({ value }) => value)
  return new Map(
    found.sort().map((address) => {
      const parts = store.getObjects(address, `${PROV}qualifiedAttribution`, null)
      const agents = parts.map((part) =>
        store.getObjects(part, `${PROV}agent`, null).map(({ value }) => value),
      )
      const unnamed = agents.filter((each) => each.length === 0).length
      return [address, { agents: new Set(agents.flat()), all: parts.length, unnamed }]
    }),
  )
}

/** Whether the page of each capsule names those whom the data name, and shows somebody more where the data count unnamed people. */
async function expectPagesAgree(out: string, counts: ReadonlyMap<string, CapsuleCount>): Promise<void> {
  for (const [address, { agents, unnamed }] of counts) {
    const id = /capsule\/([^/]+)\//.exec(address)?.[1] ?? ''
    const page = await readFile(join(out, 'public/capsule', id, 'index.html'), 'utf8')
    const main = page.slice(page.indexOf('<main'))
    for (const agent of agents) {
      const path = agent.replace(/^.*\/((?:contributor|organization)\/[^/]+\/).*$/, '$1')
      expect(main, `${agent} on the page of ${id}`).toContain(path)
    }
    if (agents.size + unnamed > 0) expect(main, id).toMatch(/Avec la participation de/)
  }
  const pages = (await readdir(join(out, 'public/capsule'))).filter(
    (name) => !/^(index\.html|page)$/.test(name),
  )
  expect(pages.length).toBe(counts.size)
}

function peopleIn(agents: ReadonlySet<string>): number {
  return [...agents].filter((agent) => !agent.endsWith('#org')).length
}

async function answerOf(
  out: string,
  name: string,
  engine: (typeof engines)[number],
  format: 'csv' | 'ttl',
  parameters: Row = {},
): Promise<string> {
  const query = (await readExamples()).find((example) => example.name === name)?.query ?? ''
  const order = { query, format, engine, parameters: new Map(Object.entries(parameters)) }
  return (await runQuery(order, out)).text
}

async function rowsOf(
  out: string,
  name: string,
  engine: (typeof engines)[number],
  parameters: Row,
): Promise<Row[]> {
  const text = await answerOf(out, name, engine, 'csv', parameters)
  return parse(text, { columns: true, record_delimiter: '\r\n' })
}

async function graphOf(out: string, name: string, engine: (typeof engines)[number]): Promise<n3.Store> {
  return new n3.Store(new n3.Parser().parse(await answerOf(out, name, engine, 'ttl')))
}
