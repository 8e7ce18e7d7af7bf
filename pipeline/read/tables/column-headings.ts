import { shown, violation } from '../../problems/messages.ts'
import { type Problem, shortPlace } from '../../problems/problem.ts'
import { type Heading, headingCalled, headingsOf, isAsideColumn } from '../../sheets/headings.ts'
import type { Sheet } from '../../sheets/sheet.ts'
import { PERSONAL } from '../record.ts'
import { type Grid, isBlank } from './grid.ts'

/** What the columns of a grid mean, by their index; `rest` are columns whose values nobody is to miss. */
export type Headings = {
  readonly row: number
  readonly columns: ReadonlyMap<number, Heading>
  readonly rest: ReadonlySet<number>
}

/** The first row of a grid that is not blank, as headings, and what is wrong with it; nothing if no column has one. */
export function readHeadings(grid: Grid, sheet: Sheet): { headings?: Headings; problems: Problem[] } {
  const row = grid.rows.findIndex((cells) => !cells.every(isBlank))
  if (row < 0) return { problems: [] }
  const columns = new Map<number, Heading>()
  const rest = new Set<number>()
  const seen = new Map<string, number>()
  const problems: Problem[] = []
  for (const [index, cell] of (grid.rows[row] ?? []).entries()) {
    if (isBlank(cell)) continue
    const typed = String(cell).trim()
    const place = grid.placeAt(row, index)
    const heading = headingCalled(sheet, typed)
    const key = heading && [heading.column.path.join('.'), heading.language].join(' ')
    const first = seen.get(key ?? '')
    if (heading === undefined && isAsideColumn(typed)) rest.add(index)
    else if (heading === undefined) problems.push(unknown(sheet, typed, grid, row, index))
    else if (heading.language !== undefined && heading.column.form.rule !== 'text')
      problems.push(violation('heading-language', place, [], shown(typed)))
    else if (first !== undefined)
      problems.push(violation('heading-twice', place, [], shown(typed), shortPlace(grid.placeAt(row, first))))
    else {
      seen.set(key ?? '', index)
      columns.set(index, heading)
    }
    if (!columns.has(index)) rest.add(index)
  }
  if (columns.size > 0) return { headings: { row, columns, rest }, problems }
  const { all } = headingsOf(sheet, '')
  return { problems: [violation('no-heading', grid.placeAt(row, 0), [], all.fr, all.en)] }
}

function unknown(sheet: Sheet, typed: string, grid: Grid, row: number, index: number): Problem {
  const place = grid.placeAt(row, index)
  if (sheet === 'contributor' && PERSONAL.test(typed))
    return violation('personal-field', place, [], shown(typed))
  const { all, nearest } = headingsOf(sheet, typed)
  return violation('unknown-heading', place, [], shown(typed), nearest.fr, nearest.en, all.fr, all.en)
}
