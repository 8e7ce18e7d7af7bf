import { join } from 'node:path'
import { openFileWriter } from '../../files/file-writer.ts'
import { writeText } from '../../files/write-file.ts'
import { pageLanguage } from '../../language/message.ts'
import { publishedTables } from './all-tables.ts'
import { csvRow } from './csv-row.ts'
import { csvwMetadata } from './csvw.ts'
import { MisreadCellCollector } from './misread-cells.ts'
import type { TableContext } from './table-column.ts'
import type { TablePart } from './table-part.ts'
import { tablePath, tableSchema, tableSchemaPath } from './table-schema.ts'

/** The tables of a release while they are written: CSV, Table Schema and CSVW for each. */
export type TableFiles = {
  write(part: TablePart): void
  /** Closes the tables and writes their descriptions; `publisher` is the publisher's name. */
  close(publisher: string | undefined): Promise<void>
  /** Closes open files without completing them. */
  abandon(): void
}

/** Opens the tables in the folder that will be published. */
export function openTableFiles(folder: string, context: TableContext): TableFiles {
  const files = publishedTables.map((table) => {
    const writer = openFileWriter(join(folder, tablePath(table)))
    writer.write(csvRow(table.columns.map(({ name }) => name)))
    return { table, writer, misread: new MisreadCellCollector() }
  })
  return {
    write(part) {
      for (const [index, { writer, misread }] of files.entries()) {
        const added = part[index] as TablePart[number]
        if (added.rows.length > 0) writer.write(added.rows)
        for (const [column, cells] of added.misread) misread.add(column, cells)
      }
    },
    async close(publisher) {
      const metadata = { base: context.address.base, language: pageLanguage(context.inLanguage), publisher }
      for (const { table, writer, misread } of files) {
        writer.close()
        await writeText(join(folder, tableSchemaPath(table)), jsonText(tableSchema(table, metadata)))
        const csvw = csvwMetadata(table, misread.cells, context, metadata)
        await writeText(join(folder, `${tablePath(table)}-metadata.json`), jsonText(csvw))
      }
    },
    abandon() {
      for (const { writer } of files) writer.abandon()
    },
  }
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
