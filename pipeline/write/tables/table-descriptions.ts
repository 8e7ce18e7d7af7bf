import { join } from 'node:path'
import { writeText } from '../../files/write-file.ts'
import { pageLanguage } from '../../language/message.ts'
import type { ReleaseDescription } from '../release-description.ts'
import { csvwMetadata } from './csvw.ts'
import type { CsvwNotes } from './csvw-notes.ts'
import { dataPackage } from './data-package.ts'
import type { PublishedTable } from './table.ts'
import type { TableContext } from './table-column.ts'
import { DATA_PACKAGE_FILE, tablePath, tableSchemaPath } from './table-paths.ts'
import { tableSchema } from './table-schema.ts'
import type { WrittenTable } from './written-table.ts'

/** Writes the Table Schema and the CSVW description of a complete table. */
export async function describeTable(
  folder: string,
  table: PublishedTable,
  notes: CsvwNotes,
  { publisher }: ReleaseDescription,
  context: TableContext,
): Promise<void> {
  const metadata = { base: context.address.base, language: pageLanguage(context.inLanguage), publisher }
  await writeText(join(folder, tableSchemaPath(table)), jsonText(tableSchema(table, metadata, context)))
  const csvw = csvwMetadata(table, notes, context, metadata)
  await writeText(join(folder, `${tablePath(table)}-metadata.json`), jsonText(csvw))
}

/** Writes the data package of all tables, which are complete. */
export async function describeTables(
  folder: string,
  tables: readonly WrittenTable[],
  description: ReleaseDescription,
): Promise<void> {
  const text = jsonText(await dataPackage(folder, tables, description))
  await writeText(join(folder, DATA_PACKAGE_FILE), text)
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
