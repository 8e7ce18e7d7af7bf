import { guardText, joinCellValues, MAX_CELL_CHARACTERS } from '../../sheets/cell-text.ts'
import { findHeading, isNotesColumn, ROW_LINK_HEADING, type SheetHeading } from '../../sheets/headings.ts'
import type { PlainSheet } from '../template/sheet-workbook.ts'
import type { GristAddress } from './document-address.ts'
import type { GristColumn, GristRow } from './grist-api.ts'
import { columnHeading, type GristDocument, type GristPlace, gristPlace } from './grist-document.ts'
import { type GristFault, type GristItem, gristItems } from './grist-values.ts'
import { type RowNames, rowNames } from './row-names.ts'

/** What is wrong with a cell of a document, and where. */
export type GristCellFault = GristPlace & {
  readonly column: string
  readonly fault: GristFault['fault'] | 'no-id' | 'no-row' | 'long'
  readonly detail: string
}

/** The sheets that a document becomes, the columns that were left out by `table.column`, and the cells that are at fault. */
export type GristSheets = {
  readonly sheets: readonly PlainSheet[]
  readonly leftOut: readonly string[]
  readonly faults: readonly GristCellFault[]
}

/**
 * The tables of a document as sheets, references as ids, with the link to each row in a last column. Left out are attachments, and
 * formulas under a heading that is none of ours; a column of data under such a heading stays, and `check` tells what it may be.
 */
export function gristSheets(document: GristDocument, address: GristAddress): GristSheets {
  const names = rowNames(document.tables)
  const faults: GristCellFault[] = []
  const leftOut: string[] = []
  const sheets = document.tables.flatMap((table): PlainSheet[] => {
    const { sheet } = table
    if (sheet === undefined) return []
    const columns = table.columns.map((column) => {
      const heading = columnHeading(sheet, column)
      return { ...column, heading, means: findHeading(sheet, heading) }
    })
    const isKept = ({ heading, means, type, isFormula }: (typeof columns)[number]): boolean =>
      type !== 'Attachments' && (means !== undefined || (!isFormula && !isNotesColumn(heading)))
    leftOut.push(
      ...columns
        .filter((column) => !isKept(column) && !isNotesColumn(column.heading))
        .map(({ label }) => `${table.id}.${label}`),
    )
    const kept = columns.filter(isKept)
    const rows = table.rows.map((row, index) => {
      const place = gristPlace(table, index, address)
      const cells = kept.map((column) => {
        const text = cellText(row, column, column.means, names)
        if (typeof text === 'string') return guardText(text)
        faults.push({ ...place, column: column.label, ...text })
        return ''
      })
      return [...cells, cells.every((cell) => cell === '') ? '' : place.link]
    })
    const heads = [...kept.map(({ heading }) => heading), ROW_LINK_HEADING]
    return [{ name: table.id, rows: [heads, ...rows] }]
  })
  return { sheets, leftOut, faults }
}

type CellFault = Pick<GristCellFault, 'fault' | 'detail'>

/** The text of a cell for the reader of tables. Several values of a list are joined; a text that somebody typed stays as it is. */
function cellText(
  { fields, errors }: GristRow,
  column: GristColumn,
  means: SheetHeading | undefined,
  names: RowNames,
): string | CellFault {
  const { [column.id]: error } = errors
  if (error !== undefined) return { fault: 'error', detail: error }
  const { [column.id]: value } = fields
  const items = gristItems(value, column.type)
  if ('fault' in items) return items
  const texts: string[] = []
  for (const item of items) {
    const text = itemText(item, column, means, names)
    if (typeof text !== 'string') return text
    texts.push(text)
  }
  const text = typeof value === 'string' ? (texts[0] ?? '') : joinCellValues(texts)
  return text.length > MAX_CELL_CHARACTERS ? { fault: 'long', detail: `${text.length}` } : text
}

function itemText(
  item: GristItem,
  column: GristColumn,
  means: SheetHeading | undefined,
  names: RowNames,
): string | CellFault {
  const kind = means?.column.referencedKind
  if (typeof item === 'string') return (kind && names.idOfName(kind, item)) ?? item
  const { table, row } = item
  if (!names.hasIds(table) || kind === undefined) {
    const shown = names.textOf(table, row, column.shown)
    return (kind && names.idOfName(kind, shown)) ?? shown
  }
  const id = names.idOfRow(table, row)
  if (id === undefined) return { fault: 'no-row', detail: `${table} ${row}` }
  return id === ''
    ? { fault: 'no-id', detail: `${table} ${names.textOf(table, row, column.shown)}`.trim() }
    : id
}
