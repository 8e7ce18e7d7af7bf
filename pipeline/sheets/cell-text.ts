import type { FieldForm } from './field-form.ts'

/** What stands between several values in a cell. */
export const CELL_SEPARATOR = '|'

/** Characters that a cell of a workbook can hold (a limit of Excel). */
export const MAX_CELL_CHARACTERS = 32767

/** A text with `_x0041_` escaped, which workbooks (xlsx) would read as a letter (ECMA-376, 22.9.2.19). */
export function escapeCharacterCodes(text: string): string {
  return text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

/** Whether a spreadsheet might run a text as a formula: what OWASP lists under CSV injection, full width too. */
export function isFormula(text: string): boolean {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text)
}

/** A text as a cell holds it: behind an apostrophe where a spreadsheet would make something else of it. */
export function guardText(text: string): string {
  return isGuarded(`'${text}`) ? `'${text}` : text
}

/** Whether a cell holds an apostrophe that is no part of its text. */
export function isGuarded(cell: string): boolean {
  const text = cell.replace(/^'+/, '')
  return text !== cell && (isFormula(text) || ERROR.test(text))
}

/** The text of a cell, without the apostrophe that guards it. */
export function unguardText(cell: string): string {
  return isGuarded(cell) ? cell.slice(1) : cell
}

/** Whether a text is what spreadsheets show in the place of a value that cannot be had. */
export function isErrorCell(text: string): boolean {
  return ERROR.test(text)
}

/** Several values in one text; what divides them is escaped where it stands in a value. */
export function joinCellValues(values: readonly string[]): string {
  return values
    .map((value) => value.replaceAll(/[\\|;]/g, '\\$&').replaceAll(/^\s|\s$/g, '\\$&'))
    .join(` ${CELL_SEPARATOR} `)
}

/**
 * The values in a text, in their places, divided by bars and semicolons; where no value can hold them, commas and line breaks divide
 * too. What cites records is divided at commas by whoever knows their names (`read/resolve-names.ts`).
 */
export function splitCellValues(text: string, { rule }: FieldForm): string[] {
  const wide = dividers[rule]
  if (wide !== undefined)
    return text
      .split(wide)
      .map((value) => value.trim().replaceAll('\\;', ';'))
      .filter(Boolean)
  const values: string[][] = [[]]
  for (const [character] of text.matchAll(/\\[\\|;\s]|./gsu))
    if (character === CELL_SEPARATOR || character === ';') values.push([])
    else values.at(-1)?.push(character)
  return values.map((characters) => {
    const start = characters.findIndex(isInk)
    return characters
      .slice(start, characters.findLastIndex(isInk) + 1)
      .map((each) => (each.length > 1 && each.startsWith('\\') ? each.slice(1) : each))
      .join('')
  })
}

/** What a spreadsheet calls the cell in a row and a column, both counted from 0: `C14`. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`
}

/** What a spreadsheet calls a column, counted from 0: `C`, `AB`. */
export function columnName(column: number): string {
  const before = column < 26 ? '' : columnName(Math.floor(column / 26) - 1)
  return before + String.fromCharCode(65 + (column % 26))
}

const ERROR = /^(?:#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|GETTING_DATA|SPILL!|CALC!)|Err:\d+)$/

/** What divides addresses, which may hold commas and semicolons, and names of files. */
const ADDRESS_DIVIDERS = /[|\r\n]|[;,]\s+|(?<!\\);(?=https?:)/

/** What else divides values, by the rule that they follow. */
const dividers: Readonly<Partial<Record<FieldForm['rule'], RegExp>>> = {
  id: /[|;\r\n]/,
  language: /[|,;\r\n]/,
  choice: /[|,;\r\n]/,
  url: ADDRESS_DIVIDERS,
  'media-address': ADDRESS_DIVIDERS,
}

function isInk(character: string): boolean {
  return character.length > 1 || character.trim() !== ''
}
