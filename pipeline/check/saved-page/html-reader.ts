import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { Place } from '../../problems/problem.ts'

/** A text of a page, with where it stands in the file. */
export type PageText = { readonly text: string; readonly offset: number }

/** What search engines look at in a page as it is served, before any script has run. */
export type PageContent = {
  /** Blocks of JSON-LD. */
  readonly blocks: readonly PageText[]
  readonly canonical: readonly PageText[]
  /** What robots are told in `meta` elements. */
  readonly robots: readonly PageText[]
  /** Pictures that stand for the page or the video: Open Graph, Twitter, `poster`. */
  readonly pictures: readonly PageText[]
  /** Addresses of players and of video files; hidden ones, and those that only a script would set, apart. */
  readonly players: readonly PageText[]
  readonly hiddenPlayers: readonly PageText[]
  readonly latePlayers: readonly PageText[]
  /** The text that a visitor sees, on one line. */
  readonly visible: string
  placeOf(offset: number): Place
}

/** Reads a page; any text is one. */
export function readPageContent(file: string, text: string): PageContent {
  const elements = elementsBelow(parse(text, { sourceCodeLocationInfo: true }))
  const all = (names: readonly string[], attribute: string, filter: (each: Seen) => boolean = () => true) =>
    elements.flatMap((each): PageText[] => {
      const value = attributeOf(each.element, attribute)
      const isWanted = names.includes(each.element.tagName) && value !== undefined && filter(each)
      return isWanted ? [{ text: value.trim(), offset: offsetOf(each.element) }] : []
    })
  const has = (attribute: string, values: RegExp) => (each: Seen) =>
    values.test(attributeOf(each.element, attribute) ?? '')
  const playersWhere = (isWanted: boolean): PageText[] => [
    ...all(['video', 'source', 'iframe', 'embed'], 'src', ({ isHidden }) => isHidden === isWanted),
    ...all(['object'], 'data', ({ isHidden }) => isHidden === isWanted),
  ]
  const blocks = elements.flatMap(({ element }): PageText[] => {
    if (element.tagName !== 'script' || !/^application\/ld\+json\b/i.test(attributeOf(element, 'type') ?? ''))
      return []
    const offset = element.sourceCodeLocation?.startTag?.endOffset ?? 0
    return [
      { text: text.slice(offset, element.sourceCodeLocation?.endTag?.startOffset ?? text.length), offset },
    ]
  })
  return {
    blocks,
    canonical: all(['link'], 'href', has('rel', /(^|\s)canonical(\s|$)/i)),
    robots: all(['meta'], 'content', has('name', /^(robots|googlebot(-video)?|bingbot)$/i)),
    pictures: [
      ...all(['meta'], 'content', has('property', /^og:image(:url|:secure_url)?$/i)),
      ...all(['meta'], 'content', has('name', /^twitter:image(:src)?$/i)),
      ...all(['video'], 'poster'),
    ],
    players: playersWhere(false),
    hiddenPlayers: playersWhere(true),
    latePlayers: all(['video', 'source', 'iframe', 'embed'], 'data-src'),
    visible: comparableText(
      elements.flatMap(({ element, isHidden }) => (isHidden ? [] : textsIn(element))).join(' '),
    ),
    placeOf: (offset) => placeIn(file, text, offset),
  }
}

/** A text as it is compared: one line, one spelling of accents, small letters. */
export function comparableText(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase()
}

type Element = DefaultTreeAdapterTypes.Element
type Seen = { readonly element: Element; readonly isHidden: boolean }

/** Every element of the page, in its order; what stands in a `template` or a `noscript` is not of the page. */
function elementsBelow(page: DefaultTreeAdapterTypes.Node): Seen[] {
  const found: Seen[] = []
  const waiting: { readonly node: DefaultTreeAdapterTypes.Node; readonly isHidden: boolean }[] = [
    { node: page, isHidden: false },
  ]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const isElement = 'tagName' in next.node
    const hidden = next.isHidden || (isElement && hides(next.node as Element))
    if (isElement) found.push({ element: next.node as Element, isHidden: hidden })
    if ('childNodes' in next.node)
      for (const child of next.node.childNodes.toReversed()) waiting.push({ node: child, isHidden: hidden })
  }
  return found
}

function hides(element: Element): boolean {
  const style = attributeOf(element, 'style') ?? ''
  return (
    attributeOf(element, 'hidden') !== undefined || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
  )
}

/** The texts that stand in an element itself, if a visitor sees them. */
function textsIn({ tagName, childNodes }: Element): string[] {
  if (['script', 'style', 'title', 'template', 'noscript', 'iframe', 'option'].includes(tagName)) return []
  return childNodes.flatMap((child) => ('value' in child ? [child.value] : []))
}

function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value
}

function offsetOf(element: Element): number {
  return element.sourceCodeLocation?.startOffset ?? 0
}

function placeIn(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset)
  const start = before.lastIndexOf('\n') + 1
  return { file, line: before.split('\n').length, column: offset - start + 1 }
}
