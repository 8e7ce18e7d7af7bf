/// <reference lib="dom" />
import type { QueryPageSettings } from '../words/query-words.ts'
import type { ResultTable, ResultTerm } from './query-messages.ts'

/** The table of an answer in a region that scrolls. Values are inserted as text, never as HTML. */
export function resultTable(
  { columns, rows, isGraph }: ResultTable,
  title: string,
  settings: QueryPageSettings,
): HTMLElement {
  const names = isGraph
    ? (['subject', 'predicate', 'object'] as const).map((name) => settings.words[name])
    : columns
  const head = createElement('thead', createElement('tr', ...names.map((name) => heading(name))))
  const lines = rows.map((row) => createElement('tr', ...row.map((term) => cellOf(term, settings))))
  const scroll = createElement('div', createElement('table', head, createElement('tbody', ...lines)))
  scroll.className = 'scroll'
  scroll.tabIndex = 0
  scroll.setAttribute('role', 'region')
  scroll.setAttribute('aria-label', title)
  return scroll
}

/** An element with its content; strings are inserted as text. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  element.append(...content)
  return element
}

function heading(name: string): HTMLElement {
  const cell = createElement('th', name)
  cell.scope = 'col'
  return cell
}

function cellOf(term: ResultTerm | undefined, settings: QueryPageSettings): HTMLElement {
  if (term === undefined) return createElement('td')
  const { kind, value, lang } = term
  if (kind === 'iri') return createElement('td', linkTo(value, settings))
  const cell = createElement('td', value)
  if (kind === 'number') cell.className = 'number'
  if (lang !== undefined) cell.lang = lang
  return cell
}

/** A link to an http address, with a short name; an address of another scheme (`javascript:`, `urn:`) is text. */
function linkTo(iri: string, settings: QueryPageSettings): Node {
  const text = shortened(iri, settings)
  if (!/^https?:\/\//.test(iri)) return document.createTextNode(text)
  const link = createElement('a', text)
  link.href = iri.startsWith(settings.base)
    ? `../${iri.slice(settings.base.length).replace(/#.*$/s, '')}`
    : iri
  return link
}

/** An address without the base IRI, or with the prefix of its namespace. */
function shortened(iri: string, { base, prefixes }: QueryPageSettings): string {
  if (iri.startsWith(base) && iri.length > base.length) return iri.slice(base.length)
  const [prefix, namespace = ''] = prefixes.find(([, namespace]) => iri.startsWith(namespace)) ?? []
  return prefix === undefined ? iri : `${prefix}:${iri.slice(namespace.length)}`
}
