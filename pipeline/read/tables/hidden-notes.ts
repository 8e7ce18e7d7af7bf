import type { Place, Problem } from '../../problems/problem.ts'
import { gap } from '../../problems/rule-problem.ts'
import { columnName } from '../../sheets/cell-text.ts'
import { type CellValue, type Grid, isBlankCell } from './grid.ts'
import type { HiddenParts } from './parsed-sheet.ts'

/** What is told of cells that are read although the spreadsheet hides them: one note a sheet, at the first of them. */
export function hiddenNotes(rows: Grid['rows'], hidden: HiddenParts, placeAt: Grid['placeAt']): Problem[] {
  const isFilled = (cells: readonly (CellValue | undefined)[]): boolean => !cells.every(isBlankCell)
  const filled = rows.flatMap((cells, row) => (isFilled(cells) ? [row] : []))
  const [top] = filled
  if (top === undefined) return []
  const at = (row: number, column: number): Place => placeAt(row, column)
  if (hidden.sheet) return [gap('hidden-cells', at(top, 0), [], WHOLE_SHEET)]
  const hiddenRows = filled.filter((row) => hidden.rows.has(row))
  const hiddenColumns = [...hidden.columns]
    .sort((a, b) => a - b)
    .filter((column) => filled.some((row) => !isBlankCell(rows[row]?.[column])))
  if (hiddenRows.length === 0 && hiddenColumns.length === 0) return []
  const lines = ranges(hiddenRows, (row) => `${row + 1}`)
  const letters = ranges(hiddenColumns, columnName)
  return [
    gap('hidden-cells', at(hiddenRows[0] ?? top, hiddenColumns[0] ?? 0), [], {
      fr: [lines && `lignes ${lines}`, letters && `colonnes ${letters}`].filter(Boolean).join(', '),
      en: [lines && `rows ${lines}`, letters && `columns ${letters}`].filter(Boolean).join(', '),
    }),
  ]
}

const WHOLE_SHEET = { fr: 'toute la feuille', en: 'the whole sheet' }

/** The most ranges that are named. */
const MAX_RANGES = 8

/** Numbers in order as ranges: `2-4, 7`. */
function ranges(numbers: readonly number[], name: (number: number) => string): string {
  const found: [number, number][] = []
  for (const number of numbers) {
    const last = found.at(-1)
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else found.push([number, number])
  }
  const named = found
    .slice(0, MAX_RANGES)
    .map(([first, last]) => (first === last ? name(first) : `${name(first)}-${name(last)}`))
  return [...named, ...(found.length > MAX_RANGES ? ['…'] : [])].join(', ')
}
