import type { DefaultTreeAdapterTypes } from 'parse5'
import { cleanText, type MarkupFact } from './page-lines.ts'

/** A node of a page, and an element of it. */
export type HtmlNode = DefaultTreeAdapterTypes.Node
export type HtmlElement = DefaultTreeAdapterTypes.Element

/** A node as it is met, at its begin or at its end, with what the elements around it make of it. */
export type HtmlVisit = {
  readonly node: HtmlNode
  readonly isEnd: boolean
  readonly isAside: boolean
  readonly isItem: boolean
  readonly isLiteral: boolean
}

/** Every node in its order, without recursion, for pages nested deeply; what stands outside `content` is aside. */
export function* walkHtml(page: HtmlNode, content?: HtmlElement): Generator<HtmlVisit> {
  const first = { isEnd: false, isAside: content !== undefined, isItem: false, isLiteral: false }
  const waiting: HtmlVisit[] = [{ node: page, ...first }]
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    yield step
    const { node, isEnd } = step
    if (isEnd || !('childNodes' in node)) continue
    const name = 'tagName' in node ? node.tagName : ''
    const inside = {
      isAside: (step.isAside && node !== content) || ('tagName' in node && isAside(node)),
      isItem: name === 'li' || (step.isItem && name !== 'ul' && name !== 'ol'),
      isLiteral: step.isLiteral || name === 'pre',
    }
    waiting.push({ ...step, ...inside, isEnd: true })
    for (const child of node.childNodes.toReversed()) waiting.push({ node: child, isEnd: false, ...inside })
  }
}

/** The element that says of itself that it holds what the page is about, if there is one. */
export function mainElement(page: HtmlNode): HtmlElement | undefined {
  let article: HtmlElement | undefined
  for (const { node, isEnd } of walkHtml(page)) {
    if (isEnd || !('tagName' in node)) continue
    if (node.tagName === 'main' || attributeOf(node, 'role') === 'main') return node
    if (node.tagName === 'article') article ??= node
  }
  return article
}

/** What an element says beside its text: titles, addresses of the page and, in its content, players and links. */
export function markupFacts(element: HtmlElement, isAside: boolean): MarkupFact[] {
  const { tagName } = element
  const fact = (kind: MarkupFact['kind'], text: string | undefined, label = ''): MarkupFact[] => {
    const found = cleanText(text ?? '')
    const line = element.sourceCodeLocation?.startLine ?? 1
    return found === '' ? [] : [{ kind, text: found, line, ...(label !== '' && { label }) }]
  }
  if (tagName === 'title' || tagName === 'h1') return fact('title', textOf(element), tagName)
  if (isAside && ['a', 'iframe', 'embed', 'video', 'source'].includes(tagName)) return []
  if (tagName === 'a') {
    const href = attributeOf(element, 'href') ?? ''
    return /^https?:/i.test(href.trim()) ? fact('link', href, cleanText(textOf(element))) : []
  }
  if (['iframe', 'embed', 'video', 'source'].includes(tagName))
    return [
      ...fact('player', attributeOf(element, 'src')),
      ...fact('player', attributeOf(element, 'data-src')),
    ]
  if (tagName === 'link' && /(^|\s)canonical(\s|$)/i.test(attributeOf(element, 'rel') ?? ''))
    return fact('address', attributeOf(element, 'href'))
  if (tagName !== 'meta') return []
  const kind = META[(attributeOf(element, 'property') ?? attributeOf(element, 'name') ?? '').toLowerCase()]
  return kind === undefined ? [] : fact(kind, attributeOf(element, 'content'), 'meta')
}

const META: Readonly<Record<string, MarkupFact['kind']>> = {
  'og:title': 'title',
  'og:url': 'address',
  'og:video': 'player',
  'og:video:url': 'player',
  'og:video:secure_url': 'player',
  'article:modified_time': 'modified',
  'og:updated_time': 'modified',
  'dcterms.modified': 'modified',
}

/** Elements that hold nothing of what the page is about, or that nobody sees. */
const ASIDE =
  /^(nav|aside|footer|script|style|head|noscript|template|button|select|form|svg|iframe|object|option|textarea)$/

function isAside(element: HtmlElement): boolean {
  return (
    ASIDE.test(element.tagName) ||
    attributeOf(element, 'hidden') !== undefined ||
    /display\s*:\s*none/i.test(attributeOf(element, 'style') ?? '') ||
    /(^|[\s_-])(breadcrumb|menu|pager|visually-hidden|element-invisible)/i.test(
      attributeOf(element, 'class') ?? '',
    )
  )
}

function attributeOf({ attrs }: HtmlElement, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value
}

function textOf(element: HtmlElement): string {
  let text = ''
  for (const { node, isEnd } of walkHtml(element))
    if (!isEnd && node.nodeName === '#text') text += (node as DefaultTreeAdapterTypes.TextNode).value
  return text
}
