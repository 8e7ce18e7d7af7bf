import type { Document } from '../rdf/document.ts'
import type { DateValue, Node } from '../rdf/node.ts'
import { durationText, formatDate } from './format-values.ts'
import { linkTo, markedText } from './fragments.ts'
import { html, type Markup } from './markup.ts'
import { type PickedText, pickText, type Site } from './site.ts'

/** What stands above the title of a capsule: its position in its series, its series, or else what it is. */
export function capsuleKicker({ isPartOf, position }: Node, document: Document, site: Site): Markup {
  const { words } = site
  if (typeof isPartOf !== 'string')
    return html`<p class="kind">${words.kinds.VideoObject}</p>
`
  const series = linkTo(isPartOf, document, site)
  return html`<p class="kind of-series">${
    typeof position === 'number' ? words.capsuleOf(position) : html`${words.kinds.VideoObject} ·`
  } ${series}</p>
`
}

/** What stands below the title: the other titles, the date and the duration, those that are known. */
export function capsuleFacts(node: Node, { transcripts }: Document, site: Site): Markup {
  const { language, tag, words } = site
  const { duration } = node
  const date = dateOf(node)
  const titles = otherTitles(node, site)
  const pieces = [
    date === undefined ? [] : html`<time datetime="${date['@value']}">${formatDate(date, tag)}</time>`,
    typeof duration === 'string'
      ? html`<time datetime="${duration}">${durationText(duration, language)}</time>`
      : [],
    node.transcript === undefined && transcripts.length === 0
      ? []
      : html`<a href="#transcript">${words.transcript}</a>`,
  ].flat()
  return html`${
    titles.length > 0 &&
    html`<p class="other-titles">${separated(titles.map((title) => markedText(title, site)))}</p>
`
  }${
    pieces.length > 0 &&
    html`<p class="quiet">${separated(pieces)}</p>
`
  }`
}

/** The day, month or year of a capsule: of its upload, or else its publication, or else its making. */
export function dateOf({ uploadDate, datePublished, dateCreated }: Node): DateValue | undefined {
  const date = uploadDate ?? datePublished ?? dateCreated
  return typeof date === 'object' && '@value' in date ? date : undefined
}

/** The title in other languages, and the other titles in every language. */
function otherTitles({ name, alternateName }: Node, site: Site): PickedText[] {
  const shown = pickText(name, site)?.text
  const all = [name, alternateName].flatMap((texts) =>
    Object.entries(texts ?? {}).flatMap(([tag, values]) =>
      [values].flat().map((text) => ({ text, tag: tag === '@none' ? '' : tag })),
    ),
  )
  return all.filter(
    ({ text }, index) => text !== shown && all.findIndex((other) => other.text === text) === index,
  )
}

function separated(pieces: readonly Markup[]): Markup {
  return html`${pieces.map((piece, index) => html`${index > 0 && ' · '}${piece}`)}`
}
