import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { QueryError } from '../../pipeline/sparql/query-error.ts'
import { type QueryOrder, runQuery } from '../../pipeline/sparql/run-query.ts'
import { typed } from '../support/cli.ts'
import { freshFolder } from '../support/folder.ts'
import { served } from '../support/served.ts'
import { dumpFolder, dumpOf, query, rowsOf, x } from '../support/sparql.ts'

const count = 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }'
const service = 'ASK { SERVICE <http://127.0.0.1:1/sparql> { ?s ?p ?o } }'

/** A synthetic publication whose N-Triples are large, and whose Turtle says less, so that it shows which one was read. */
let large: string
let small: string

beforeAll(async () => {
  large = await dumpFolder(0)
  small = await dumpFolder(0)
  await writeFile(join(large, 'dumps/regards.nt'), dumpOf(20_000))
})

async function answer(root: string, query: string, engine?: QueryOrder['engine']): Promise<string> {
  const question = { query, parameters: new Map(), format: 'csv', engine } as const
  const { text } = await runQuery(question, join(root, '..'))
  return text.trim().split('\r\n').slice(1).join(' ')
}

describe('without --engine, a query is answered', () => {
  it('by Comunica from the Turtle of a small publication, by Oxigraph from the N-Triples of a large one', async () => {
    expect(await answer(large, count)).toBe('20003')
    expect(await answer(large, count, 'comunica')).toBe('3')
    await writeFile(join(small, 'dumps/regards.nt'), dumpOf(1))
    expect(await answer(small, count)).toBe('3')
    expect(await answer(small, count, 'oxigraph')).toBe('4')
  })

  it('alike by the server, as long as it may not ask other sites', async () => {
    const told = async (options: object) => rowsOf(await query((await served(large, options)).url, count))
    expect(await told({})).toEqual([{ n: '20003' }])
    expect(await told({ allowsService: true })).toEqual([{ n: '3' }])
  })

  it('by Comunica if it asks another site', async () => {
    const told = await runQuery(
      { query: service, parameters: new Map(), format: 'table' },
      join(large, '..'),
    ).catch((error) => error)
    expect(told).toBeInstanceOf(QueryError)
    expect(told.userMessage.en).toContain('a service that it asks, could not be carried out: fetch failed')
  })
})

describe('--engine', () => {
  it('oxigraph asks no other site, and says who does', async () => {
    const out = join(small, '..')
    await writeFile(join(out, 'x.rq'), service)
    const asked = ['query', join(out, 'x.rq'), '--out', out, '--engine', 'oxigraph']
    const { code, stderr } = await typed(asked)
    expect([code, stderr]).toEqual([2, expect.stringContaining('ajouter : --engine comunica')])
  })

  it.each(['query', 'serve'])('of %s names an engine that there is', async (command) => {
    const { code, stderr } = await typed([
      command,
      '--engine',
      'jena',
      ...(command === 'query' ? ['x.rq'] : []),
    ])
    expect([code, stderr]).toEqual([2, expect.stringContaining('comunica, oxigraph')])
    expect(stderr).toContain('jena')
  })

  it('oxigraph says which file is missing', async () => {
    const out = await freshFolder()
    const { code, stderr } = await typed(['query', 'sources', '--engine', 'oxigraph', '--out', out])
    expect([code, stderr]).toEqual([2, expect.stringContaining('regards.nt est absent')])
  })
})

describe('ORDER BY', () => {
  const ordered = (values: readonly string[], engine: QueryOrder['engine']): Promise<string> =>
    answer(small, `SELECT ?v { VALUES ?v { ${values.join(' ')} } } ORDER BY STR(?v)`, engine)

  it('puts addresses, numbers and days in the same order with both engines', async () => {
    const ids = ['a', 'a-1', 'a-b', 'a1', 'ab', 'b', 'capsule-10', 'capsule-2', 'c-9', 'c0', '1', '10', '2']
    const addresses = ids.flatMap((id) => [`<${x}capsule/${id}/#video>`, `<${x}capsule/${id}/>`])
    expect(await ordered(addresses, 'oxigraph')).toBe(await ordered(addresses, 'comunica'))
    const numbers = 'SELECT ?v { VALUES ?v { 10 9 2.5 -1 } } ORDER BY ?v'
    const days = numbers.replace(
      /\{ 10.*? \}/,
      `{ ${['2024-05-06', '1999-12-31', '2024-01-01'].map((day) => `"${day}"^^<http://www.w3.org/2001/XMLSchema#date>`).join(' ')} }`,
    )
    for (const text of [numbers, days])
      expect(await answer(small, text, 'oxigraph')).toBe(await answer(small, text, 'comunica'))
  })

  it('puts texts in the order of a dictionary with the one, of Unicode with the other', async () => {
    const words = ['"zone"', '"Zone"', '"élue"', '"elle"', '"Été"', '"été"']
    expect(await ordered(words, 'comunica')).toBe('elle élue été Été zone Zone')
    expect(await ordered(words, 'oxigraph')).toBe('Zone elle zone Été élue été')
  })
})
