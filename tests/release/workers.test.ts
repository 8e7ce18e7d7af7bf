import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { NdjsonInput } from '../../pipeline/read/ndjson-records.ts'
import { BatchFailure } from '../../pipeline/release/batch/worker-pool.ts'
import type { BuildOrder } from '../../pipeline/release/build-order.ts'
import { PageFailure } from '../../pipeline/release/page-workers.ts'
import { build } from '../support/build.ts'
import { dataFolder, everything, freshFolder } from '../support/folder.ts'
import { linesOf } from '../support/ndjson.ts'
import { namesIn, treeOf } from '../support/tree.ts'

/** Threads and lines in a batch: the first batches are made by the main thread, the others by whoever is there. */
const ways = [
  { workers: 0, batch: 250 },
  { workers: 0, batch: 7 },
  { workers: 1, batch: 7 },
  { workers: 2, batch: 5 },
  { workers: 4, batch: 3 },
]

/** A synthetic capsule; `more` is said in its place or beside it. */
function capsule(number: number, more: object = {}): object {
  return {
    kind: 'capsule',
    id: `n-${number}`,
    name: `Capsule ${number} : « l’école, et après ? » 𝄞`,
    description: `Présentation synthétique ${number}.`,
    isPartOf: 's-1',
    position: 100 + number,
    about: ['t-1', 'n-topic'],
    participation: [
      { id: 'x-1', participant: `n-${number % 3}`, credit: 'chercheuse', roleName: ['chercheuse'] },
    ],
    hasPart: [{ id: 'h-1', name: 'Un', startOffset: number, endOffset: number + 9 }],
    source: 'p-1',
    ...more,
  }
}

function person(id: string, as: string, scope: readonly string[] = everything): object {
  return {
    kind: 'contributor',
    id,
    name: `Nom ${id}`,
    publication: { as, basis: 'consent', scope },
    source: 'p-1',
  }
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)

/** People are decided about at the start and in the middle; a topic is cited long before it is described. */
const records = [
  person('n-0', 'named'),
  ...range(0, 14).map((number) =>
    capsule(number, { participation: [{ id: 'x-1', participant: 'n-0', credit: 'élue' }] }),
  ),
  person('n-1', 'role-only'),
  person('n-2', 'named', ['name', 'open-data']),
  ...range(14, 40).map((number) => capsule(number)),
  { kind: 'topic', id: 'n-topic', name: 'thème', description: 'Synthétique.', source: 'p-1' },
]

/** What is wrong, far apart: twice the same id, position, title, page elsewhere; nobody's references; lines that are no records. */
const wrong = [
  ...range(0, 20).map((number) => capsule(number, { participation: undefined })),
  capsule(3, { name: 'Autre' }),
  capsule(21, { position: 104, about: ['t-9'] }),
  capsule(22, { about: ['t-9'], name: 'Capsule 5 : « l’école, et après ? » 𝄞' }),
  capsule(23, { name: undefined, participation: [{ id: 'x-1', participant: 'nobody' }] }),
  ...[27, 28].map((number) => capsule(number, { sameAs: 'https://elsewhere.example/one' })),
  capsule(24, { hasPart: [{ id: 'h-1', name: '\u0007' }] }),
  { kind: 'capsules', id: 'x' },
  capsule(25, { kind: 'topic' }),
  capsule(26, { draft: true }),
]

/** Those after which nobody knows what else there might have been. */
const unread = wrong.slice(-4, -1)

describe('a build', () => {
  it('publishes the same bytes whatever the number of threads and the size of batches', async () => {
    const data = await dataFolder()
    const [first, ...others] = await Promise.all(ways.map((way) => built(data, linesOf(records), way)))
    expect(first?.outcome.problems.filter(({ severity }) => severity === 'violation')).toEqual([])
    expect(first?.outcome).toMatchObject({ published: true, read: { capsule: 41, contributor: 4 } })
    expect(Object.keys(first?.tree ?? {}).length).toBeGreaterThan(90) // pages, tables and reports too
    for (const { outcome, tree } of others) {
      expect(tree).toEqual(first?.tree)
      expect(outcome).toEqual(first?.outcome)
    }
  }, 120_000)

  it('writes the same pages, lists and search whatever the number of threads, with any number of links to a page', async () => {
    const data = await dataFolder()
    const lines = linesOf([
      ...[person('n-0', 'named'), person('n-1', 'role-only'), person('n-2', 'named', ['name', 'open-data'])],
      { kind: 'topic', id: 'n-topic', name: 'thème', source: 'p-1' },
      ...range(0, 230).map((number) => capsule(number, { url: `https://elsewhere.test/${number}` })),
      ...range(0, 300).map((number) => ({ kind: 'place', id: `n-${number}`, name: `Lieu ${number}` })),
    ])
    const way = { tables: false, packs: false, batch: 5000 }
    const trees = []
    for (const workers of [0, 2]) trees.push(await built(data, lines, { ...way, workers }))
    const [alone, ...others] = trees
    expect(alone?.outcome).toMatchObject({ published: true })
    expect(Object.keys(alone?.tree ?? {}).length).toBeGreaterThan(1500)
    for (const { outcome, tree } of others) {
      expect(tree).toEqual(alone?.tree)
      expect(outcome).toEqual(alone?.outcome)
    }
  }, 120_000)

  it('tells search engines’ verdicts of the same capsules, however many threads there are', async () => {
    const data = await dataFolder()
    const lines = linesOf(range(0, 1300).map((number) => capsule(number, { participation: undefined })))
    const way = { pages: false, tables: false, packs: false }
    const [alone, together] = await Promise.all([
      built(data, lines, { ...way, workers: 0 }),
      built(data, lines, { ...way, workers: 2, batch: 100 }),
    ])
    expect(alone.outcome.eligibility?.verdicts).toHaveLength(1000)
    expect(together.tree).toEqual(alone.tree)
    expect(together.outcome).toEqual(alone.outcome)
  }, 120_000)

  it.each([
    {
      what: 'what is wrong with records',
      bytes: Buffer.concat([Buffer.from(`${linesOf(wrong)}{"kind": "capsule",\n\n`), Buffer.of(0xff, 0x0a)]),
      rules: [
        'duplicate-id',
        'position-taken',
        'capsule-name',
        'character',
        'kind',
        'unknown-field',
        'draft',
      ],
    },
    {
      what: 'what is wrong with what they cite',
      bytes: Buffer.from(linesOf(wrong.filter((each) => !unread.includes(each)))),
      rules: ['unknown-reference', 'duplicate-id', 'position-taken', 'shared-sameAs'],
    },
  ])(
    'finds the same, in the same words and places: $what',
    async ({ bytes, rules }) => {
      const data = await dataFolder()
      const [first, ...others] = await Promise.all(ways.slice(1, 4).map((way) => built(data, bytes, way)))
      const found = first?.outcome.problems.map(({ rule }) => rule)
      for (const rule of rules) expect(found).toContain(rule)
      for (const { outcome } of others) expect(outcome).toEqual(first?.outcome)
    },
    120_000,
  )

  it('ends when a thread has no memory left, names the lines, and leaves the release before', async () => {
    const [data, out] = [await dataFolder(), await freshFolder()]
    await build({ data, out, publish: true })
    const before = await namesIn(join(out, 'public'))
    const heavy = `{"kind":"capsule","x":[${'{},'.repeat(3_000_000)}{}]}\n`
    const lines = [
      linesOf(range(0, 3).map((number) => capsule(number, { participation: undefined }))),
      heavy,
    ].join('')
    const order = { data, out, publish: true, workers: 1, memory: 112, batch: 1, inputs: [input(lines)] }
    const failure = await build(order).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(BatchFailure)
    expect((failure as BatchFailure).userMessage?.fr).toContain(
      'synthetic.ndjson, lignes 4 à 4 : plus de mémoire',
    )
    expect(await namesIn(out)).toEqual(['public', 'report'])
    expect(await namesIn(join(out, 'public'))).toEqual(before)
  }, 60_000)

  it('ends when a thread has no memory left for pages, says what to do, and leaves nothing behind', async () => {
    const [data, out] = [await dataFolder(), await freshFolder()]
    const lines = linesOf(range(0, 500).map((each) => ({ kind: 'place', id: `n-${each}`, name: 'Lieu' })))
    const order = { data, out, publish: true, workers: 1, memory: 4, batch: 5000, inputs: [input(lines)] }
    const failure = await build(order).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(PageFailure)
    expect((failure as PageFailure).userMessage.fr).toContain('--workers 0')
    expect(await namesIn(out)).toEqual([])
  }, 60_000)
})

async function built(data: string, bytes: string | Uint8Array, way: Partial<BuildOrder>) {
  const out = await freshFolder()
  const base = 'https://publisher.example/p/' // no ledger is kept, which builds side by side would share
  const outcome = await build({ data, out, base, publish: true, inputs: [input(bytes)], ...way })
  return { outcome, tree: await treeOf(out) }
}

function input(bytes: string | Uint8Array): NdjsonInput {
  const whole = Buffer.from(bytes as Uint8Array)
  const again = async function* (): AsyncGenerator<Uint8Array> {
    for (let start = 0; start < whole.length; start += 1 << 16) yield whole.subarray(start, start + (1 << 16))
  }
  return { name: 'synthetic.ndjson', chunks: again(), reopen: again }
}
