import { type FileWriter, openFileWriter } from '../../files/file-writer.ts'
import { readLinesSync } from '../../files/sync-file-reader.ts'
import { languageColumn } from './language-columns.ts'
import type { PublishedTable } from './table.ts'
import type { TableColumn } from './table-column.ts'

/** How many columns for other languages a table has at most. */
export const MAX_LANGUAGE_COLUMNS = 200

/** A cell for the texts of a row in another language than those of the column `base`. */
export type LanguageCell = { readonly base: string; readonly tag: string; readonly text: string }

/** The cells of a row in other languages, with the number of the row among those of its part. */
export type LanguageRow = { readonly row: number; readonly cells: readonly LanguageCell[] }

/**
 * The texts of a table in other languages. Which columns they need is known once all rows were seen, so that they wait in a file of
 * their own until the table is completed (see `TableCompletion`), with these columns at its end. Bounded in memory.
 */
export class LanguageCells {
  /** Whether texts are left out because the table has as many columns as it may. */
  omitsTexts = false
  private readonly table: PublishedTable
  private readonly path: string
  private readonly found = new Map<string, TableColumn>()
  private writer: FileWriter | undefined
  private rowCount = 0

  /** Cells wait in the file `path`. */
  constructor(table: PublishedTable, path: string) {
    this.table = table
    this.path = path
  }

  /** The columns for other languages: in the order of the columns whose texts they have, then by language. */
  get columns(): readonly TableColumn[] {
    return this.table.columns.flatMap((base) =>
      [...this.found.values()]
        .filter(({ name }) => name.startsWith(`${base.name}_`))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    )
  }

  /** Adds the rows of a part in their order; `rows` are those that have texts in other languages. */
  add(rowCount: number, rows: readonly LanguageRow[]): void {
    for (const { row, cells } of rows) {
      const kept = cells.flatMap(({ base, tag, text }) => {
        const column = this.columnOf(base, tag)
        return column === undefined ? [] : [[column.name, text]]
      })
      if (kept.length === 0) continue
      this.writer ??= openFileWriter(this.path)
      this.writer.write(`${JSON.stringify([this.rowCount + row, Object.fromEntries(kept)])}\n`)
    }
    this.rowCount += rowCount
  }

  /** Closes the file, and gives a function that returns the cells of each row, numbered from 0; rows are to be asked for in their order. */
  read(): (row: number) => readonly string[] {
    const names = this.columns.map(({ name }) => name)
    if (this.writer === undefined) return () => NONE
    this.writer.close()
    const lines = readLinesSync(this.path)
    const nextCells = (): [row: number, cells: Readonly<Record<string, string>>] =>
      JSON.parse(lines.next().value ?? '[-1, {}]')
    let next = nextCells()
    return (row) => {
      const cells = row === next[0] ? next[1] : {}
      if (row === next[0]) next = nextCells()
      return names.map((name) => cells[name] ?? '')
    }
  }

  abandon(): void {
    this.writer?.abandon()
  }

  private columnOf(base: string, tag: string): TableColumn | undefined {
    const key = `${base} ${tag}`
    const known = this.found.get(key)
    if (known !== undefined) return known
    const column = this.table.columns.find(({ name }) => name === base)
    this.omitsTexts ||= this.found.size >= MAX_LANGUAGE_COLUMNS
    if (column === undefined || this.found.size >= MAX_LANGUAGE_COLUMNS) return undefined
    const made = languageColumn(column, tag)
    this.found.set(key, made)
    return made
  }
}

const NONE: readonly string[] = []
