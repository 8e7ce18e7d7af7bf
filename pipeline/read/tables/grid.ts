import type { Place } from '../../problems/problem.ts'

/** What a cell holds: a text, or what a spreadsheet made of it. A moment is that of the cell, as if it were UTC. */
export type CellValue = string | number | boolean | Date

/** The cells of a sheet in rows, with their places. */
export type Grid = {
  readonly rows: readonly (readonly (CellValue | undefined)[])[]
  readonly placeAt: (row: number, column: number) => Place
}

/** Whether a cell holds nothing that can be seen. */
export function isBlankCell(value: CellValue | undefined): boolean {
  return value === undefined || (typeof value === 'string' && value.trim() === '')
}

/** Two columns of a sheet, names and values, as a sheet of one row under its headings. */
export function transposeToRow({ rows, placeAt }: Grid, names: number, values: number): Grid {
  return {
    rows: [rows.map((row) => row[names]), rows.map((row) => row[values])],
    placeAt: (row, column) => placeAt(column, row === 0 ? names : values),
  }
}
