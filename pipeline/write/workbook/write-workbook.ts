import { join } from 'node:path'
import { openPeriodicYield } from '../../collections/yield-every.ts'
import { fileSize } from '../../files/file-facts.ts'
import { writeFileWith } from '../../files/file-writer.ts'
import { remove } from '../../files/remove-file.ts'
import { writeText } from '../../files/write-file.ts'
import { openZipWriter } from '../../files/zip-writer.ts'
import { type Language, pageLanguage } from '../../language/message.ts'
import { dayOfVersion } from '../../rdf/release-version.ts'
import type { ReleaseDescription } from '../release-description.ts'
import { csvCells, csvRecords } from '../tables/csv-records.ts'
import { columnWordsIn, type TableColumn } from '../tables/table-column.ts'
import { tablePath } from '../tables/table-schema.ts'
import type { WrittenTable } from '../tables/written-table.ts'
import { guideRows, guideSheetName } from './guide-sheet.ts'
import {
  escapeXml,
  headingRow,
  type SheetColumnForm,
  sheetEnd,
  sheetRow,
  sheetStart,
  tableRange,
} from './sheet-xml.ts'
import { sheetPath, type WorkbookSheet, workbookParts } from './workbook-parts.ts'

/** The workbook of all tables, below the published folder. */
export const WORKBOOK_FILE = 'regards.xlsx'

/** The rows that a sheet can have, its heading included (a limit of Excel). */
const MAX_SHEET_ROWS = 1_048_576

/** The bytes of the tables (CSV) up to which there is a workbook: about what a spreadsheet program opens within a minute. */
const MAX_TABLE_BYTES = 50_000_000

/**
 * Writes the tables of a release as one workbook (xlsx) for people, a sheet a table, after a sheet that explains them; false where they
 * are too large for one. `folder` holds the complete tables; sheets wait in `scratch`, so that memory holds one row.
 */
export async function writeWorkbook(
  folder: string,
  scratch: string,
  tables: readonly WrittenTable[],
  description: ReleaseDescription,
): Promise<boolean> {
  if (!(await fits(folder, tables))) return false
  const language = pageLanguage(description.publication.inLanguage)
  const sheets: WorkbookSheet[] = [
    { name: escapeXml(guideSheetName(language)) },
    ...tables.map(({ table: { title, columns }, rowCount }) => ({
      name: escapeXml(title[language]),
      filtered: tableRange(columns.length, rowCount, '$'),
    })),
  ]
  const archive = openZipWriter(join(folder, WORKBOOK_FILE), dayOfVersion(description.version), '')
  const part = join(scratch, 'part.xml')
  try {
    for (const [path, xml] of workbookParts(sheets)) {
      await writeText(part, xml)
      await archive.add(path, part)
    }
    await writeText(part, guideSheet(description, tables, language))
    await archive.add(sheetPath(1), part)
    for (const [index, table] of tables.entries()) {
      await writeTableSheet(part, join(folder, tablePath(table.table)), table, language)
      await archive.add(sheetPath(index + 2), part)
    }
    await archive.close()
  } finally {
    archive.abandon()
    await remove(part)
  }
  return true
}

async function fits(folder: string, tables: readonly WrittenTable[]): Promise<boolean> {
  let bytes = 0
  for (const { table } of tables) bytes += await fileSize(join(folder, tablePath(table)))
  return bytes <= MAX_TABLE_BYTES && tables.every(({ rowCount }) => rowCount < MAX_SHEET_ROWS)
}

function guideSheet(
  description: ReleaseDescription,
  tables: readonly WrittenTable[],
  language: Language,
): string {
  const { about, heading, columns } = guideRows(description, tables, language)
  const forms: SheetColumnForm[] = [24, 90, 32, 26].map((width) => ({ type: 'wrapped', width }))
  const first = about.length + 1
  return [
    sheetStart(forms, false),
    ...about.map((row, index) => sheetRow(index + 1, row, forms)),
    headingRow(first, heading),
    ...columns.map((row, index) => sheetRow(first + 1 + index, row, forms)),
    sheetEnd(tableRange(heading.length, first + columns.length - 1), false),
  ].join('')
}

/** Writes the sheet of the table whose CSV is at `csv`. */
async function writeTableSheet(
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
