import * as sheetjs from '@e965/xlsx'
import { packZip } from '../../pipeline/read/tables/zip-archive.ts'

/** What a cell of a test workbook holds: a value, or a cell as SheetJS has it. */
export type TestCell = string | number | boolean | null | sheetjs.CellObject

/** A workbook written by SheetJS, whose hand is not that of the pipeline; sheets by name, in rows. */
export function workbook(
  sheets: Readonly<Record<string, readonly (readonly TestCell[])[]>>,
  bookType: sheetjs.BookType = 'xlsx',
  properties: sheetjs.WorkbookProperties = {},
  change: (sheets: Readonly<Record<string, sheetjs.WorkSheet>>) => void = () => undefined,
): Uint8Array {
  const book = sheetjs.utils.book_new()
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet: sheetjs.WorkSheet = { '!ref': 'A1' }
    const width = Math.max(...rows.map((row) => row.length))
    for (const [row, cells] of rows.entries())
      for (const [column, value] of cells.entries())
        if (value !== null) sheet[sheetjs.utils.encode_cell({ r: row, c: column })] = cellOf(value)
    sheet['!ref'] = sheetjs.utils.encode_range(
      { r: 0, c: 0 },
      { r: rows.length - 1, c: Math.max(0, width - 1) },
    )
    sheetjs.utils.book_append_sheet(book, sheet, name)
  }
  book.Workbook = { WBProps: properties }
  change(book.Sheets)
  return sheetjs.write(book, { bookType, type: 'buffer', compression: true }) as Uint8Array
}

/** An `.ods` file with one sheet whose rows are given in the markup of LibreOffice. */
export function odsOf(rows: string, prolog = '', name = 'Lieux'): Uint8Array {
  const spaces = ['office', 'table', 'text'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  )
  const table = `<table:table table:name="${name}">${rows}</table:table>`
  const content = `<?xml version="1.0"?>${prolog}<office:document-content ${spaces.join(' ')}><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`
  return packZip([
    { name: 'mimetype', bytes: Buffer.from('application/vnd.oasis.opendocument.spreadsheet') },
    { name: 'content.xml', bytes: Buffer.from(content) },
  ])
}

function cellOf(value: Exclude<TestCell, null>): sheetjs.CellObject {
  if (typeof value === 'object') return value
  return { t: typeof value === 'string' ? 's' : typeof value === 'number' ? 'n' : 'b', v: value }
}
