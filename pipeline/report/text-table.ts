import { escapeUnprintable } from '../problems/format-value.ts'
import { prefixes } from '../rdf/context.ts'

/** The bindings of a SELECT query, as in SPARQL 1.1 Query Results JSON Format (W3C, 2013). */
export type SparqlJsonResults = {
  readonly head: { readonly vars: readonly string[] }
  readonly results: { readonly bindings: readonly Readonly<Record<string, Term>>[] }
}

type Term = { readonly type: string; readonly value: string }

/** Query results as a table for a terminal; empty without rows. Addresses below `base` are shortened to `<…>`. */
export function sparqlResultTable({ head, results }: SparqlJsonResults, base: string): string {
  const rows = results.bindings.map((row) => head.vars.map((name) => cell(row[name], base)))
  return rows.length === 0 ? '' : textTable(head.vars, rows)
}

/** Rows as columns of text, below a heading and a rule. */
export function textTable(names: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = names.map((name, index) =>
    rows.reduce((widest, row) => Math.max(widest, width(row[index] ?? '')), width(name)),
  )
  const rowText = (cells: readonly string[]): string =>
    cells
      .map((text, index) => text + ' '.repeat((widths[index] ?? 0) - width(text)))
      .join('  ')
      .trimEnd()
  const rule = widths.map((size) => '─'.repeat(size))
  return `${[names, rule, ...rows].map(rowText).join('\n')}\n`
}

/** A term as people read it: text on one line, cut at 60 characters; an address by prefix, or in `<>` from `base` on. */
function cell(term: Term | undefined, base: string): string {
  if (term === undefined) return ''
  if (term.type !== 'uri') {
    const characters = [...term.value.replaceAll(/[\s\p{Cc}]+/gu, ' ')]
    const isLong = characters.length > MAX_CELL_CHARACTERS
    return escapeUnprintable(
      isLong ? `${characters.slice(0, MAX_CELL_CHARACTERS - 1).join('')}…` : characters.join(''),
    )
  }
  return escapeUnprintable(shortAddress(term, base))
}

/** An address by prefix, or in `<>` from `base` on. */
function shortAddress(term: Term, base: string): string {
  if (base !== '' && term.value.startsWith(base)) return `<${term.value.slice(base.length)}>`
  const prefix = [...prefixes].find(([, namespace]) => term.value.startsWith(namespace))
  return prefix === undefined ? term.value : `${prefix[0]}:${term.value.slice(prefix[1].length)}`
}

const MAX_CELL_CHARACTERS = 60

/** How many columns of a terminal a text takes; combining marks take none. */
function width(text: string): number {
  return [...text.replaceAll(/\p{Mn}/gu, '')].length
}
