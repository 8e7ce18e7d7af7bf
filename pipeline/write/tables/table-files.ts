import { join } from 'node:path'
import { openFileWriter } from '../../files/file-writer.ts'
import { writeText } from '../../files/write-file.ts'
import { pageLanguage } from '../../language/message.ts'
import { publishedTables } from './all-tables.ts'
import { csvRow } from './csv-row.ts'
import { csvwMetadata } from './csvw.ts'
import { LanguageCells } from './language-cells.ts'
import { MisreadCellCollector } from './misread-cells.ts'
import { OMITTED_LANGUAGES_NOTE, type PublishedTable } from './table.ts'
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

/** Opens the tables in the folder that will be published; texts in other languages wait in the folder `scratch`. */
export function openTableFiles(folder: string, scratch: string, context: TableContext): TableFiles {
  const files = publishedTables.map((table) => {
    const writer = openFileWriter(join(folder, tablePath(table)))
    writer.write(csvRow(table.columns.map(({ name }) => name)))
    const languages = new LanguageCells(table, join(scratch, table.name))
    return { table, writer, languages, misread: new MisreadCellCollector() }
  })
  return {
    write(part) {
      for (const [index, { table, writer, languages, misread }] of files.entries()) {
        const added = part[index] as TablePart[number]
        if (added.rows.length > 0) writer.write(added.rows)
        languages.add(added.rowCount, added.languageRows)
        for (const [column, cells] of added.misread)
          if (wholeTable(table, languages).columns.some(({ name }) => name === column))
            misread.add(column, cells)
      }
    },
    async close(publisher) {
      const metadata = { base: context.address.base, language: pageLanguage(context.inLanguage), publisher }
      for (const { table, writer, languages, misread } of files) {
        writer.close()
        await languages.widen(join(folder, tablePath(table)))
        const whole = wholeTable(table, languages)
        await writeText(join(folder, tableSchemaPath(table)), jsonText(tableSchema(whole, metadata, context)))
        const csvw = csvwMetadata(whole, misread.cells, context, metadata)
        await writeText(join(folder, `${tablePath(table)}-metadata.json`), jsonText(csvw))
      }
    },
    abandon() {
      for (const { writer, languages } of files) {
        writer.abandon()
        languages.abandon()
      }
    },
  }
}

/** A table with its columns for other languages. */
function wholeTable(table: PublishedTable, { columns, omitsTexts }: LanguageCells): PublishedTable {
  const { fr, en } = table.description
  const description = omitsTexts
    ? { fr: `${fr} ${OMITTED_LANGUAGES_NOTE.fr}`, en: `${en} ${OMITTED_LANGUAGES_NOTE.en}` }
    : table.description
  return { ...table, description, columns: [...table.columns, ...columns] }
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
