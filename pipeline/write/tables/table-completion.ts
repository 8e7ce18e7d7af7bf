import { type FileWriter, openFileWriter } from '../../files/file-writer.ts'
import { move } from '../../files/replace-file.ts'
import { csvCells, csvRecords } from './csv-records.ts'
import { csvRow } from './csv-row.ts'
import type { LanguageCells } from './language-cells.ts'
import { joinNames, splitIds } from './reference-columns.ts'
import type { PublishedTable } from './table.ts'
import { guardFormula } from './table-cell.ts'
import type { TableColumn, TableContext } from './table-column.ts'

/** A column of names, with the column of ids beside which they stand, by their places in a row. */
type NameCells = { readonly at: number; readonly ids: TableColumn; readonly idsAt: number }

/**
 * Writes a table anew once all records are read: with the names of the things that its ids refer to, and with its texts in other
 * languages in columns at its end. Both are brought in the order of rows, so that memory holds one row.
 */
export class TableCompletion {
  readonly #context: TableContext
  readonly #path: string
  readonly #completed: string
  readonly #records: Generator<string>
  readonly #writer: FileWriter
  readonly #names: readonly NameCells[]
  readonly #textsOf: (row: number) => readonly string[]
  #row = 0

  /** Opens the file of the table at `path`, which is closed, and the file that takes its place, which is `completed` until then. */
  constructor(
    { columns }: PublishedTable,
    languages: LanguageCells,
    paths: { readonly path: string; readonly completed: string },
    context: TableContext,
  ) {
    this.#context = context
    this.#path = paths.path
    this.#completed = paths.completed
    this.#names = columns.flatMap(({ namesOf: ids }, at) =>
      ids === undefined ? [] : [{ at, ids, idsAt: columns.indexOf(ids) }],
    )
    this.#textsOf = languages.read()
    this.#records = csvRecords(this.#path)
    this.#writer = openFileWriter(this.#completed)
    const header = csvCells(String(this.#records.next().value))
    this.#writer.write(csvRow([...header, ...languages.columns.map(({ name }) => name)]))
  }

  /** Writes the next rows, with the names of things by their addresses. */
  write(rowCount: number, names: ReadonlyMap<string, string>): void {
    for (const end = this.#row + rowCount; this.#row < end; this.#row++) {
      const cells = csvCells(String(this.#records.next().value))
      for (const { at, ids, idsAt } of this.#names)
        cells[at] = guardFormula(joinNames(this.#namesIn(cells[idsAt] ?? '', ids, names)))
      cells.push(...this.#textsOf(this.#row))
      this.#writer.write(csvRow(cells))
    }
  }

  /** Puts the table in the place of the one that lacks names and languages. */
  async close(): Promise<void> {
    this.#records.return(undefined) // closes the file
    this.#writer.close()
    await move(this.#completed, this.#path)
  }

  abandon(): void {
    this.#records.return(undefined)
    this.#writer.abandon()
  }

  #namesIn(cell: string, ids: TableColumn, names: ReadonlyMap<string, string>): string[] {
    const { kind } = ids
    if (kind === undefined) return []
    return splitIds(cell, ids).map((id) => names.get(this.#context.address.thing(kind, id)) ?? '')
  }
}
