/// <reference lib="dom" />
import type { QueryPageSettings } from '../words/query-words.ts'
import { createElement } from './create-element.ts'
import type { ResultTable, ResultTerm } from './query-messages.ts'
import { type ColumnOrder, nextOrder, sortRows } from './result-order.ts'
import { shortenIri } from './term-names.ts'

/** The table of an answer in a region that scrolls; a click on a heading sorts it. Values are inserted as text, never as HTML. */
export function resultTable(
  { columns, rows, isGraph }: ResultTable,
  title: string,
  settings: QueryPageSettings,
): HTMLElement {
  const names = isGraph
    ? (['subject', 'predicate', 'object'] as const).map((name) => settings.words[name])
    : columns
  const lines = rows.map((row) => ({
    row,
    line: createElement('tr', ...row.map((term) => cellOf(term, settings))),
  }))
  const body = createElement('tbody', ...lines.map(({ line }) => line))
  const headings = names.map((name, column) => {
    const isNumber = rows.some((row) => row[column]?.kind === 'number')
    return heading(name, isNumber, () => sortBy(column))
  })
  const sortBy = (column: number): void => {
    const before = (headings[column]?.ariaSort ?? 'none') as ColumnOrder
    const order = nextOrder[before]
    for (const [index, cell] of headings.entries()) cell.ariaSort = index === column ? order : 'none'
    body.append(...sortRows(lines, column, order, settings.language).map(({ line }) => line))
  }
  const head = createElement('thead', createElement('tr', ...headings))
  const scroll = createElement('div', createElement('table', head, body))
  scroll.className = 'scroll'
  scroll.tabIndex = 0
  scroll.setAttribute('role', 'region')
  scroll.setAttribute('aria-label', title)
  return scroll
}

function heading(name: string, isNumber: boolean, onClick: () => void): HTMLElement {
  const button = createElement('button', name)
  button.type = 'button'
  button.addEventListener('click', onClick)
  const cell = createElement('th', button)
  cell.scope = 'col'
  cell.ariaSort = 'none'
  if (isNumber) cell.className = 'number'
  return cell
}

function cellOf(term: ResultTerm | undefined, settings: QueryPageSettings): HTMLElement {
  if (term === undefined) return createElement('td')
  const { kind, value, lang } = term
  if (kind === 'iri') return createElement('td', linkTo(value, settings))
  const cell = createElement('td', value)
  if (kind === 'number' || kind === 'date') cell.className = kind
  if (lang !== undefined) cell.lang = lang
  return cell
}

/** A link to an http address, with a short name; an address of another scheme (`javascript:`, `urn:`) is text. */
function linkTo(iri: string, settings: QueryPageSettings): Node {
  const text = shortenIri(iri, settings)
  if (!/^https?:\/\//.test(iri)) return document.createTextNode(text)
  const link = createElement('a', text)
  link.href = iri.startsWith(settings.base)
    ? `../${iri.slice(settings.base.length).replace(/#.*$/s, '')}`
    : iri
  return link
}
