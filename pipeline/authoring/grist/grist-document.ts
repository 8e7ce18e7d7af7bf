import { findHeading } from '../../sheets/headings.ts'
import { findSheet, type Sheet } from '../../sheets/sheet.ts'
import { type GristAddress, gristRowLink } from './document-address.ts'
import type { GristApi, GristColumn, GristRow, GristTable } from './grist-api.ts'

/** A table with all that it holds. `sheet` is what its name means; foreign tables, which references point to, have none. */
export type GristTableContent = GristTable & {
  readonly sheet: Sheet | undefined
  readonly columns: readonly GristColumn[]
  readonly rows: readonly GristRow[]
}

/** The tables of a document that are sheets of ours, or referred to by them, and the names of all others. */
export type GristDocument = {
  readonly tables: readonly GristTableContent[]
  readonly otherTables: readonly string[]
}

/** Reads a document: the tables whose names are those of sheets, and those that their columns refer to. Throws `RefusedError`. */
export async function readGristDocument(
  api: GristApi,
  onTable: (id: string, rows: number) => void,
): Promise<GristDocument> {
  const all = await api.tables()
  const columns = new Map<string, readonly GristColumn[]>()
  for (const { id } of all) if (findSheet(id) !== undefined) columns.set(id, await api.columns(id))
  const referred = new Set(
    [...columns.values()].flat().map(({ type }) => /^Ref(?:List)?:(.*)$/.exec(type)?.[1]),
  )
  const tables: GristTableContent[] = []
  for (const table of all) {
    const { id } = table
    if (!columns.has(id) && !referred.has(id)) continue
    const rows = await api.rows(id)
    onTable(id, rows.length)
    tables.push({
      ...table,
      sheet: findSheet(id),
      columns: columns.get(id) ?? (await api.columns(id)),
      rows,
    })
  }
  const read = new Set(tables.map(({ id }) => id))
  return { tables, otherTables: all.map(({ id }) => id).filter((id) => !read.has(id)) }
}

/** The heading of a column for the reader of tables: its label or, where that means nothing, its id; the label where neither does. */
export function columnHeading(sheet: Sheet, { label, id }: GristColumn): string {
  return findHeading(sheet, label) === undefined && findHeading(sheet, id) !== undefined ? id : label
}

/** A place in a document, as people find it there: the table, the row counted from 1 as Grist shows it, and the link to it. */
export type GristPlace = { readonly table: string; readonly row: number; readonly link: string }

/** The place of a row by its index in its table. */
export function gristPlace(table: GristTableContent, index: number, address: GristAddress): GristPlace {
  const { id = 0 } = table.rows[index] ?? {}
  return { table: table.id, row: index + 1, link: gristRowLink(address, table.section, id) }
}
