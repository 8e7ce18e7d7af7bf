import type { Place } from '../../problems/problem.ts'

/**
 * What a spreadsheet keeps otherwise than as a text. `text` is what a person would have typed in a record for what the cell shows,
 * never more precise than that: `2021-09` for a day that is shown as “sept-21”.
 */
export type TypedCell = {
  readonly type: 'boolean' | 'date' | 'number' | 'time'
  readonly text: string
  /** What the cell shows; a file that keeps no more than a format shows it in a language. */
  readonly shown: (language: string) => string
}

/** What a cell holds: a text, or what a spreadsheet made of it. */
export type CellValue = string | TypedCell

/** The cells of a sheet in rows, with their places. */
export type Grid = {
  readonly rows: readonly (readonly (CellValue | undefined)[])[]
  readonly placeAt: (row: number, column: number) => Place
}

/** Whether a cell holds nothing that can be seen. */
export function isBlankCell(value: CellValue | undefined): boolean {
  return value === undefined || (typeof value === 'string' && value.trim() === '')
}

/** What a cell shows, in a language where it shows words of it. */
export function shownText(value: CellValue | undefined, language: string): string {
  return value === undefined ? '' : typeof value === 'string' ? value : value.shown(language)
}

/** Two columns of a sheet, names and values, as a sheet of one row under its headings. */
export function transposeToRow({ rows, placeAt }: Grid, names: number, values: number): Grid {
  return {
    rows: [rows.map((row) => row[names]), rows.map((row) => row[values])],
    placeAt: (row, column) => placeAt(column, row === 0 ? names : values),
  }
}
