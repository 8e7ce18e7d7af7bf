import type { Message } from '../../language/message.ts'
import { formatValue } from '../../problems/format-value.ts'
import type { Problem } from '../../problems/problem.ts'
import { warning } from '../../problems/rule-problem.ts'
import type { SheetColumn } from '../../sheets/columns.ts'
import type { CellValue, Grid, TypedCell } from './grid.ts'
import { isTextMadeTyped } from './typed-cells.ts'

/** Gathers the cells of a sheet whose text the spreadsheet made something else of, to tell of them once a column. */
export class TypedTextNotes {
  readonly #columns = new Map<number, Found>()
  readonly #placeAt: Grid['placeAt']

  constructor(placeAt: Grid['placeAt']) {
    this.#placeAt = placeAt
  }

  /** Takes in a cell of a column that has a heading. */
  see(value: CellValue | undefined, column: SheetColumn, row: number, index: number): void {
    if (value === undefined || !isTextMadeTyped(value, column.form)) return
    const found = this.#columns.get(index) ?? { value, column, row, count: 0 }
    found.count += 1
    this.#columns.set(index, found)
  }

  /** What is to be told: a warning a column, at its first such cell. */
  problems(language: string): Problem[] {
    return [...this.#columns].map(([index, { value, column, row, count }]) =>
      warning(
        'typed-text',
        this.#placeAt(row, index),
        column.path,
        formatValue(value.shown(language)),
        TYPES[value.type],
        `${count}`,
      ),
    )
  }
}

/** The first such cell of a column, and how many there are. */
type Found = { readonly value: TypedCell; readonly column: SheetColumn; readonly row: number; count: number }

const TYPES: Readonly<Record<TypedCell['type'], Message>> = {
  boolean: { fr: 'une valeur logique', en: 'a truth value' },
  date: { fr: 'une date', en: 'a date' },
  number: { fr: 'un nombre', en: 'a number' },
  time: { fr: 'une heure', en: 'a time' },
}
