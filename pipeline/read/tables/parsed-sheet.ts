import type { CellValue } from './grid.ts'

/** A sheet as its file holds it, before anything is told of it. */
export type SheetCells = {
  readonly name: string
  readonly rows: readonly (readonly (SheetCell | undefined)[])[]
  /** Whether the sheet itself is hidden, and the rows and columns that are, counted from 0, be it by hand or by a filter. */
  readonly hidden: HiddenParts
}

/** What of a sheet a spreadsheet does not show. */
export type HiddenParts = {
  readonly sheet: boolean
  readonly rows: ReadonlySet<number>
  readonly columns: ReadonlySet<number>
}

/** A cell: its value if it has one, its formula if it has one, and whether it stands for a value that cannot be had. */
export type SheetCell = {
  readonly value?: CellValue
  readonly formula?: string
  readonly isError?: boolean
}

/** The most cells of a sheet, blank ones between and before others included. */
export const MAX_SHEET_CELLS = 4_000_000

/** Why a file of sheets is not read: too many cells, in a sheet where that is known, or a file that is broken. */
export type SheetRefusal = { readonly rule: 'sheet-size' | 'workbook-broken'; readonly sheet?: string }
