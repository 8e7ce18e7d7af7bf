import { formatValue } from '../../problems/format-value.ts'
import type { Problem } from '../../problems/problem.ts'
import { warning } from '../../problems/rule-problem.ts'
import { offsetOf, wordsOf } from './element-values.ts'
import type { PageContent } from './html-reader.ts'
import { attributeOf, type Element } from './saved-page-elements.ts'

/**
 * What a page without a video in its structured data may mean by one: types that are misspelt or without vocabulary, and data that
 * are not read here, by name. Blocks of JSON-LD are looked at where they were read without problems.
 */
export function unreadProblems(
  { elements, blocks, placeOf }: PageContent,
  areBlocksSound: boolean,
): Problem[] {
  const types = elements.flatMap(({ element }) =>
    ['itemtype', 'typeof'].flatMap((attribute) =>
      wordsOf(element, attribute)
        .filter(isLikeVideo)
        .map((type) => warning('page-video-type', placeOf(offsetOf(element)), [], formatValue(type))),
    ),
  )
  const inBlocks = (areBlocksSound ? blocks : []).flatMap(({ text, offset }) => {
    const found = /"([^"\s]{0,200}videoobject)"/i.exec(text)
    const [, type = ''] = found ?? []
    return found === null
      ? []
      : [warning('page-video-type', placeOf(offset + found.index), [], formatValue(type))]
  })
  const unread = elements.flatMap(({ element }) => {
    const what = unreadIn(element)
    return what === undefined
      ? []
      : [warning('page-unread', placeOf(offsetOf(element)), [], formatValue(what))]
  })
  return [...types.slice(0, 1), ...inBlocks.slice(0, 1), ...unread.slice(0, 1)]
}

function isLikeVideo(type: string): boolean {
  return /videoobject$/i.test(type)
}

/** The part of an element that may hold a video and is not read here: Open Graph, microformats, scripts, other files. */
function unreadIn(element: Element): string | undefined {
  const property = attributeOf(element, 'property') ?? attributeOf(element, 'name') ?? ''
  if (element.tagName === 'meta' && /^(og:video|twitter:player)/i.test(property)) return property
  const format = wordsOf(element, 'class').find((word) => /^(hmedia|h-video|u-video)$/.test(word))
  if (format !== undefined) return `class="${format}"`
  if (element.tagName === 'link' && /^application\/ld\+json/i.test(attributeOf(element, 'type') ?? ''))
    return attributeOf(element, 'href')
  if (element.tagName !== 'script') return undefined
  const isJsonld = /^\s*application\/ld\+json/i.test(attributeOf(element, 'type') ?? '')
  const code = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
  if (isJsonld) return attributeOf(element, 'src')
  return /VideoObject/.test(code) ? '<script>' : undefined
}
