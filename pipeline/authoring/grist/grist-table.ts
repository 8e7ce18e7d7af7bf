import type { Language } from '../../language/message.ts'
import { splitCellValues, unguardText } from '../../sheets/cell-text.ts'
import { headingText, type SheetHeading } from '../../sheets/headings.ts'
import { type Sheet, sheetLabels } from '../../sheets/sheet.ts'
import type { SheetRows } from '../template/sheet-rows.ts'
import { columnHelp, columnValues } from '../template/sheet-workbook.ts'

/** A table of a Grist document that is written, with the cells of its rows as its file keeps them. */
export type GristFileTable = {
  readonly id: string
  readonly label: string
  readonly columns: readonly GristFileColumn[]
  readonly rows: readonly (readonly GristCell[])[]
}

/** A column that is written. A reference shows a column of the table that it points to, and keeps beside itself what that says. */
export type GristFileColumn = {
  readonly id: string
  readonly label: string
  readonly help: string
  readonly type: string
  readonly choices?: readonly string[]
  readonly reference?: { readonly table: string; readonly shown: string }
}

/** A value as the file keeps it, and what a reference shows: a text, or a text for each row that it points to. */
export type GristCell = {
  readonly value: string | number | { readonly text: string } | null
  readonly shown?: string | readonly string[]
}

/**
 * Sheets as tables of a Grist document: references to rows, choice lists where the values are limited, and texts for all else, since a
 * number or a check box of Grist that nobody filled in says 0 or no.
 */
export function gristFileTables(sheets: readonly SheetRows[], language: Language): GristFileTable[] {
  const idOf = (sheet: Sheet): string => tableId(sheetLabels[sheet][language])
  const named = new Map(sheets.map((rows) => [rows.sheet as Sheet, namedRows(rows)]))
  return sheets.map(({ sheet, headings, rows }) => {
    const columns = headings.map((heading) => columnOf(heading, language, idOf, named))
    return {
      id: idOf(sheet),
      label: sheetLabels[sheet][language],
      columns,
      rows: rows.map((cells) =>
        headings.map(({ column }, index) => {
          const text = unguardText(cells[index] ?? '')
          const { referencedKind: kind, form } = column
          if (kind !== undefined) return referenceCell(text, form, named.get(kind))
          if (columns[index]?.type !== 'ChoiceList') return { value: text }
          return { value: text === '' ? null : JSON.stringify(splitCellValues(text, form)) }
        }),
      ),
    }
  })
}

/** The rows of a sheet by their ids: their number, from 1, and the name that references show. */
type NamedRows = {
  readonly nameColumn: string
  readonly rows: ReadonlyMap<string, { readonly row: number; readonly name: string }>
}

function namedRows({ headings, rows }: SheetRows): NamedRows {
  const indexOf = (field: string): number =>
    headings.findIndex(({ column }) => column.path.join('.') === field)
  const [id, name] = [indexOf('id'), indexOf('name')]
  const shown = name < 0 ? id : name
  return {
    nameColumn: headings[shown] === undefined ? '' : columnId(headings[shown]),
    rows: new Map(
      rows.map((cells, index) => [
        unguardText(cells[id] ?? ''),
        { row: index + 1, name: unguardText(cells[shown] ?? '') },
      ]),
    ),
  }
}

function columnOf(
  heading: SheetHeading,
  language: Language,
  idOf: (sheet: Sheet) => string,
  named: ReadonlyMap<Sheet, NamedRows>,
): GristFileColumn {
  const { column } = heading
  const { form, referencedKind: kind } = column
  const base = {
    id: columnId(heading),
    label: `${headingText(heading, language)}${column.isRequired ? ' *' : ''}`,
    help: columnHelp(column, language),
  }
  if (kind !== undefined) {
    const table = idOf(kind)
    const reference = { table, shown: named.get(kind)?.nameColumn ?? '' }
    return { ...base, type: `${form.isSeveral ? 'RefList' : 'Ref'}:${table}`, reference }
  }
  const choices = columnValues(column, language)
  if (choices === undefined) return { ...base, type: 'Text' }
  return { ...base, type: form.isSeveral ? 'ChoiceList' : 'Choice', choices }
}

/** The cell of a reference; where an id stands in no row of this document, its text, which Grist marks and import takes as it is. */
function referenceCell(
  text: string,
  form: SheetHeading['column']['form'],
  named: NamedRows | undefined,
): GristCell {
  if (text === '') return form.isSeveral ? { value: null } : { value: 0 }
  const ids = form.isSeveral ? splitCellValues(text, form) : [text]
  const rows = ids.flatMap((id) => named?.rows.get(id) ?? [])
  if (rows.length < ids.length) return { value: { text } }
  if (form.isSeveral)
    return { value: JSON.stringify(rows.map(({ row }) => row)), shown: rows.map(({ name }) => name) }
  return { value: rows[0]?.row ?? 0, shown: rows[0]?.name ?? '' }
}

/** The id of a table: its name in letters of ASCII, by which the name is found again. */
function tableId(label: string): string {
  return label.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/\W+/g, '_')
}

/** The id of a column; `id` is the number of the row in Grist. */
function columnId({ column, language }: SheetHeading): string {
  const id = [...column.path, ...(language === undefined ? [] : [language])].join('_').replaceAll(/\W/g, '_')
  return id === 'id' ? 'recordId' : id
}
