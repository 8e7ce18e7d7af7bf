import type { Store } from 'n3'
import { formatValue } from '../../../problems/format-value.ts'
import { describedElsewhere, nextPage } from '../untried.ts'
import type { TrapFinding } from './trap.ts'

/** A catalogue that goes on in another file, which is not here. */
export function catalogPages(graph: Store): TrapFinding[] {
  const next = nextPage(graph)
  return next === undefined ? [] : [{ rule: 'portal-pages', near: [next], facts: [formatValue(next)] }]
}

/** Data sets and services that the catalogue names and this file does not describe. */
export function elsewhere(graph: Store): TrapFinding[] {
  const all = describedElsewhere(graph)
  const [first] = all
  if (first === undefined) return []
  return [{ rule: 'portal-elsewhere', near: [first], facts: [formatValue(first), `${all.length}`] }]
}
