import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import initSqlJs from 'sql.js/dist/sql-wasm-inline.js'
import { describe, expect, it } from 'vitest'
import { fillTemplate, readSheetRecords } from '../../pipeline/authoring/template/fill-template.ts'
import { isCapsulePart, sheetLabels, sheetNames } from '../../pipeline/sheets/sheet.ts'
import { build } from '../support/build.ts'
import { typed } from '../support/cli.ts'
import { freshFolder, write } from '../support/folder.ts'
import { startGrist, TEST_GRIST_KEY, type TestGristRow, type TestGristTable } from '../support/grist.ts'

const golden = fileURLToPath(new URL('../golden/', import.meta.url))
const { Database } = await initSqlJs()
type Row = Readonly<Record<string, string | number | Uint8Array | null>>

/** The rows of a query, by the names of its columns. */
function ask(database: InstanceType<typeof Database>, sql: string): Row[] {
  return database
    .exec(sql)
    .flatMap(({ columns, values }) =>
      values.map((row) => Object.fromEntries(row.map((value, index) => [columns[index], value]))),
    )
}

/** The tables of a `.grist` file as Grist serves them: lists decoded (`DocStorage.ts`, `_decodeValue`), hidden columns left out. */
function servedTables(database: InstanceType<typeof Database>): Record<string, TestGristTable> {
  const columns = ask(database, 'SELECT * FROM _grist_Tables_column ORDER BY parentPos')
  const tables = ask(database, 'SELECT * FROM _grist_Tables').map(({ id, tableId }) => {
    const own = columns.filter(
      ({ parentId, colId }) => parentId === id && !/^(manualSort|gristHelper_)/.test(String(colId)),
    )
    const rows = ask(database, `SELECT * FROM "${tableId}"`).map((row): TestGristRow => {
      const fields = own.map(({ colId, type }) => [colId, decoded(row[String(colId)], String(type))])
      return { id: Number(row.id), fields: Object.fromEntries(fields) }
    })
    const served = own.map(({ colId, label, type, visibleCol }) => {
      const shown = columns.find((each) => each.id === visibleCol)?.colId
      return {
        id: String(colId),
        label: String(label),
        type: String(type),
        ...(shown !== undefined && { visibleCol: String(shown) }),
      }
    })
    return [String(tableId), { columns: served, rows }] as const
  })
  return Object.fromEntries(tables)
}

function decoded(value: Row[string] | undefined, type: string): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value.subarray(5)).toString() // a marshalled text
  return /List/.test(type) && typeof value === 'string' ? ['L', ...JSON.parse(value)] : value
}

async function written(records: Parameters<typeof fillTemplate>[0]): Promise<Uint8Array> {
  const template = await fillTemplate(records, 'grist', 'x.grist', 'fr')
  return ('files' in template && (template.files.get('x.grist') as Uint8Array)) || new Uint8Array()
}

describe('the empty document', () => {
  it('is a whole SQLite database with a page, raw data and a card for each table, and explained columns', async () => {
    const database = new Database(await written([]))
    expect(ask(database, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    expect(ask(database, 'PRAGMA user_version')).toEqual([{ user_version: 8 }])
    const titles = ask(
      database,
      'SELECT title FROM _grist_Tables t JOIN _grist_Views_section s ON s.id = t.rawViewSectionRef AND s.tableRef = t.id',
    ).map(({ title }) => title)
    const sheets = sheetNames.filter((sheet) => sheet !== 'publication')
    expect(titles).toEqual(sheets.map((sheet) => sheetLabels[sheet].fr))
    expect(
      ask(database, "SELECT * FROM _grist_Tables_column WHERE description = '' AND NOT isFormula"),
    ).toHaveLength(sheets.length) // the order of rows in each table
    const shown = ask(
      database,
      `SELECT c.colId, d.formula, v.colId AS visible FROM _grist_Tables_column c
       LEFT JOIN _grist_Tables_column d ON d.id = c.displayCol AND d.parentId = c.parentId
       LEFT JOIN _grist_Tables_column v ON v.id = c.visibleCol WHERE c.type LIKE 'Ref%'`,
    )
    expect(shown.length).toBeGreaterThan(15)
    for (const { colId, formula, visible } of shown) expect(formula).toBe(`$${colId}.${visible}`)
    for (const sheet of sheets.filter(isCapsulePart))
      expect(
        ask(
          database,
          `SELECT count(*) AS n FROM "${sheetLabels[sheet].fr
            .normalize('NFD')
            .replace(/\p{M}/gu, '')
            .replace(/\W/g, '_')}"`,
        ),
      ).toEqual([{ n: 0 }])
  })

  it('lets closed values be chosen, and keeps all that a spreadsheet would turn into something else as text', async () => {
    const database = new Database(await written([]))
    const types = new Set(
      ask(database, 'SELECT type FROM _grist_Tables_column WHERE NOT isFormula').map(({ type }) =>
        String(type).replace(/:.*/, ''),
      ),
    )
    expect([...types].sort()).toEqual(['Choice', 'ChoiceList', 'ManualSortPos', 'Ref', 'RefList', 'Text'])
    const parts = ask(database, "SELECT widgetOptions FROM _grist_Tables_column WHERE colId = 'part'")
    expect(JSON.parse(String(parts[0]?.widgetOptions)).choices).toContain('interviewee')
  })

  it('is written by the command, over no file that exists', async () => {
    const folder = await freshFolder()
    const path = join(folder, 'x.grist')
    expect((await typed(['template', '--grist', path])).code).toBe(0)
    const bytes = await readFile(path)
    expect(bytes.subarray(0, 15).toString()).toBe('SQLite format 3')
    expect((await typed(['template', '--grist', path])).stderr).toContain('existe déjà')
    expect((await typed(['template', '--grist', '--csv', path])).code).toBe(2)
  })
})

describe('the golden records', () => {
  it('written as a Grist document and taken over from it, give the same dumps to the letter', async () => {
    const { records } = await readSheetRecords(join(golden, 'data'))
    const { address } = await startGrist(servedTables(new Database(await written(records))))
    const data = await freshFolder()
    const publication = await readFile(join(golden, 'data/publication.yaml'), 'utf8')
    await write(data, { 'publication.yaml': `${publication}\ngrist: ${address}\n` })
    for (const name of ['addresses.txt', 'withdrawals.txt'])
      await cp(join(golden, 'data', name), join(data, name))
    const { code, stdout } = await typed(['import', '--grist', '--data', data], {
      env: { GRIST_API_KEY: TEST_GRIST_KEY },
    })
    expect([code, stdout]).toEqual([0, expect.stringContaining('grist.xlsx')])
    const out = await freshFolder()
    const outcome = await build({ data, out, today: '2024-06-01', publish: true, pages: false })
    expect([outcome.problems, outcome.published]).toEqual([[], true])
    const [dumped, expected] = await Promise.all(
      [join(out, 'public/dumps'), golden].map((folder) => readFile(join(folder, 'regards.nt'), 'utf8')),
    )
    expect(dumped).toBe(expected)
  })
})
