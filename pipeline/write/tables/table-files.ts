import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { type FileWriter, openFileWriter } from '../../files/file-writer.ts'
import { writeText } from '../../files/write-file.ts'
import { pageLanguage } from '../../language/message.ts'
import type { ReleaseDescription } from '../release-description.ts'
import { publishedTables } from './all-tables.ts'
import { csvRow } from './csv-row.ts'
import { csvwMetadata } from './csvw.ts'
import { CsvwNoteCollector } from './csvw-notes.ts'
import { DATA_PACKAGE_FILE, dataPackage } from './data-package.ts'
import { LanguageCells } from './language-cells.ts'
import { openNameJoin } from './name-join.ts'
import { OMITTED_LANGUAGES_NOTE, type PublishedTable } from './table.ts'
import type { TableContext } from './table-column.ts'
import { TableCompletion } from './table-completion.ts'
import type { TablePart, TableRows } from './table-part.ts'
import { tablePath, tableSchema, tableSchemaPath } from './table-schema.ts'
import type { WrittenTable } from './written-table.ts'

/** The tables of a release while they are written: CSV, Table Schema and CSVW for each, and the data package of all. */
export type TableFiles = {
  write(part: TablePart): void
  /** Completes the tables, and writes what describes them. */
  close(description: ReleaseDescription): Promise<readonly WrittenTable[]>
  /** Closes open files without completing them. */
  abandon(): void
}

/** A table that is being written. */
class OpenTableFile {
  readonly table: PublishedTable
  readonly path: string
  readonly languages: LanguageCells
  readonly notes = new CsvwNoteCollector()
  /** The number of rows of each part. */
  readonly rowCounts: number[] = []
  readonly #completed: string
  readonly #writer: FileWriter
  #completion: TableCompletion | undefined

  constructor(table: PublishedTable, folder: string, scratch: string) {
    this.table = table
    this.path = join(folder, tablePath(table))
    this.languages = new LanguageCells(table, join(scratch, table.name))
    this.#completed = join(scratch, `${table.name}.csv`)
    this.#writer = openFileWriter(this.path)
    this.#writer.write(csvRow(table.columns.map(({ name }) => name)))
  }

  add({ rows, rowCount, languageRows, notes }: TableRows): void {
    if (rows.length > 0) this.#writer.write(rows)
    this.rowCounts.push(rowCount)
    this.languages.add(rowCount, languageRows)
    this.notes.add(notes)
  }

  /** Opens the completion of the table, if it lacks names or languages; `undefined` if it is complete. */
  openCompletion(context: TableContext): TableCompletion | undefined {
    this.#writer.close()
    const isComplete = this.table.columns.every(({ namesOf }) => namesOf === undefined)
    if (isComplete && this.languages.columns.length === 0) return undefined
    const { path } = this
    const completed = this.#completed
    this.#completion = new TableCompletion(this.table, this.languages, { path, completed }, context)
    return this.#completion
  }

  abandon(): void {
    this.#writer.abandon()
    this.languages.abandon()
    this.#completion?.abandon()
  }
}

/** Opens the tables in the folder that will be published; what completes them waits in the folder `scratch`. */
export function openTableFiles(folder: string, scratch: string, context: TableContext): TableFiles {
  const files = publishedTables.map((table) => new OpenTableFile(table, folder, scratch))
  const names = openNameJoin(join(scratch, 'names'))
  return {
    write(part) {
      for (const [index, file] of files.entries()) file.add(part.tables[index] as TableRows)
      names.add(part.names)
    },
    async close(description) {
      await complete()
      const { publisher } = description
      const metadata = { base: context.address.base, language: pageLanguage(context.inLanguage), publisher }
      const written: WrittenTable[] = []
      for (const { table: narrow, path, languages, notes, rowCounts } of files) {
        const table = wholeTable(narrow, languages)
        const schema = tableSchema(table, metadata, context)
        await writeText(join(folder, tableSchemaPath(table)), jsonText(schema))
        await writeText(`${path}-metadata.json`, jsonText(csvwMetadata(table, notes, context, metadata)))
        written.push({ table, rowCount: rowCounts.reduce((sum, count) => sum + count, 0) })
      }
      await writeText(
        join(folder, DATA_PACKAGE_FILE),
        jsonText(await dataPackage(folder, written, description)),
      )
      return written
    },
    abandon() {
      for (const file of files) file.abandon()
    },
  }

  /** Writes those tables anew that lack names or languages, part by part. */
  async function complete(): Promise<void> {
    const open = files.map((file) => ({ file, completion: file.openCompletion(context) }))
    const namesOf = await names.join()
    const partCount = files[0]?.rowCounts.length ?? 0
    for (let part = 0; part < partCount; part++) {
      const found = namesOf(part)
      for (const { file, completion } of open) completion?.write(file.rowCounts[part] as number, found)
      await setImmediate() // yields to the event loop
    }
    for (const { completion } of open) await completion?.close()
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
