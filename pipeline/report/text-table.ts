import { prefixes } from '../rdf/context.ts'

/** A table as SPARQL 1.1 Query Results JSON says it. */
export type SparqlJsonResults = {
  readonly head: { readonly vars: readonly string[] }
  readonly results: { readonly bindings: readonly Readonly<Record<string, Term>>[] }
}

type Term = { readonly type: string; readonly value: string }

/** Rows as a table for a terminal, nothing where there are none; `base` shortens the publication's addresses. */
export function sparqlResultTable({ head, results }: SparqlJsonResults, base: string): string {
  const rows = results.bindings.map((row) => head.vars.map((name) => cell(row[name], base)))
  return rows.length === 0 ? '' : textTable(head.vars, rows)
}

/** Texts in columns, under their names and a rule. */
export function textTable(names: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = names.map((name, index) =>
    rows.reduce((widest, row) => Math.max(widest, width(row[index] ?? '')), width(name)),
  )
  const line = (cells: readonly string[]): string =>
    cells
      .map((text, index) => text + ' '.repeat((widths[index] ?? 0) - width(text)))
      .join('  ')
      .trimEnd()
  const rule = widths.map((size) => '─'.repeat(size))
  return `${[names, rule, ...rows].map(line).join('\n')}\n`
}

/** A term as a person reads it: text on one short line, addresses by prefix or in `<>` from the base IRI on. */
function cell(term: Term | undefined, base: string): string {
  if (term === undefined) return ''
  if (term.type !== 'uri') {
    const characters = [...term.value.replaceAll(/[\s\p{Cc}]+/gu, ' ')]
    return characters.length > LONGEST_CELL
      ? `${characters.slice(0, LONGEST_CELL - 1).join('')}…`
      : characters.join('')
  }
  if (base !== '' && term.value.startsWith(base)) return `<${term.value.slice(base.length)}>`
  const prefix = [...prefixes].find(([, namespace]) => term.value.startsWith(namespace))
  return prefix === undefined ? term.value : `${prefix[0]}:${term.value.slice(prefix[1].length)}`
}

const LONGEST_CELL = 60

/** How many columns a text takes, told by its characters. */
function width(text: string): number {
  return [...text.replaceAll(/\p{Mn}/gu, '')].length
}
