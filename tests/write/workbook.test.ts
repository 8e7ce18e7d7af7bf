import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { read, utils, type WorkBook } from '@e965/xlsx'
import { SaxesParser } from '@rubensworks/saxes'
import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ReleaseDescription } from '../../pipeline/write/release-description.ts'
import { publishedTables } from '../../pipeline/write/tables/all-tables.ts'
import { tablePath } from '../../pipeline/write/tables/table-paths.ts'
import type { WrittenTable } from '../../pipeline/write/tables/written-table.ts'
import { writeWorkbook } from '../../pipeline/write/workbook/write-workbook.ts'
import { build } from '../support/build.ts'
import { freshFolder, smallest, write } from '../support/folder.ts'
import { unzip } from '../support/zip.ts'

const base = 'https://publisher.test/p/'

const description: ReleaseDescription = {
  publication: {
    ...{ base, name: 'Une <publication> & "autres"', inLanguage: 'fr', publisher: 'o-1' },
    license: 'https://creativecommons.org/licenses/by/4.0/',
  },
  publisher: 'Organisation Une',
  version: '2024-06-01.2',
}

/** A folder with the tables, without rows but for those of `rows` (CSV). */
async function tableFolder(rows: Readonly<Record<string, readonly string[]>> = {}) {
  const folder = await freshFolder()
  await mkdir(join(folder, 'tables'))
  const tables: WrittenTable[] = []
  for (const table of publishedTables) {
    const lines = rows[table.name] ?? []
    const text = [table.columns.map(({ name }) => name).join(','), ...lines].join('\n')
    await writeFile(join(folder, tablePath(table)), `${text}\n`)
    tables.push({ table, rowCount: lines.length })
  }
  return { folder, tables }
}

describe('the workbook of a release', () => {
  let folder: string
  let bytes: Buffer
  let book: WorkBook

  /** Texts that spreadsheets, or XML, trip over; synthetic. */
  const hostile = [
    ...[
      '=1+1',
      '@cmd',
      '=HYPERLINK("http://evil.test","é")',
      '<b>&amp;</b> ]]>',
      '_x0041_',
      ' deux  espaces ',
    ],
    ...['ligne\nautre', 'ligne\r\nautre', '007', '1e5', '12,5', 'TRUE', '28/09/2021', '#N/A', '💧 \u2028'],
  ]

  beforeAll(async () => {
    const place = await freshFolder(() => undefined)
    const { 'capsules/1.yaml': _, ...rest } = smallest
    await write(join(place, 'data'), {
      ...rest,
      'publication.yaml': `${smallest['publication.yaml']}organizationDetails: "@cmd"\n`,
      'capsules.yaml': JSON.stringify(
        hostile.map((text, index) => ({
          ...{ id: index + 1, name: `Capsule ${index + 1}`, description: text, isPartOf: 's-1' },
          ...{ position: index + 1, duration: 'PT10M5.5S', isAccessibleForFree: true, source: 'p-1' },
          hasPart: [{ id: 'h-1', name: { fr: 'Un', en: 'One' }, startOffset: 0, endOffset: 65 }],
        })),
      ),
    })
    const order = { data: join(place, 'data'), out: join(place, 'dist'), publish: true, pages: false }
    const { published, problems, leftOut } = await build(order)
    expect(published, JSON.stringify(problems)).toBe(true)
    expect(leftOut).toEqual(['pages'])
    folder = join(place, 'dist/public')
    bytes = await readFile(join(folder, 'regards.xlsx'))
    book = read(bytes)
  })

  it('has the rows of each table, as two readers that are not ours have them', async () => {
    const other = await readXlsx(bytes)
    expect(book.SheetNames).toEqual(['Lisez-moi', ...publishedTables.map(({ title }) => title.fr)])
    for (const { name, title } of publishedTables) {
      const bytes = await readFile(join(folder, `tables/${name}.csv`))
      const text = bytes.toString().replaceAll('\r', '') // lines of a cell end as spreadsheet programs end them
      const csv: string[][] = parse(text, { record_delimiter: '\n' })
      const sheet = book.Sheets[title.fr] ?? {}
      const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: '', raw: true })
      const texts = rows.slice(1).map((row) => row.map(String))
      expect(texts, name).toEqual(csv.slice(1))
      const [, ...again] = other.sheets.find((each) => each.name === title.fr)?.rows ?? []
      expect(again.map((row) => csv[0]?.map((_, index) => String(row[index] ?? '')))).toEqual(csv.slice(1))
      expect(rows[0]).toHaveLength(csv[0]?.length ?? 0)
    }
  })

  it('has numbers as numbers, yes and no as such, and everything else as text without a formula', () => {
    const typesIn = (sheet: string, heading: string): Set<unknown> =>
      new Set(
        utils
          .sheet_to_json<Record<string, unknown>>(book.Sheets[sheet] ?? {})
          .map((row) => typeof row[heading]),
      )
    expect(typesIn('Capsules vidéo', 'Numéro')).toEqual(new Set(['number']))
    expect(typesIn('Capsules vidéo', 'Durée en secondes')).toEqual(new Set(['number']))
    expect(typesIn('Capsules vidéo', 'Gratuit')).toEqual(new Set(['boolean']))
    expect(typesIn('Chapitres', 'Fin en secondes')).toEqual(new Set(['number']))
    expect(typesIn('Capsules vidéo', 'Identifiant')).toEqual(new Set(['string']))
    expect(typesIn('Capsules vidéo', 'Présentation')).toEqual(new Set(['string']))
    for (const sheet of Object.values(book.Sheets))
      for (const [address, cell] of Object.entries(sheet))
        if (!address.startsWith('!')) {
          expect('f' in cell).toBe(false)
          expect(String(cell.v)).not.toMatch(/^[=+\-@\t\r\n]/)
        }
    const [first] = utils.sheet_to_json<Record<string, unknown>>(book.Sheets['Capsules vidéo'] ?? {})
    expect(first?.['Durée en secondes']).toBe(605.5)
  })

  it('is well-formed, with the headings in view, filters, and widths', () => {
    const { files } = unzip(bytes)
    expect(files[0]?.name).toBe('[Content_Types].xml')
    for (const { name, bytes } of files) {
      const parser = new SaxesParser()
      parser.on('error', (error) => expect.unreachable(`${name}: ${error.message}`))
      parser.write(bytes.toString()).close()
    }
    const sheet = String(files.find(({ name }) => name === 'xl/worksheets/sheet2.xml')?.bytes)
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
    expect(sheet).toMatch(/<autoFilter ref="A1:[A-Z]+16"\/>/)
    expect(sheet).toContain('width="40"')
    const workbook = String(files.find(({ name }) => name === 'xl/workbook.xml')?.bytes)
    expect(workbook).toMatch(
      /_FilterDatabase" localSheetId="1" hidden="1">'Capsules vidéo'!\$A\$1:\$[A-Z]+\$16</,
    )
  })

  it('explains its sheets and columns, and says licence and date', async () => {
    const rows = utils.sheet_to_json<string[]>(book.Sheets['Lisez-moi'] ?? {}, { header: 1, defval: '' })
    const text = rows.flat().join('\n')
    const { resources, version } = JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8'))
    for (const each of ['Synthetic publication', 'Organisation Une', 'https://example.org/licence', version])
      expect(text).toContain(each)
    for (const { name, schema: path } of resources) {
      const { fields } = JSON.parse(await readFile(join(folder, path), 'utf8'))
      expect(rows.filter((row) => row[3] === name && row[2] === '')).toHaveLength(1)
      for (const field of fields)
        expect(rows.some((row) => row[3] === field.name && row[2] === field.title)).toBe(true)
    }
  })
})

it('is in English where the publication is', async () => {
  const { folder, tables } = await tableFolder()
  const publication = { ...description.publication, inLanguage: 'en' }
  expect(await writeWorkbook(folder, join(folder, 'scratch'), tables, { ...description, publication })).toBe(
    true,
  )
  const { SheetNames, Sheets } = read(await readFile(join(folder, 'regards.xlsx')))
  expect(SheetNames.slice(0, 3)).toEqual(['Read me', 'Video capsules', 'Contributors'])
  const rows = utils.sheet_to_json<string[]>(Sheets['Read me'] ?? {}, { header: 1 })
  expect(rows.slice(0, 5)).toEqual([
    ['Title', 'Une <publication> & "autres"'],
    ['Published by', 'Organisation Une'],
    ['Data licence', 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/'],
    ['Release', '2024-06-01.2'],
    ['Address', base],
  ])
})

it('cuts a text that no cell can hold, and keeps what no XML can hold from breaking it', async () => {
  const texts = ['x'.repeat(32_767), 'x'.repeat(32_768), '\u0001\ufffe\ud800é']
  const { folder, tables } = await tableFolder({
    places: texts.map((text, index) => `l-${index},a,${text},,`),
  })
  await writeWorkbook(folder, join(folder, 'scratch'), tables, description)
  const { Sheets } = read(await readFile(join(folder, 'regards.xlsx')))
  const names = utils.sheet_to_json<Record<string, string>>(Sheets.Lieux ?? {}).map(({ Nom }) => Nom)
  expect(names).toEqual([texts[0], `${'x'.repeat(32_766)}…`, '\ufffd\ufffd\ufffdé'])
})

describe('a workbook that no spreadsheet program would open is left out', () => {
  it.each([
    [1_048_575, true],
    [1_048_576, false],
  ])(
    'where a sheet would have more rows than Excel has: %i beside its heading',
    async (rowCount, isWritten) => {
      const { folder, tables } = await tableFolder()
      const told = tables.map((each) => (each.table.name === 'places' ? { ...each, rowCount } : each))
      expect(await writeWorkbook(folder, join(folder, 'scratch'), told, description)).toBe(isWritten)
    },
  )

  it.each([
    [50_000_000, true],
    [50_000_001, false],
  ])('where the tables have more than 50 MB: %i bytes', async (bytes, isWritten) => {
    const { folder, tables } = await tableFolder()
    const [one] = tables.filter(({ table }) => table.name === 'places')
    const path = join(folder, 'tables/places.csv')
    const head = await readFile(path)
    const rows = Buffer.alloc(bytes - head.length, `${'x'.repeat(999)},,,,\n`)
    await writeFile(path, Buffer.concat([head, rows]))
    expect(await writeWorkbook(folder, join(folder, 'scratch'), [one as WrittenTable], description)).toBe(
      isWritten,
    )
  })
})
