import type { Language } from '../../language/message.ts'
import { GRIST_DOCUMENT_SQL, GRIST_SCHEMA_VERSION } from './grist-schema.ts'
import type { GristCell, GristFileColumn, GristFileTable } from './grist-table.ts'
import { marshalledList, marshalledText } from './python-marshal.ts'

/** A Grist document (`.grist`, a SQLite database) with these tables, a page for each. The same tables give the same bytes. */
export async function gristFile(tables: readonly GristFileTable[], language: Language): Promise<Uint8Array> {
  const { default: initSqlJs } = await import('sql.js/dist/sql-wasm-inline.js')
  const { Database } = await initSqlJs()
  const database = new Database()
  database.run(GRIST_DOCUMENT_SQL)
  const insert: Insert = (table, values) => {
    const names = Object.keys(values)
    database.run(
      `INSERT INTO ${quoted(table)} (${names.map(quoted)}) VALUES (${names.map(() => '?')})`,
      Object.values(values),
    )
  }
  const { timezone, locale } = settings[language]
  const documentSettings = JSON.stringify({ locale })
  insert('_grist_DocInfo', { id: 1, schemaVersion: GRIST_SCHEMA_VERSION, timezone, documentSettings })
  const all = numbered(tables)
  const refOf = (table: string, column: string): number =>
    all.find(({ id }) => id === table)?.columns.find(({ id }) => id === column)?.ref ?? 0
  for (const table of all) {
    database.run(createTable(table))
    describeTable(table, refOf, insert)
    for (const [row, cells] of table.rows.entries())
      insert(table.id, { id: row + 1, manualSort: row + 1, ...valuesOf(table, cells) })
  }
  const bytes = database.export()
  database.close()
  return bytes
}

type Insert = (table: string, values: Readonly<Record<string, string | number | Uint8Array | null>>) => void

/** A column with its number in the document and, of a reference, that of the hidden column with what it shows. */
type NumberedColumn = GristFileColumn & {
  readonly ref: number
  readonly display?: { readonly ref: number; readonly id: string }
}

type NumberedTable = Omit<GristFileTable, 'columns'> & {
  readonly ref: number
  readonly sortRef: number
  readonly columns: readonly NumberedColumn[]
}

function numbered(tables: readonly GristFileTable[]): NumberedTable[] {
  let last = 0
  return tables.map((table, index) => {
    const sortRef = ++last
    let displays = 0
    const columns = table.columns.map((column): NumberedColumn => {
      const ref = ++last
      if (column.reference === undefined) return { ...column, ref }
      const id = `gristHelper_Display${++displays > 1 ? displays : ''}`
      return { ...column, ref, display: { ref: ++last, id } }
    })
    return { ...table, ref: index + 1, sortRef, columns }
  })
}

function createTable({ id, columns }: NumberedTable): string {
  const own = columns.flatMap((column) => [
    `${quoted(column.id)} ${sqlType(column.type)}`,
    ...(column.display === undefined ? [] : [`${quoted(column.display.id)} BLOB DEFAULT NULL`]),
  ])
  return `CREATE TABLE ${quoted(id)} (${['id INTEGER PRIMARY KEY', '"manualSort" NUMERIC DEFAULT 1e999', ...own]})`
}

/** What Grist knows of a table: its columns, its page, and the three ways in which it is shown (page, raw data, record card). */
function describeTable(
  { id, label, ref, sortRef, columns }: NumberedTable,
  refOf: (table: string, column: string) => number,
  insert: Insert,
): void {
  const [page, raw, card] = [3 * ref - 2, 3 * ref - 1, 3 * ref]
  insert('_grist_Tables', {
    id: ref,
    tableId: id,
    primaryViewId: ref,
    rawViewSectionRef: raw,
    recordCardViewSectionRef: card,
  })
  const sort = { colId: 'manualSort', label: 'manualSort', type: 'ManualSortPos' }
  insert('_grist_Tables_column', { id: sortRef, parentId: ref, parentPos: sortRef, ...sort })
  for (const { ref: colRef, display, reference, choices, ...column } of columns) {
    insert('_grist_Tables_column', {
      id: colRef,
      parentId: ref,
      parentPos: colRef,
      colId: column.id,
      label: column.label,
      description: column.help,
      type: column.type,
      untieColIdFromLabel: 1,
      widgetOptions: choices === undefined ? '' : JSON.stringify({ choices }),
      displayCol: display?.ref ?? 0,
      visibleCol: reference === undefined ? 0 : refOf(reference.table, reference.shown),
    })
    if (display === undefined || reference === undefined) continue
    const formula = `$${column.id}.${reference.shown}`
    const helper = { colId: display.id, label: display.id, type: 'Any', isFormula: 1, formula }
    insert('_grist_Tables_column', { id: display.ref, parentId: ref, parentPos: display.ref, ...helper })
  }
  insert('_grist_Views', { id: ref, name: label, type: 'raw_data' })
  insert('_grist_TabBar', { id: ref, viewRef: ref, tabPos: ref })
  insert('_grist_Pages', { id: ref, viewRef: ref, pagePos: ref })
  const section = { tableRef: ref, defaultWidth: 100, borderWidth: 1 }
  insert('_grist_Views_section', {
    ...section,
    id: page,
    parentId: ref,
    parentKey: 'record',
    sortColRefs: '[]',
  })
  insert('_grist_Views_section', { ...section, id: raw, parentKey: 'record', title: label })
  insert('_grist_Views_section', { ...section, id: card, parentKey: 'single' })
  for (const parentId of [page, raw, card])
    for (const { ref: colRef } of columns)
      insert('_grist_Views_section_field', { parentId, parentPos: colRef, colRef })
}

function valuesOf({ columns }: NumberedTable, cells: readonly GristCell[]): Parameters<Insert>[1] {
  const pairs = columns.flatMap(({ id, display }, index) => {
    const { value = '', shown } = cells[index] ?? {}
    const kept = typeof value === 'object' && value !== null ? marshalledText(value.text) : value
    if (display === undefined || shown === undefined) return [[id, kept] as const]
    return [
      [id, kept] as const,
      [display.id, typeof shown === 'string' ? shown : marshalledList(['L', ...shown])] as const,
    ]
  })
  return Object.fromEntries(pairs)
}

/** The type by which Grist declares a column in SQLite, with its default (`DocStorage.ts`, `_getSqlType`). */
function sqlType(type: string): string {
  if (type.startsWith('Ref:')) return 'INTEGER DEFAULT 0'
  return type === 'ChoiceList' || type.startsWith('RefList:') ? 'TEXT DEFAULT NULL' : "TEXT DEFAULT ''"
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

const settings = {
  fr: { timezone: 'Europe/Paris', locale: 'fr-FR' },
  en: { timezone: 'UTC', locale: 'en-GB' },
} as const
