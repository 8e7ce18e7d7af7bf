import { sheetColumns } from '../../sheets/columns.ts'
import { findHeading, isVerticalHead } from '../../sheets/headings.ts'
import { insertCsvField } from '../../sheets/insert-csv-field.ts'
import type { Sheet } from '../../sheets/sheet.ts'
import { readTableFile } from '../read-bounded-file.ts'
import { readCsvSource } from './read-csv.ts'

/** Ids to write into rows of a table, which are counted from 0, and where. */
type IdsToWrite = {
  readonly column: number
  /** Whether the table has the column; its heading is written otherwise. */
  readonly hasColumn: boolean
  readonly headingRow: number
  readonly ids: ReadonlyMap<number, string>
}

/**
 * The text of a CSV file with ids in their column, or in a new last column where it has none, and every other character as it is.
 * `undefined` where that would not be sound: the file is not in UTF-8, or a row is longer than the headings.
 */
export async function writeCsvIds(
  path: string,
  sheet: Sheet,
  { column, hasColumn, headingRow, ids }: IdsToWrite,
): Promise<string | undefined> {
  const bytes = await readTableFile(path)
  if ('rule' in bytes) return undefined
  const text = Buffer.from(bytes).toString()
  if (!Buffer.from(text).equals(bytes)) return undefined
  const isHeading = (typed: string): boolean =>
    findHeading(sheet, typed) !== undefined || isVerticalHead(typed)
  const source = readCsvSource(bytes, isHeading)
  if (source === undefined || !text.endsWith(source.records.join(''))) return undefined
  if (!hasColumn && source.widths.some((width) => width > column)) return undefined
  const { delimiter, records } = source
  const title = sheetColumns(sheet).find(({ path }) => path.join() === 'id')?.title.fr ?? 'id'
  const lines = records.map((raw, row) => {
    if (!hasColumn && row === headingRow) return insertCsvField(raw, delimiter, column, title)
    const id = ids.get(row)
    return id === undefined ? raw : insertCsvField(raw, delimiter, column, id)
  })
  return text.slice(0, text.length - records.join('').length) + lines.join('')
}
