import { join } from 'node:path'
import { type FileWriter, openFileWriter } from '../../files/file-writer.ts'
import { csvRow } from './csv-row.ts'
import { CsvwNoteCollector } from './csvw-notes.ts'
import { LanguageCells } from './language-cells.ts'
import { OMITTED_LANGUAGES_NOTE, type PublishedTable } from './table.ts'
import type { TableContext } from './table-column.ts'
import { TableCompletion } from './table-completion.ts'
import type { TableRows } from './table-part.ts'
import { tablePath } from './table-paths.ts'

/** A table that is being written. */
export class OpenTableFile {
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

  /** The number of rows of all parts. */
  get rowCount(): number {
    return this.rowCounts.reduce((sum, count) => sum + count, 0)
  }

  /** The table with its columns for other languages. */
  get wholeTable(): PublishedTable {
    const { columns, omitsTexts } = this.languages
    const { fr, en } = this.table.description
    const description = omitsTexts
      ? { fr: `${fr} ${OMITTED_LANGUAGES_NOTE.fr}`, en: `${en} ${OMITTED_LANGUAGES_NOTE.en}` }
      : this.table.description
    return { ...this.table, description, columns: [...this.table.columns, ...columns] }
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
