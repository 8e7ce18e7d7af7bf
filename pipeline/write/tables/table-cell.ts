import { isFormula } from '../../sheets/cell-text.ts'
import type { TableColumn } from './table-column.ts'

/** What a cell holds, and whether CSVW reads it as the very values that the dumps have. */
export type TableCell = { readonly text: string; readonly isGuarded: boolean; readonly isExact: boolean }

/** A cell of some values; a text that a spreadsheet might run stands behind an apostrophe, which makes it text. */
export function tableCell(
  values: readonly string[],
  { separator = ' ', format, csvw }: TableColumn,
): TableCell {
  if (values.length === 0) return EMPTY
  const text = values.length === 1 ? (values[0] as string) : values.join(separator)
  const isGuarded = isFormula(text)
  const isWhole = values.length <= 1 || csvw !== undefined
  const isSplitRight = separator === ' ' || values.every((value) => !value.includes(separator))
  const isSame = format !== 'uri' || values.every(isTemplateSafe)
  return {
    text: isGuarded ? `'${text}` : text,
    isGuarded,
    isExact: !isGuarded && isWhole && isSplitRight && isSame,
  }
}

const EMPTY: TableCell = { text: '', isGuarded: false, isExact: true }

/** A text behind an apostrophe, which makes it text to every spreadsheet, where one might run it. */
export function guardFormula(text: string): string {
  return isFormula(text) ? `'${text}` : text
}

/** Whether the expansion `{+name}` (RFC 6570) leaves an address as it is. */
function isTemplateSafe(address: string): boolean {
  return /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/.test(address)
}
