import type { QueryPageSettings } from '../words/query-words.ts'
import type { ResultTable, ResultTerm } from './query-messages.ts'
import { termPosition } from './result-order.ts'
import { shortenIri } from './term-names.ts'

/** What is drawn of a result: bars, one a row, or a line through the rows in order of time. */
export type ChartData = {
  readonly form: 'bars' | 'line'
  readonly measure: string
  readonly label: string
  readonly points: readonly ChartPoint[]
  /** The number of rows that have the measure; the points may be fewer. */
  readonly count: number
}

/** A value with its label; `position` is the time of a point on a line, in milliseconds. */
export type ChartPoint = { readonly label: string; readonly value: number; readonly position: number }

type Table = Pick<ResultTable, 'columns' | 'rows'>

/** The number of bars that are drawn. */
const MAX_BARS = 30

/** The columns of a table that have numbers. */
export function measuresOf(table: Table): string[] {
  return table.columns.filter((_, column) => kindsIn(table, column).has('number'))
}

/** Whether a table has numbers or dates to draw, in more than one row. */
export function isDrawable(table: Table): boolean {
  const kinds = table.columns.flatMap((_, column) => [...kindsIn(table, column)])
  return table.rows.length > 1 && (kinds.includes('number') || kinds.includes('date'))
}

/** What to draw of a measure; without one, how many rows there are of each year of the first dates. */
export function chartData(table: Table, measure: string | undefined, settings: QueryPageSettings): ChartData {
  if (measure === undefined) return rowsByYear(table, settings)
  const dates = table.columns.findIndex((_, column) => kindsIn(table, column).has('date'))
  const form = dates < 0 ? 'bars' : 'line'
  const label = dates < 0 ? labelColumn(table) : dates
  const values = table.columns.indexOf(measure)
  const points = table.rows.flatMap((row, index) => {
    const [value, term] = [row[values], row[label]]
    const amount = value && termPosition(value)
    const position = form === 'line' ? term && termPosition(term) : index
    if (amount === undefined || position === undefined) return []
    return [{ label: term === undefined ? '–' : labelOf(term, settings), value: amount, position }]
  })
  const name = table.columns[label] ?? ''
  if (form === 'line')
    return {
      form,
      measure,
      label: name,
      points: points.sort((a, b) => a.position - b.position),
      count: points.length,
    }
  return { form, measure, label: name, points: points.slice(0, MAX_BARS), count: points.length }
}

function rowsByYear({ columns, rows }: Table, { words }: QueryPageSettings): ChartData {
  const column = columns.findIndex((_, index) => kindsIn({ columns, rows }, index).has('date'))
  const counts = new Map<string, number>()
  for (const row of rows) {
    const year = /^-?\d{4,}/.exec(row[column]?.value ?? '')?.[0]
    if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  const years = [...counts].sort(([a], [b]) => Number(a) - Number(b))
  const points = years.map(([label, value], position) => ({ label, value, position }))
  return {
    ...{ form: 'bars', measure: words.rowsOfValue, label: columns[column] ?? '' },
    ...{ points: points.slice(-MAX_BARS), count: points.length },
  }
}

/** The column that tells rows apart best; of columns that do so alike, the first text. */
function labelColumn(table: Table): number {
  const scores = table.columns.map((_, column) => {
    const kinds = kindsIn(table, column)
    if (kinds.has('number') || kinds.has('date')) return 0
    const distinct = new Set(table.rows.flatMap((row) => row[column]?.value ?? [])).size
    return distinct + (kinds.has('text') ? 0.5 : 0)
  })
  return scores.indexOf(Math.max(...scores))
}

function kindsIn({ rows }: Table, column: number): Set<ResultTerm['kind']> {
  return new Set(rows.flatMap((row) => row[column]?.kind ?? []))
}

function labelOf({ kind, value }: ResultTerm, settings: QueryPageSettings): string {
  return kind === 'iri' ? shortenIri(value, settings) : value
}
