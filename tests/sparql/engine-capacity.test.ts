import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { excessSize } from '../../pipeline/sparql/engine-capacity.ts'
import { regards, typed } from '../support/cli.ts'
import { freshFolder } from '../support/folder.ts'
import { served } from '../support/served.ts'
import { dumpFolder, query } from '../support/sparql.ts'

const GB = 2 ** 30

/** A published folder whose dumps are larger than any engine reads. The files have holes, and take no space. */
let large: string

beforeAll(async () => {
  large = await dumpFolder(0)
  for (const name of ['regards.nt', 'regards.ttl']) await truncate(join(large, 'dumps', name), 5 * GB)
})

describe('data beyond what an engine can read', () => {
  it.each([
    ['oxigraph', 'N-Triples', 'Oxigraph', '1[.]7 GB'],
    ['comunica', 'Turtle', 'Comunica', String.raw`[\d.]+ MB`],
  ])(
    'end `query` by %s in one sentence with both sizes and the way into a store',
    async (engine, form, title, most) => {
      const asked = ['query', 'sources', '--engine', engine, '--out', join(large, '..'), '--lang', 'en']
      const { code, stdout, stderr } = await typed(asked)
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(
        new RegExp(
          `^regards: too large: 5[.]4 GB of ${form}, of which ${title} reads ${most} at most here; put these data into a store, and query that: oxigraph serve --location store, then npm run regards "--" publish store http://127.0.0.1:7878/store --lang en\n$`,
        ),
      )
    },
  )

  it('end `query` in one sentence where what it computes is what has no room', async () => {
    const file = join(await freshFolder(), 'every-three.rq')
    await writeFile(file, 'SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a')
    const few = await dumpFolder(300)
    const asked = ['query', file, '--engine', 'comunica', '--out', join(few, '..'), '--lang', 'en']
    const { code, stdout, stderr } = await regards(asked, {
      env: { NODE_OPTIONS: '--max-old-space-size=100' },
    })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(
      /^regards: too large: the data, or the memory that the query needs; put these data into a store, .* publish store .*\n$/,
    )
  })

  it('are told by `serve` when it starts, and to whoever asks, while it goes on', async () => {
    const server = await served(large, { language: 'en' })
    const sentence = 'too large: 5.4 GB of N-Triples, of which Oxigraph reads 859 MB at most here; '
    expect(server.tooLarge?.en).toContain(sentence)
    const { status, text } = await query(server.url, 'ASK {}', undefined, {
      headers: { 'accept-language': 'en' },
    })
    expect([status, text.split('\n').length, text]).toEqual([503, 2, expect.stringContaining(sentence)])
    expect((await served(await dumpFolder(0))).tooLarge).toBeUndefined()
  })

  it('begin one byte above the memory that reading takes', async () => {
    const dump = join(large, 'dumps/regards.nt')
    const memory = { comunica: 0, oxigraph: 5 * GB * 2.5 }
    expect(await excessSize('oxigraph', dump, memory)).toBeUndefined()
    const [engine, size] = ['oxigraph', 5 * GB] as const
    expect(await excessSize(engine, dump, { ...memory, oxigraph: (5 * GB - 1) * 2.5 })).toEqual({
      engine,
      size,
      capacity: 5 * GB - 1,
    })
  })
})
