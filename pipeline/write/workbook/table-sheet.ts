import { openPeriodicYield } from '../../collections/yield-every.ts'
import { writeFileWith } from '../../files/file-writer.ts'
import type { Language } from '../../language/message.ts'
import { csvCells, csvRecords } from '../tables/csv-records.ts'
import { columnWordsIn, type TableColumn } from '../tables/table-column.ts'
import type { WrittenTable } from '../tables/written-table.ts'
import { headingRow, type SheetColumnForm, sheetEnd, sheetRow, sheetStart, tableRange } from './sheet-xml.ts'

/** Writes the sheet of the table whose CSV is at `csv`. */
export async function writeTableSheet(
  path: string,
  csv: string,
  { table: { columns }, rowCount }: WrittenTable,
  language: Language,
): Promise<void> {
  const forms = columns.map((column) => columnForm(column, language))
  const yieldToOthers = openPeriodicYield()
  await writeFileWith(path, async (file) => {
    file.write(sheetStart(forms, true))
    file.write(
      headingRow(
        1,
        columns.map(({ words }) => columnWordsIn(words, language)[0]),
      ),
    )
    let row = 1
    for (const record of csvRecords(csv)) {
      if (row > 1) file.write(sheetRow(row, csvCells(record), forms)) // the first has the names of the columns
      row++
      await yieldToOthers()
    }
    file.write(sheetEnd(tableRange(columns.length, rowCount), true))
  })
}

function columnForm(
  { type, words, format, name, language: tag, namesOf }: TableColumn,
  language: Language,
): SheetColumnForm {
  const [title] = columnWordsIn(words, language)
  const isText = tag !== undefined || namesOf !== undefined || format === 'uri' || /name$/i.test(name)
  const kind = type === 'boolean' ? 'boolean' : type === 'integer' || type === 'number' ? 'number' : 'text'
  return { type: kind, width: Math.max(title.length + 4, isText ? 40 : 14) }
}
