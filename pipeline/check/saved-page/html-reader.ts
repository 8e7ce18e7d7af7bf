import { parse } from 'parse5'
import type { Place } from '../../problems/problem.ts'
import { parseUrl } from '../../rdf/parse-url.ts'
import { attributeOf, type Element, elementsOf, type PageElement, textsOf } from './saved-page-elements.ts'

/** A text of a page, and its offset in the file in UTF-16 units. */
export type PageText = { readonly text: string; readonly offset: number }

/** The parts of a page that search engines read, as the page is served, before any script has run. */
export type PageContent = {
  /** Every element, in document order. */
  readonly elements: readonly PageElement[]
  /** The address against which relative ones are resolved, if it is known: that of the page, or of its `base` element. */
  readonly base: string | undefined
  /** Blocks of JSON-LD. */
  readonly blocks: readonly PageText[]
  /** Canonical addresses. */
  readonly canonical: readonly PageText[]
  /** Directives for robots, in `meta` elements. */
  readonly robots: readonly PageText[]
  /** Pictures of the page or of the video: Open Graph, Twitter, `poster`. */
  readonly pictures: readonly PageText[]
  /** Addresses of players and of video files that visitors see. */
  readonly players: readonly PageText[]
  readonly hiddenPlayers: readonly PageText[]
  /** Addresses of players that a script has to load. */
  readonly deferredPlayers: readonly PageText[]
  /** The text that visitors see, in comparable form. */
  readonly visible: string
  placeOf(offset: number): Place
}

/** Reads a page from its HTML; every text is a page. */
export function readPageContent(file: string, text: string): PageContent {
  const elements = elementsOf(parse(text, { sourceCodeLocationInfo: true }))
  const values = (names: readonly string[], attribute: string, filter: Filter = () => true): PageText[] =>
    attributeValues(elements, names, attribute, filter)
  const players = (areHidden: boolean): PageText[] => [
    ...values(['video', 'source', 'iframe', 'embed'], 'src', ({ isHidden }) => isHidden === areHidden),
    ...values(['object'], 'data', ({ isHidden }) => isHidden === areHidden),
  ]
  const canonical = values(['link'], 'href', has('rel', /(^|\s)canonical(\s|$)/i))
  return {
    elements,
    base: baseOf(values(['base'], 'href')[0]?.text, canonical[0]?.text),
    blocks: elements.flatMap(({ element }) => jsonldIn(element, text)),
    canonical,
    robots: values(['meta'], 'content', has('name', /^(robots|googlebot(-video)?|bingbot)$/i)),
    pictures: [
      ...values(['meta'], 'content', has('property', /^og:image(:url|:secure_url)?$/i)),
      ...values(['meta'], 'content', has('name', /^twitter:image(:src)?$/i)),
      ...values(['video'], 'poster'),
    ],
    players: players(false),
    hiddenPlayers: players(true),
    deferredPlayers: values(['video', 'source', 'iframe', 'embed'], 'data-src'),
    visible: comparableText(
      elements.flatMap(({ element, isHidden }) => (isHidden ? [] : textsOf(element))).join(' '),
    ),
    placeOf: (offset) => placeIn(file, text, offset),
  }
}

/**
 * A text in the form in which texts of a page are compared, as people see them: on one line, composed (NFC), in lower case, with
 * plain apostrophes, quotes, hyphens and dots, without invisible characters and without the spaces of French punctuation. Programs
 * that set pages change these signs on their way from the data to the page.
 */
export function comparableText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replaceAll(/[’‘‛ʼ′`´]/g, "'")
    .replaceAll(/[“”„‟″«»‹›]|''/g, '"')
    .replaceAll(/[‐‑‒–—―−-]+/g, '-')
    .replaceAll('…', '...')
    .replaceAll(/[\s\p{Z}]+/gu, ' ')
    .replaceAll(/ (?=[:;!?"])|(?<=") /g, '')
    .trim()
    .toLowerCase()
}

/** The base of relative addresses: that of a `base` element, against the page's own address, or that address. */
function baseOf(base: string | undefined, page: string | undefined): string | undefined {
  const address = parseUrl(page ?? '')?.href
  return base === undefined ? address : (parseUrl(base, address)?.href ?? address)
}

type Filter = (element: PageElement) => boolean

function has(attribute: string, values: RegExp): Filter {
  return ({ element }) => values.test(attributeOf(element, attribute) ?? '')
}

function attributeValues(
  elements: readonly PageElement[],
  names: readonly string[],
  attribute: string,
  filter: Filter,
): PageText[] {
  return elements.flatMap((each): PageText[] => {
    const value = attributeOf(each.element, attribute)
    if (value === undefined || !names.includes(each.element.tagName) || !filter(each)) return []
    return [{ text: value.trim(), offset: each.element.sourceCodeLocation?.startOffset ?? 0 }]
  })
}

/** The text of a `script` element of JSON-LD. */
function jsonldIn(element: Element, text: string): PageText[] {
  const type = attributeOf(element, 'type') ?? ''
  if (element.tagName !== 'script' || !/^\s*application\/ld\+json\s*(;|$)/i.test(type)) return []
  const { startTag, endTag } = element.sourceCodeLocation ?? {}
  const offset = startTag?.endOffset ?? 0
  return [{ text: text.slice(offset, endTag?.startOffset ?? text.length), offset }]
}

function placeIn(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { file, line: before.split('\n').length, column: offset - lineStart + 1 }
}
