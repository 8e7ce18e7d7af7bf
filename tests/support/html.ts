import { type DefaultTreeAdapterTypes, parse } from 'parse5'

/** What a page holds, as an HTML parser that is not of the pipeline reads it. */
export type ReadPage = {
  readonly title: string
  readonly canonical: readonly string[]
  readonly h1: readonly string[]
  readonly links: readonly string[]
  readonly structured: readonly Record<string, unknown>[]
}

/** Reads a page. */
export function readPage(html: string): ReadPage {
  const elements = elementsOf(html)
  const named = (name: string): DefaultTreeAdapterTypes.Element[] =>
    elements.filter(({ tagName }) => tagName === name)
  const attribute = (element: DefaultTreeAdapterTypes.Element, name: string): string | undefined =>
    element.attrs.find((each) => each.name === name)?.value
  return {
    title: textIn(named('title')[0]),
    canonical: named('link')
      .filter((link) => attribute(link, 'rel') === 'canonical')
      .map((link) => attribute(link, 'href') ?? ''),
    h1: named('h1').map(textIn),
    links: [...named('a'), ...named('link')].flatMap((link) => attribute(link, 'href') ?? []),
    structured: named('script')
      .filter((script) => attribute(script, 'type') === 'application/ld+json')
      .map((script) => JSON.parse(textIn(script)) as Record<string, unknown>),
  }
}

/** Every element of a page, in its order. */
export function elementsOf(html: string): DefaultTreeAdapterTypes.Element[] {
  return elementsBelow(parse(html))
}

function elementsBelow(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsBelow) : []
  return 'tagName' in node ? [node, ...children] : children
}

/** The text in an element. */
export function textIn(node: DefaultTreeAdapterTypes.Node | undefined): string {
  if (node === undefined) return ''
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : ''
}

/** A text with ordinary spaces in place of the no-break spaces of typography. */
export function withPlainSpaces(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ')
}
