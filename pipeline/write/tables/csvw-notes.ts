import { MisreadCellCollector, type MisreadCells } from './misread-cells.ts'

/** What the CSVW description of a table depends on in its cells: those that it would misread, and the forms of each column's. */
export type CsvwNotes = {
  readonly misread: MisreadCells
  readonly forms: ReadonlyMap<string, ReadonlySet<string>>
}

/** A collector of what CSVW has to know of the cells of a table. */
export class CsvwNoteCollector implements CsvwNotes {
  readonly #misread = new MisreadCellCollector()
  readonly #forms = new Map<string, Set<string>>()

  /** Adds cells of a column that CSVW would misread; undefined stands for more than are listed. */
  addMisread(column: string, cells: Iterable<string> | undefined): void {
    this.#misread.add(column, cells)
  }

  /** Adds a form that cells of a column have (see `csvwForm`). */
  addForm(column: string, form: string): void {
    const forms = this.#forms.get(column)
    if (forms === undefined) this.#forms.set(column, new Set([form]))
    else forms.add(form)
  }

  /** Adds the notes on a part of the table. */
  add({ misread, forms }: CsvwNotes): void {
    for (const [column, cells] of misread) this.addMisread(column, cells)
    for (const [column, each] of forms) for (const form of each) this.addForm(column, form)
  }

  get misread(): MisreadCells {
    return this.#misread.cells
  }

  get forms(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#forms
  }

  /** The notes as plain data, which a thread can send. */
  get notes(): CsvwNotes {
    return { misread: this.misread, forms: this.forms }
  }
}
