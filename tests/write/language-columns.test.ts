import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import tableschema from 'tableschema'
import { expect, it } from 'vitest'
import { addressesUnder } from '../../pipeline/rdf/addresses.ts'
import type { Node } from '../../pipeline/rdf/node.ts'
import { MAX_LANGUAGE_COLUMNS } from '../../pipeline/write/tables/language-cells.ts'
import { openTableFiles } from '../../pipeline/write/tables/table-files.ts'
import { TablePartBuilder } from '../../pipeline/write/tables/table-part.ts'
import { build } from '../support/build.ts'
import { csvwTriples } from '../support/csvw.ts'
import { readDumps } from '../support/dumps.ts'
import { freshFolder, smallest, write } from '../support/folder.ts'

const base = 'https://publisher.test/p/'
const publication = {
  ...{ base, name: 'Une', inLanguage: 'fr', publisher: 'o-1' },
  license: 'https://creativecommons.org/publicdomain/zero/1.0/',
}
const context = { address: addressesUnder(base), inLanguage: 'fr' }

/** The rows of a table by the names of its columns. */
async function rowsOf(folder: string, name: string): Promise<Record<string, string>[]> {
  return parse(await readFile(join(folder, `tables/${name}.csv`)), { record_delimiter: '\n', columns: true })
}

async function headerOf(folder: string, name: string): Promise<string[]> {
  return (await readFile(join(folder, `tables/${name}.csv`), 'utf8')).split('\n', 1)[0]?.split(',') ?? []
}

/** Writes the tables of nodes that come in batches. */
async function written(batches: readonly (readonly Node[])[]): Promise<string> {
  const folder = await freshFolder()
  const files = openTableFiles(folder, join(folder, 'scratch'), context)
  for (const nodes of batches) {
    const part = new TablePartBuilder(context)
    for (const node of nodes) part.add([{ node, pathInRecord: [], placeOf: () => place, outlets: [] }])
    files.write(part.end())
  }
  await files.close({ publication, publisher: 'Publisher', version: '2024-06-01' })
  return folder
}

const place = { file: 'capsules.yaml', line: 1, column: 1 }

function capsule(id: number, texts: Partial<Node>): Node {
  return { '@id': `${base}capsule/${id}/#video`, '@type': ['VideoObject'], ...texts } as Node
}

it('tables have a column a language, which CSVW and Table Schema describe, and lose no text', async () => {
  const folder = await freshFolder()
  const { 'capsules/1.yaml': _, ...rest } = smallest
  const capsules = [
    { id: 1, name: 'Sans autre langue', isPartOf: 's-1' },
    {
      ...{ id: 2, name: { fr: 'Deux', en: 'Two, "quoted"' }, isPartOf: 's-1' },
      alternateName: [{ fr: 'Autre', en: 'Other' }, { en: 'One more' }],
      description: { fr: 'Un\ntexte', 'de-AT': 'Ein\nText "so"', en: '=1+1' },
      participation: [
        {
          ...{ id: 'x-1', participant: 'c-1', credit: { fr: 'brodeuse', en: 'embroiderer' } },
          function: { roleName: { fr: 'brodeuse', en: 'embroiderer' }, organization: 'o-1' },
        },
        { id: 'x-2', participant: 'c-1', credit: { en: 'painter' } },
      ],
    },
    { id: 3, name: { en: 'English alone' }, isPartOf: 's-1' },
  ]
  await write(join(folder, 'data'), {
    ...rest,
    'organizations.yaml': JSON.stringify([
      { id: 'o-1', name: 'Une', description: { en: 'One' }, source: 'p-1' },
    ]),
    'capsules.yaml': JSON.stringify(capsules.map((each) => ({ ...each, source: 'p-1' }))),
  })
  const order = { data: join(folder, 'data'), out: join(folder, 'dist'), publish: true, pages: false }
  const { published, problems } = await build(order)
  expect(published, JSON.stringify(problems)).toBe(true)
  const release = join(folder, 'dist/public')
  const rows = await rowsOf(release, 'capsules')
  expect((await headerOf(release, 'capsules')).slice(-5)).toEqual([
    'source',
    'name_en',
    'alternateName_en',
    'description_de_at',
    'description_en',
  ])
  const shown = [
    'name',
    'name_en',
    'alternateName',
    'alternateName_en',
    'description_de_at',
    'description_en',
  ]
  expect(rows.map((row) => shown.map((column) => row[column]))).toEqual([
    ['Sans autre langue', '', '', '', '', ''],
    ['Deux', 'Two, "quoted"', 'Autre', 'Other|One more', 'Ein\nText "so"', "'=1+1"],
    ['', 'English alone', '', '', '', ''],
  ])
  expect(
    (await rowsOf(release, 'participations')).map(({ credit, credit_en }) => [credit, credit_en]),
  ).toEqual([
    ['brodeuse', 'embroiderer'],
    ['', 'painter'],
  ])
  expect((await rowsOf(release, 'functions'))[0]?.roleName_en).toBe('embroiderer')
  expect((await rowsOf(release, 'organizations'))[0]?.description_en).toBe('One')
  expect(problems.filter(({ rule }) => rule === 'formula')).toHaveLength(1)

  const dumps = (await readDumps(release)).ntriples
  const names = ['capsules', 'participations', 'functions', 'organizations']
  const said = new Set<string>()
  for (const name of names) {
    for (const each of await csvwTriples(join(release, `tables/${name}.csv-metadata.json`))) said.add(each)
    const schema = JSON.parse(await readFile(join(release, `tables/${name}.schema.json`), 'utf8'))
    expect(schema.fields.map((field: { name: string }) => field.name)).toEqual(await headerOf(release, name))
    const english = schema.fields.filter((field: { name: string }) => field.name.endsWith('_en'))
    expect(english.length).toBeGreaterThan(0)
    for (const field of english)
      expect([field.lang, field.title]).toEqual(['en', expect.stringContaining('(en)')])
    const checked = await tableschema.Schema.load(schema)
    expect(checked.errors.map(String)).toEqual([])
    for (const row of await rowsOf(release, name)) checked.castRow(Object.values(row))
  }
  const known = new Set(dumps)
  expect([...said].filter((triple) => !known.has(triple))).toEqual([])
  // every text of the dumps in a language is in a table, but for the one behind an apostrophe and those of things without a table
  const isOfTables = (triple: string): boolean =>
    /^\["[^"]*(#video|#participation-|#function-|#org)/.test(triple)
  const texts = dumps.filter((triple) => triple.includes('langString') && isOfTables(triple))
  expect(texts.length).toBeGreaterThan(10)
  expect(texts.filter((triple) => !said.has(triple) && !triple.includes('=1+1'))).toEqual([])
})

it('a cell stands in its row and column, whatever the texts, the batches and the languages', async () => {
  const tag = fc.constantFrom('fr', 'en', 'de', 'zh-hant')
  const text = fc
    .string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'é', ' '), maxLength: 6 })
    .map((end) => `x${end}`)
  const node = fc.record({ name: fc.dictionary(tag, text), description: fc.dictionary(tag, text) })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(node, { maxLength: 4 }), { maxLength: 4 }), async (batches) => {
      let id = 0
      const nodes = batches.map((each) => each.map((texts) => capsule(++id, texts)))
      const folder = await written(nodes)
      const rows = await rowsOf(folder, 'capsules')
      const typed = batches.flat()
      expect(rows).toHaveLength(typed.length)
      for (const [index, texts] of typed.entries())
        for (const property of ['name', 'description'] as const)
          for (const language of ['fr', 'en', 'de', 'zh-hant']) {
            const column = language === 'fr' ? property : `${property}_${language.replace('-', '_')}`
            const isUsed = language === 'fr' || typed.some((each) => each[property][language] !== undefined)
            expect(rows[index]?.[column]).toBe(isUsed ? (texts[property][language] ?? '') : undefined)
          }
      expect(await headerOf(folder, 'capsules')).toEqual(
        await headerOf(await written([nodes.flat().reverse()]), 'capsules'),
      )
    }),
    { numRuns: 30 },
  )
})

it(`a table has ${MAX_LANGUAGE_COLUMNS} columns for other languages at most, and says where the others are`, async () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const tags = [...letters].flatMap((first) => [...letters].map((second) => `${first}${second}`))
  const others = tags.filter((each) => each !== 'fr')
  const nodesIn = (count: number): Node[] =>
    others.slice(0, count).map((language, index) => capsule(index, { name: { [language]: '=texte' } }))
  const descriptionOf = async (folder: string): Promise<string> =>
    JSON.parse(await readFile(join(folder, 'tables/capsules.schema.json'), 'utf8')).description
  const full = await written([nodesIn(MAX_LANGUAGE_COLUMNS)])
  const over = await written([nodesIn(MAX_LANGUAGE_COLUMNS + 1)])
  const without = await headerOf(await written([[capsule(1, { name: { fr: 'Une' } })]]), 'capsules')
  for (const folder of [full, over])
    expect(await headerOf(folder, 'capsules')).toHaveLength(without.length + MAX_LANGUAGE_COLUMNS)
  expect(await descriptionOf(full)).not.toContain('données liées les ont toutes')
  expect(await descriptionOf(over)).toContain('données liées les ont toutes')
})
