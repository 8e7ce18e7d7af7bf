import type { Kind } from '../../rdf/addresses.ts'
import { findHeading } from '../../sheets/headings.ts'
import type { Sheet } from '../../sheets/sheet.ts'
import { columnHeading, type GristTableContent } from './grist-document.ts'
import { gristItems } from './grist-values.ts'

/** What references mean: rows by their number, and records by a name that only one of them has. */
export type RowNames = {
  /** The id of a row; empty where its row has none, `undefined` where no such row is there. */
  idOfRow(table: string, row: number): string | undefined
  /** What a column of a row says; empty where it says nothing, or no such row is there. */
  textOf(table: string, row: number, column: number): string
  /** Whether rows of a table have ids, as the records of ours have. */
  hasIds(table: string): boolean
  /** The id of the one record of a kind that has a name; `undefined` where none or several have it, and for what is an id itself. */
  idOfName(kind: Kind, name: string): string | undefined
}

/** The names and ids of all rows of a document. */
export function rowNames(tables: readonly GristTableContent[]): RowNames {
  const rows = new Map(tables.map((table) => [table.id, new Map(table.rows.map((row) => [row.id, row]))]))
  const byId = new Map(tables.map((table) => [table.id, table]))
  const ids = new Map(
    tables.flatMap((table) => {
      const column = columnOf(table, 'id')
      return column === undefined ? [] : [[table.id, column] as const]
    }),
  )
  const plain = (table: string, row: number, column: string): string => {
    const type = byId.get(table)?.columns.find(({ id }) => id === column)?.type ?? ''
    const items = gristItems(rows.get(table)?.get(row)?.fields[column], type)
    return 'fault' in items ? '' : items.filter((item) => typeof item === 'string').join(', ')
  }
  const names = new Map<string, Set<string>>()
  const known = new Set<string>()
  for (const table of tables) {
    const { [table.id]: column } = Object.fromEntries(ids)
    const name = columnOf(table, 'name')
    if (column === undefined || table.sheet === undefined) continue
    for (const { id: row } of table.rows) {
      const id = plain(table.id, row, column).trim()
      if (id === '') continue
      known.add(keyOf(table.sheet, id))
      if (name === undefined) continue
      const key = keyOf(table.sheet, plain(table.id, row, name))
      names.set(key, (names.get(key) ?? new Set()).add(id))
    }
  }
  return {
    idOfRow(table, row) {
      const column = ids.get(table)
      if (column === undefined || !rows.get(table)?.has(row)) return undefined
      return plain(table, row, column).trim()
    },
    textOf(table, row, ref) {
      const column = byId.get(table)?.columns.find((each) => each.ref === ref)
      return column === undefined ? '' : plain(table, row, column.id)
    },
    hasIds: (table) => ids.has(table),
    idOfName(kind, name) {
      if (known.has(keyOf(kind, name))) return undefined
      const [id, ...others] = names.get(keyOf(kind, name)) ?? []
      return others.length === 0 ? id : undefined
    },
  }
}

/** The column of a table that holds a field of its records. */
function columnOf(table: GristTableContent, field: string): string | undefined {
  const { sheet } = table
  if (sheet === undefined) return undefined
  return table.columns.find(
    (column) => findHeading(sheet, columnHeading(sheet, column))?.column.path.join('.') === field,
  )?.id
}

function keyOf(sheet: Sheet, text: string): string {
  return `${sheet} ${text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()}`
}
