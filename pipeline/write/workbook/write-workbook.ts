import { join } from 'node:path'
import { fileSize } from '../../files/file-facts.ts'
import { remove } from '../../files/remove-file.ts'
import { writeText } from '../../files/write-file.ts'
import { openZipWriter } from '../../files/zip-writer.ts'
import { pageLanguage } from '../../language/message.ts'
import { dayOfVersion } from '../../rdf/release-version.ts'
import type { ReleaseDescription } from '../release-description.ts'
import { tablePath, WORKBOOK_FILE } from '../tables/table-paths.ts'
import type { WrittenTable } from '../tables/written-table.ts'
import { guideSheet, guideSheetName } from './guide-sheet.ts'
import { escapeXml, tableRange } from './sheet-xml.ts'
import { writeTableSheet } from './table-sheet.ts'
import { type SheetEntry, sheetPath, workbookParts } from './workbook-parts.ts'

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
  const sheets: SheetEntry[] = [
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
