import { basename } from 'node:path'
import type { Language } from '../../language/message.ts'
import { listDataFiles } from '../../read/data-files.ts'
import { readPublicationLanguage } from '../../read/read-publication.ts'
import { type HeadingRow, readHeadings } from '../../read/tables/column-headings.ts'
import { shownText } from '../../read/tables/grid.ts'
import { isTableFile, type RecordTable, readTables } from '../../read/tables/read-tables.ts'
import { cellName, joinCellValues } from '../../sheets/cell-text.ts'
import { sheetColumns } from '../../sheets/columns.ts'
import { type CapsulePart, isCapsulePart, type Sheet, sheetLabels } from '../../sheets/sheet.ts'
import type { CapsuleUpdate } from './capsule-updates.ts'
import type { DraftField } from './draft.ts'
import { withoutMailAddresses } from './mail-addresses.ts'

type NamedField = Extract<DraftField, { name: string }>

/** A cell of a table that an import can fill in, or that says otherwise. */
export type CellToFill = {
  /** The id of its capsule. */
  readonly capsule: string
  /** The table of the capsule, beside which the list of such cells is written. */
  readonly file: string
  /** The sheet or the CSV file in which it stands, and how a spreadsheet calls it; empty where that lacks the column. */
  readonly sheet: string
  readonly cell: string
  readonly heading: string
  readonly present: string
  readonly proposed: string
  readonly source: string
}

/**
 * The cells of the tables of a data folder that updates would change, were they in YAML: of known capsules in tables the fields that are
 * empty, those that are to be looked at, and those that say otherwise; parts of capsules are new rows of their sheets. `language` is that
 * of the headings which a table lacks. Updates whose capsule stands in no table are left out.
 */
export async function findCellsToFill(
  data: string,
  updates: readonly CapsuleUpdate[],
  language: Language,
): Promise<CellToFill[]> {
  if (updates.length === 0) return []
  const { files } = await listDataFiles(data)
  const silent = { report: () => undefined, miss: () => undefined }
  const isWanted = (sheet: Sheet): boolean => sheet === 'capsule' || isCapsulePart(sheet)
  const tables = (await readTables(files.filter(isTableFile), isWanted, silent)).map(openTable)
  const written = await readPublicationLanguage(data)
  return updates.flatMap((update) => {
    const own = tables.flatMap((table) => {
      const row = table.sheet === 'capsule' ? table.rowOf(update.known.id, written) : -1
      return row < 0 ? [] : [{ table, row }]
    })[0]
    return own === undefined ? [] : cellsOf(update, own, tables, { written, language })
  })
}

type OpenTable = Pick<RecordTable, 'sheet' | 'grid'> & {
  readonly file: string
  /** Its sheet, or its file where that has no sheets. */
  readonly name: string
  readonly headings: HeadingRow | undefined
  /** The row of an id; -1 where there is none. */
  rowOf(id: string, language: string): number
  /** Takes the next row below the last. */
  nextRow(): number
}

function openTable({ sheet, grid }: RecordTable): OpenTable {
  const { headings } = readHeadings(grid, sheet)
  const { file, sheet: name } = grid.placeAt(0, 0)
  let rows = grid.rows.length
  return {
    sheet,
    grid,
    file,
    name: name ?? basename(file),
    headings,
    rowOf(id, language) {
      const column = columnOf(headings, 'id')
      if (column === undefined || headings === undefined) return -1
      return grid.rows.findIndex(
        (cells, row) => row > headings.row && shownText(cells[column], language).trim() === id,
      )
    },
    nextRow: () => rows++,
  }
}

function columnOf(headings: HeadingRow | undefined, field: string): number | undefined {
  return [...(headings?.columns ?? [])].find(([, { column }]) => column.path.join() === field)?.[0]
}

/** The language of the texts in tables, and that of the list. */
type Languages = { readonly written: string; readonly language: Language }

function cellsOf(
  { known, fills, doubtful, differences }: CapsuleUpdate,
  { table, row }: { readonly table: OpenTable; readonly row: number },
  tables: readonly OpenTable[],
  languages: Languages,
): CellToFill[] {
  const simple = [
    ...[...fills, ...doubtful].flatMap(({ name, value, note }) =>
      isGroups(value) ? [] : [{ name, proposed: textOf(value), source: note ?? '' }],
    ),
    ...differences.map(({ name, other, source }) => ({ name, proposed: other, source: source ?? '' })),
  ]
  const cells = simple.map(({ name, proposed, source }): CellToFill => {
    const column = columnOf(table.headings, name)
    return {
      capsule: known.id,
      file: table.file,
      sheet: table.name,
      cell: column === undefined ? '' : (table.grid.placeAt(row, column).cell ?? ''),
      heading: headingOf(table, name, column, languages),
      present: column === undefined ? '' : shownText(table.grid.rows[row]?.[column], languages.written),
      proposed: withoutMailAddresses(proposed),
      source,
    }
  })
  const parts = [...fills, ...doubtful].flatMap(({ name, value }) =>
    isGroups(value) && isCapsulePart(name as Sheet)
      ? value.map((group) => ({ name: name as CapsulePart, group }))
      : [],
  )
  const rows = parts.flatMap(({ name, group }) => {
    const sheet = tables.find((each) => each.sheet === name && isBeside(each, table))
    const at = sheet?.nextRow()
    const fields: NamedField[] = [
      { name: 'capsule', value: known.id },
      // rows are given their ids by `template --fill-ids`
      ...group.filter(
        (field): field is NamedField => 'name' in field && (field.name !== 'id' || name === 'caption'),
      ),
    ]
    return fields.map(({ name: field, value, note, label }): CellToFill => {
      const column = sheet && columnOf(sheet.headings, field)
      return {
        capsule: known.id,
        file: table.file,
        sheet: sheet?.name ?? sheetLabels[name][languages.language],
        cell: at === undefined || column === undefined ? '' : cellName(at, column),
        heading: headingOf(sheet ?? { sheet: name }, field, column, languages),
        present: '',
        proposed: withoutMailAddresses(textOf(value)),
        source: label ?? note ?? '',
      }
    })
  })
  return [...cells, ...rows]
}

/** Whether two tables stand in one workbook, or are files of one folder. */
function isBeside(one: OpenTable, other: OpenTable): boolean {
  const isCsv = (file: string): boolean => /\.csv$/i.test(file)
  return one.file === other.file || (isCsv(one.file) && isCsv(other.file))
}

function headingOf(
  { sheet, grid, headings }: { readonly sheet: Sheet } & Partial<OpenTable>,
  field: string,
  column: number | undefined,
  { written, language }: Languages,
): string {
  const typed =
    column === undefined || headings === undefined
      ? ''
      : shownText(grid?.rows[headings.row]?.[column], written)
  return typed || (sheetColumns(sheet).find(({ path }) => path.join() === field)?.title[language] ?? field)
}

function isGroups(value: NamedField['value']): value is readonly (readonly DraftField[])[] {
  return Array.isArray(value) && Array.isArray(value[0])
}

function textOf(value: NamedField['value']): string {
  if (Array.isArray(value)) return joinCellValues(value.map(String))
  return typeof value === 'object' ? Object.values(value).join(' ') : String(value)
}
