import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BuildOutcome } from '../../pipeline/release/build-state.ts'
import { readExamples } from '../../pipeline/release/query-examples.ts'
import { runQuery as answer } from '../../pipeline/sparql/run-query.ts'
import { publishedTables } from '../../pipeline/write/tables/all-tables.ts'
import { build } from '../support/build.ts'
import { csvwTriples } from '../support/csvw.ts'
import { readDumps } from '../support/dumps.ts'
import { freshFolder } from '../support/folder.ts'
import { type Gone, makeLasting, withdrawHalf } from '../support/half.ts'
import { ask } from '../support/http.ts'
import { served } from '../support/served.ts'
import { treeOf } from '../support/tree.ts'

/** What the other tests ask of a release, asked again where half of the people withdrew; the pages in `site.test.ts`. */
describe.each(['data', 'tests/golden/data'])('%s, with half of the people withdrawn', (source) => {
  let gone: Gone[]
  let before: BuildOutcome
  let after: BuildOutcome
  let data: string
  let out: string

  beforeAll(async () => {
    const folder = await freshFolder(afterAll)
    data = join(folder, 'data')
    out = join(folder, 'dist')
    await cp(fileURLToPath(new URL(`../../${source}`, import.meta.url)), data, { recursive: true })
    await makeLasting(data)
    before = await build({ data, out: join(folder, 'before'), publish: true })
    gone = await withdrawHalf(data, out)
    after = await build({ data, out, publish: true })
  })

  it('is published, with the same points to see on the portal', () => {
    expect(gone.length).toBeGreaterThan(1)
    expect(after.published, JSON.stringify(after.problems)).toBe(true)
    const traps = (outcome: BuildOutcome) => outcome.rehearsal?.problems.map(({ rule }) => rule)
    expect(traps(after)).toEqual(traps(before))
    expect(after.eligibility?.eligible).toBe(before.eligibility?.eligible)
  })

  it('names nobody who withdrew, in any byte', async () => {
    const tree = Object.keys((await treeOf(out)) ?? {})
    for (const path of tree) {
      const bytes = await readFile(join(out, path))
      const text = path + String(path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
      for (const { name } of gone) expect(text.includes(name), path).toBe(false)
    }
    expect(tree.length).toBeGreaterThan(100)
  })

  it('says the same in its three dumps, and in its tables what the dumps say', async () => {
    const { turtle, jsonld, ntriples } = await readDumps(join(out, 'public'))
    expect(jsonld.sort()).toEqual(turtle.sort())
    expect(ntriples.sort()).toEqual(turtle)
    const known = new Set(turtle)
    const tables = (await readdir(join(out, 'public/tables'))).filter((name) =>
      name.endsWith('-metadata.json'),
    )
    for (const name of tables)
      for (const triple of await csvwTriples(join(out, 'public/tables', name)))
        expect(known.has(triple), triple).toBe(true)
    expect(tables.length).toBe(publishedTables.length)
  })

  it('answers every example', async () => {
    const examples = (await readExamples()).filter(({ query }) => !query.includes('SERVICE')) // no test asks the network
    expect(examples).toHaveLength(21)
    const texts = []
    for (const { query } of examples)
      texts.push((await answer({ query, parameters: new Map(), format: 'table' }, out)).text)
    expect(texts.filter((text) => text.includes('\n')).length).toBeGreaterThan(5) // some find nothing where few are left
    for (const person of gone) expect(texts.join()).not.toContain(person.name)
  })

  it('answers 410 for those who withdrew, and 200 for the others', async () => {
    const { url } = await served(join(out, 'public'))
    const ids = (await readdir(join(out, 'public/contributor'))).filter((name) => name !== 'index.html')
    const withdrawn = gone.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(withdrawn))
    for (const id of ids.filter((id) => id !== 'c-9i0j'))
      expect((await ask(url, `/contributor/${id}/`)).status, id).toBe(withdrawn.includes(id) ? 410 : 200)
  })
})
