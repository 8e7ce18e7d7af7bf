import type { DefaultTreeAdapterTypes } from 'parse5'
import { cleanText, type MarkupFact } from './page-lines.ts'
import { playerAddresses, videoAddresses } from './player-addresses.ts'

/** A node of a parsed page. */
type HtmlNode = DefaultTreeAdapterTypes.Node
/** An element of a parsed page. */
type HtmlElement = DefaultTreeAdapterTypes.Element

/** A visit of a node, at its start or end tag, with what its ancestors imply. */
type HtmlVisit = {
  readonly node: HtmlNode
  readonly isEnd: boolean
  readonly isAside: boolean
  readonly isItem: boolean
  readonly isLiteral: boolean
}

/** Visits every node in document order, without recursion, because pages may be nested deeply; nodes outside `content` are aside. */
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

/** The element with the main content: `main`, `role=main`, or the first `article`. */
export function mainElement(page: HtmlNode): HtmlElement | undefined {
  let article: HtmlElement | undefined
  for (const { node, isEnd } of walkHtml(page)) {
    if (isEnd || !('tagName' in node)) continue
    if (node.tagName === 'main' || attributeOf(node, 'role') === 'main') return node
    if (node.tagName === 'article') article ??= node
  }
  return article
}

/** The facts that an element holds beside its text: titles, addresses of the page and, in the content, players and links. */
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
  if (tagName === 'script' && attributeOf(element, 'type') === 'application/ld+json')
    return videoAddresses(textOf(element)).flatMap((address) => fact('player', address))
  if (!isAside) {
    const players = playerAddresses(element).flatMap((address) => fact('player', address))
    if (players.length > 0) return players
  }
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
  'article:published_time': 'published',
  'og:description': 'description',
  description: 'description',
}

/** Elements that hold no content of the page, or that are not displayed. */
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
