import type { ResultTerm } from './query-messages.ts'

/** The order of a column: `none` is that of the answer. */
export type ColumnOrder = 'none' | 'ascending' | 'descending'

type Row = readonly (ResultTerm | undefined)[]

/** The order that comes next when a column is asked for again. */
export const nextOrder: Readonly<Record<ColumnOrder, ColumnOrder>> = {
  none: 'ascending',
  ascending: 'descending',
  descending: 'none',
}

/**
 * Rows in the order of a column: numbers by size, dates by time, texts and addresses as a dictionary of the language has them.
 * Rows without a value come last in both orders; rows that are equal keep the order of the answer.
 */
export function sortRows<R extends { readonly row: Row }>(
  rows: readonly R[],
  column: number,
  order: ColumnOrder,
  language: string,
): R[] {
  if (order === 'none') return [...rows]
  const collator = new Intl.Collator(language, { numeric: true })
  const sign = order === 'ascending' ? 1 : -1
  return [...rows].sort((one, other) => {
    const [a, b] = [one.row[column], other.row[column]]
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
    return sign * compareTerms(a, b, collator)
  })
}

/** The place of a term on an axis: the number, or the time in milliseconds; `undefined` where it has none. */
export function termPosition({ kind, value }: ResultTerm): number | undefined {
  if (kind !== 'number' && kind !== 'date') return undefined
  const position = kind === 'number' ? Number(value) : Date.parse(value)
  return Number.isFinite(position) ? position : undefined
}

function compareTerms(a: ResultTerm, b: ResultTerm, collator: Intl.Collator): number {
  const [one, other] = a.kind === b.kind ? [termPosition(a), termPosition(b)] : []
  if (one !== undefined && other !== undefined) return one - other
  return collator.compare(a.value, b.value)
}
