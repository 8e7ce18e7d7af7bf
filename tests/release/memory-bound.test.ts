import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import type { BuildOrder } from '../../pipeline/release/build-order.ts'
import { writeWebVtt } from '../../pipeline/transcript/write-captions.ts'
import { build } from '../support/build.ts'
import { dataFolder, freshFolder } from '../support/folder.ts'
import { ndjson } from '../support/ndjson.ts'

setFlagsFromString('--expose_gc')
const collectGarbage = runInNewContext('gc') as () => void

const BATCH = 20

/** After how many capsules it is counted what is alive. */
const EVERY = 60

/**
 * What may be seen alive at once, however long the input: the batch in hand and, because V8 may keep in the frame of a loop
 * what it saw last before it was optimised, a few of those before; far from the 600 that a leak would keep.
 */
const MOST = 4 * BATCH + 10

/** What may be seen alive at once where captions make a batch of each capsule, in place of the 60 that a batch of lines has. */
const MOST_CAPTIONED = 40

/** Captions of an hour, 40 kB, which is more than a batch takes with pages and tables. */
const captions = writeWebVtt(
  Array.from({ length: 40 }, (_, index) => ({
    ...{ start: 90 * index, end: 90 * index + 50 },
    lines: [{ text: 'Bonjour à tous. '.repeat(60).trim(), line: 1 }],
  })),
)

/** Synthetic capsules of one node each, made one at a time as they are read; `more` is said of each. */
function* capsules(count: number, more: object = {}): Generator<object> {
  for (let index = 1; index <= count; index++)
    yield {
      kind: 'capsule',
      id: `m-${index}`,
      name: `Capsule ${index}`,
      description: 'Synthetic.',
      isPartOf: 's-1',
      position: index + 1, // that of the smallest publication is 1
      inLanguage: 'fr',
      uploadDate: '2024-05-06',
      duration: 'PT5M',
      license: 'https://example.org/licence',
      contentUrl: `https://example.org/${index}.mp4`,
      thumbnailUrl: `https://example.org/${index}.jpg`,
      transcript: 'Synthetic.',
      source: 'p-1',
      ...more,
    }
}

/** Counts those of the things added that no garbage collection has taken yet. */
function census() {
  const references = new Set<WeakRef<object>>()
  return {
    add(thing: object): void {
      references.add(new WeakRef(thing))
    },
    alive(): number {
      for (const reference of references) if (reference.deref() === undefined) references.delete(reference)
      return references.size
    },
  }
}

/** The records and the nodes that are alive from time to time in a build of `count` capsules, of which `more` is said. */
async function aliveDuring(
  count: number,
  more: object = {},
  batch = BATCH,
): Promise<{ records: number[]; nodes: number[] }> {
  const [records, nodes] = [census(), census()]
  const alive: { records: number[]; nodes: number[] } = { records: [], nodes: [] }
  let seen = 0
  const watch: BuildOrder['watch'] = (record, described) => {
    records.add(record)
    for (const { node } of described) nodes.add(node)
    if (record.kind !== 'capsule' || ++seen % EVERY !== 0) return
    collectGarbage()
    alive.records.push(records.alive())
    alive.nodes.push(nodes.alive())
  }
  const data = await dataFolder({ 'media/a.vtt': captions })
  const order = { data, out: await freshFolder(), publish: true, batch, watch }
  const outcome = await build({ ...order, inputs: [ndjson(capsules(count, more), 1 << 12)] })
  expect(outcome.published).toBe(true)
  expect(outcome.read.capsule).toBe(count + 1)
  return alive
}

describe('the memory of a build', () => {
  it('holds no more records and nodes at once for 600 capsules than for 60', async () => {
    for (const count of [60, 600]) {
      for (const alive of Object.values(await aliveDuring(count))) {
        expect(alive).toHaveLength(count / EVERY)
        expect(Math.min(...alive)).toBeGreaterThanOrEqual(1)
        expect(Math.max(...alive)).toBeLessThanOrEqual(MOST)
      }
    }
  }, 120_000)

  it('holds as few capsules at once as their captions allow, whatever the number of lines in a batch', async () => {
    const more = {
      duration: 'PT1H',
      caption: [{ inLanguage: 'fr', contentUrl: 'a.vtt', transcript: 'published' }],
    }
    for (const alive of Object.values(await aliveDuring(EVERY, more, 100))) {
      expect(alive).toHaveLength(1)
      expect(Math.max(...alive)).toBeLessThanOrEqual(MOST_CAPTIONED)
    }
  }, 120_000)
})
