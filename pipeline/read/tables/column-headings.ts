import { formatValue } from '../../problems/format-value.ts'
import type { Problem } from '../../problems/problem.ts'
import { shortPlace } from '../../problems/problem-line.ts'
import { violation } from '../../problems/rule-problem.ts'
import {
  findHeading,
  findPartSheet,
  isNotesColumn,
  type SheetHeading,
  suggestHeading,
} from '../../sheets/headings.ts'
import { type Sheet, sheetLabels } from '../../sheets/sheet.ts'
import { PERSONAL_FIELD } from '../read-record.ts'
import { type Grid, isBlankCell, shownText } from './grid.ts'

/** What the columns of a grid mean, by their index; `rest` are columns whose values nobody is to miss. */
export type HeadingRow = {
  readonly row: number
  readonly columns: ReadonlyMap<number, SheetHeading>
  readonly ignoredColumns: ReadonlySet<number>
}

/** The first row of a grid that is not blank, as headings, and what is wrong with it; nothing if no column has one. */
export function readHeadings(grid: Grid, sheet: Sheet): { headings?: HeadingRow; problems: Problem[] } {
  const row = grid.rows.findIndex((cells) => !cells.every(isBlankCell))
  if (row < 0) return { problems: [] }
  const columns = new Map<number, SheetHeading>()
  const rest = new Set<number>()
  const seen = new Map<string, number>()
  const problems: Problem[] = []
  for (const [index, cell] of (grid.rows[row] ?? []).entries()) {
    if (isBlankCell(cell)) continue
    const typed = shownText(cell, 'en').trim()
    const place = grid.placeAt(row, index)
    const heading = findHeading(sheet, typed)
    const key = heading && [heading.column.path.join('.'), heading.language].join(' ')
    const first = seen.get(key ?? '')
    if (heading === undefined && isNotesColumn(typed)) rest.add(index)
    else if (heading === undefined) problems.push(unknown(sheet, typed, grid, row, index))
    else if (heading.language !== undefined && heading.column.form.rule !== 'text')
      problems.push(violation('heading-language', place, [], formatValue(typed)))
    else if (first !== undefined)
      problems.push(
        violation('heading-twice', place, [], formatValue(typed), shortPlace(grid.placeAt(row, first))),
      )
    else {
      seen.set(key ?? '', index)
      columns.set(index, heading)
    }
    if (!columns.has(index)) rest.add(index)
  }
  if (columns.size > 0) return { headings: { row, columns, ignoredColumns: rest }, problems }
  const { all } = suggestHeading(sheet, '')
  return { problems: [violation('no-heading', grid.placeAt(row, 0), [], all)] }
}

function unknown(sheet: Sheet, typed: string, grid: Grid, row: number, index: number): Problem {
  const place = grid.placeAt(row, index)
  if (sheet === 'contributor' && PERSONAL_FIELD.test(typed))
    return violation('personal-field', place, [], formatValue(typed))
  const part = sheet === 'capsule' ? findPartSheet(typed) : undefined
  if (part !== undefined) return violation('part-heading', place, [], formatValue(typed), sheetLabels[part])
  const { all, nearest } = suggestHeading(sheet, typed)
  return violation('unknown-heading', place, [], formatValue(typed), nearest, all)
}
