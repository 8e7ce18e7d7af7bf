import { isFormula } from '../../sheets/cell-text.ts'
import type { TableColumn } from './table-column.ts'

/** The text of a cell, whether it is guarded against formulas, and whether CSVW reads the very values of the dumps. */
export type TableCell = { readonly text: string; readonly isGuarded: boolean; readonly isExact: boolean }

/** The cell of a column for some values, guarded as by `guardFormula`. */
export function tableCell(values: readonly string[], { separator = ' ' }: TableColumn): TableCell {
  if (values.length === 0) return EMPTY
  const text = values.length === 1 ? (values[0] as string) : values.join(separator)
  const isGuarded = isFormula(text)
  const splitsExactly = separator === ' ' || values.every((value) => !value.includes(separator))
  return {
    text: isGuarded ? `'${text}` : text,
    isGuarded,
    isExact: !isGuarded && splitsExactly,
  }
}

const EMPTY: TableCell = { text: '', isGuarded: false, isExact: true }

/** A text that no spreadsheet runs: one that looks like a formula stands behind an apostrophe. */
export function guardFormula(text: string): string {
  return isFormula(text) ? `'${text}` : text
}
