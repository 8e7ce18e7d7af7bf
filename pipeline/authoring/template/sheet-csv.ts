import { stringify } from 'csv-stringify/sync'
import type { Language } from '../../language/message.ts'
import { sheetCells } from './sheet-cells.ts'
import type { SheetRows } from './sheet-rows.ts'

/** A sheet as CSV that spreadsheet programs in French open without questions: semicolons, UTF-8 with a byte order mark. */
export function sheetCsv(rows: SheetRows, language: Language): string {
  return stringify(sheetCells(rows, language), {
    bom: true,
    delimiter: ';',
    record_delimiter: '\r\n',
    quoted_match: /[\r\n]/,
  })
}
