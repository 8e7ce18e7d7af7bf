import { SaxesParser } from '@rubensworks/saxes'
import { odsCell } from './ods-cell.ts'
import { type Attributes, OdsStyles } from './ods-styles.ts'
import { MAX_SHEET_CELLS, type SheetCell, type SheetCells, type SheetRefusal } from './parsed-sheet.ts'

/**
 * The sheets of an `.ods` file whose names are wanted, in order (ODF 1.3, part 3, 9), from its stream of contents and that of its styles; or
 * why they are not read. Rows in groups and in headings that are repeated in print are rows like others.
 */
export function readOdsSheets(
  content: Uint8Array,
  styles: Uint8Array | undefined,
  isWanted: (name: string) => boolean,
): readonly SheetCells[] | SheetRefusal {
  try {
    const common = new OdsStyles()
    if (styles !== undefined)
      parse(styles, { open: (element, attributes) => common.open(element, attributes) })
    const reader = new ContentReader(common, isWanted)
    parse(content, reader)
    return reader.sheets
  } catch (error) {
    return error instanceof TooManyCells
      ? { rule: 'sheet-size', sheet: error.message }
      : { rule: 'workbook-broken' }
  }
}

/** That a sheet has too many cells; the message is its name. */
class TooManyCells extends Error {}

/** What takes in the elements and texts of a stream. */
type XmlHandler = {
  readonly open: (element: string, attributes: Attributes) => void
  readonly close?: (element: string) => void
  readonly text?: (text: string) => void
}

function parse(bytes: Uint8Array, handler: XmlHandler): void {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => handler.open(name, attributes))
  parser.on('closetag', ({ name }) => handler.close?.(name))
  parser.on('text', (text) => handler.text?.(text))
  parser.on('cdata', (text) => handler.text?.(text))
  parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close()
}

/** A column as the file declares it, with all that repeat it; the column after the last is `end`. */
type Columns = {
  readonly start: number
  readonly end: number
  readonly style?: string
  readonly isHidden: boolean
}

/** A sheet while it is read. */
type OpenSheet = {
  readonly name: string
  readonly isHidden: boolean
  readonly rows: (readonly (SheetCell | undefined)[])[]
  readonly hiddenRows: Set<number>
  readonly columns: Columns[]
  blankRows: number
  cellCount: number
}

/** A row or a cell while it is read. */
type OpenRow = {
  readonly attributes: Attributes
  readonly cells: (SheetCell | undefined)[]
  blankCells: number
}
type OpenCell = { readonly attributes: Attributes; readonly paragraphs: string[] }

class ContentReader implements XmlHandler {
  readonly sheets: SheetCells[] = []
  readonly #styles = new OdsStyles()
  readonly #common: OdsStyles
  readonly #isWanted: (name: string) => boolean
  readonly #path: string[] = []
  #skippedFrom = Number.POSITIVE_INFINITY
  #sheet: OpenSheet | undefined
  #row: OpenRow | undefined
  #cell: OpenCell | undefined

  constructor(common: OdsStyles, isWanted: (name: string) => boolean) {
    this.#common = common
    this.#isWanted = isWanted
  }

  open(element: string, attributes: Attributes): void {
    const parent = this.#path.at(-1) ?? ''
    this.#path.push(element)
    if (this.#path.length > this.#skippedFrom) return
    if (element === 'table:table') this.#openSheet(parent, attributes)
    else if (this.#sheet === undefined) this.#styles.open(element, attributes)
    else if (element === 'table:table-column') this.#addColumns(this.#sheet, attributes)
    else if (element === 'table:table-row') this.#row = { attributes, cells: [], blankCells: 0 }
    else if (CELL.test(element)) this.#cell = { attributes, paragraphs: [] }
    else if (this.#cell !== undefined) this.#openInCell(this.#cell, element, attributes)
  }

  close(element: string): void {
    const depth = this.#path.length
    this.#path.pop()
    if (depth === this.#skippedFrom) this.#skippedFrom = Number.POSITIVE_INFINITY
    else if (depth < this.#skippedFrom) this.#closed(element)
  }

  #closed(element: string): void {
    if (element === 'table:table' && this.#sheet !== undefined) this.#closeSheet(this.#sheet)
    else if (element === 'table:table-row' && this.#sheet && this.#row) this.#closeRow(this.#sheet, this.#row)
    else if (CELL.test(element) && this.#sheet && this.#row && this.#cell)
      this.#closeCell(this.#sheet, this.#row, this.#cell)
  }

  text(text: string): void {
    if (this.#cell === undefined || this.#path.length >= this.#skippedFrom || !this.#path.includes('text:p'))
      return
    append(this.#cell, text.replaceAll(/[\t\n\r ]+/g, ' '))
  }

  /** Leaves out an element that was just opened, with all that is in it. */
  #skip(): void {
    this.#skippedFrom = this.#path.length
  }

  #openSheet(parent: string, attributes: Attributes): void {
    const name = attributes['table:name'] ?? ''
    if (parent !== 'office:spreadsheet' || !this.#isWanted(name)) this.#skip()
    else
      this.#sheet = {
        name,
        isHidden: this.#styles.isHiding(attributes['table:style-name']),
        rows: [],
        hiddenRows: new Set(),
        columns: [],
        blankRows: 0,
        cellCount: 0,
      }
  }

  #closeSheet({ name, isHidden, rows, hiddenRows, columns }: OpenSheet): void {
    const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
    const hiddenColumns = columns
      .filter(({ isHidden }) => isHidden)
      .flatMap(({ start, end }) =>
        Array.from({ length: Math.max(0, Math.min(end, width) - start) }, (_, index) => start + index),
      )
    const hidden = { sheet: isHidden, rows: hiddenRows, columns: new Set(hiddenColumns) }
    this.sheets.push({ name, rows, hidden })
    this.#sheet = undefined
  }

  #addColumns({ columns }: OpenSheet, attributes: Attributes): void {
    const start = columns.at(-1)?.end ?? 0
    const style = attributes['table:default-cell-style-name']
    const end = start + repeats(attributes['table:number-columns-repeated'])
    columns.push({ start, end, ...(style !== undefined && { style }), isHidden: isHiding(attributes) })
  }

  #closeRow(sheet: OpenSheet, { attributes, cells }: OpenRow): void {
    const count = repeats(attributes['table:number-rows-repeated'])
    this.#row = undefined
    if (cells.length === 0) {
      sheet.blankRows += count
      return
    }
    sheet.cellCount += sheet.blankRows + cells.length * count
    if (sheet.cellCount > MAX_SHEET_CELLS) throw new TooManyCells(sheet.name)
    for (; sheet.blankRows > 0; sheet.blankRows--) sheet.rows.push([])
    for (let each = 0; each < count; each++) {
      if (isHiding(attributes)) sheet.hiddenRows.add(sheet.rows.length)
      sheet.rows.push(cells)
    }
  }

  #closeCell(sheet: OpenSheet, row: OpenRow, { attributes, paragraphs }: OpenCell): void {
    const count = repeats(attributes['table:number-columns-repeated'])
    const start = row.cells.length + row.blankCells
    const style =
      attributes['table:style-name'] ??
      row.attributes['table:default-cell-style-name'] ??
      sheet.columns.find(({ end }) => start < end)?.style
    const cell = odsCell(attributes, paragraphs, () => this.#styles.shownParts(style, this.#common))
    this.#cell = undefined
    if (cell === undefined) {
      row.blankCells += count
      return
    }
    if (row.cells.length + row.blankCells + count > MAX_SHEET_CELLS) throw new TooManyCells(sheet.name)
    for (; row.blankCells > 0; row.blankCells--) row.cells.push(undefined)
    for (let each = 0; each < count; each++) row.cells.push(cell)
  }

  #openInCell(cell: OpenCell, element: string, attributes: Attributes): void {
    if (element === 'text:p') cell.paragraphs.push('')
    else if (element === 'text:s')
      append(cell, ' '.repeat(Math.min(repeats(attributes['text:c']), MAX_SPACES)))
    else if (element === 'text:tab') append(cell, '\t')
    else if (element === 'text:line-break') append(cell, '\n')
    else if (!element.startsWith('text:')) this.#skip() // a note, a drawing or a table inside the cell
  }
}

const CELL = /^table:(?:covered-)?table-cell$/
const MAX_SPACES = 10_000

function append({ paragraphs }: OpenCell, text: string): void {
  const last = paragraphs.length - 1
  if (last >= 0) paragraphs[last] += text
}

/** Whether rows or columns are not shown: hidden, in a group that is closed, or filtered. */
function isHiding(attributes: Attributes): boolean {
  const visibility = attributes['table:visibility']
  return visibility === 'collapse' || visibility === 'filter'
}

/** How often something is repeated: once where the file does not say, or says it wrongly. */
function repeats(typed = '1'): number {
  return /^[1-9]\d{0,8}$/.test(typed) ? Number(typed) : 1
}
