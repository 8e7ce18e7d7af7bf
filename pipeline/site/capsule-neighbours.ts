import { colon } from '../language/punctuation.ts'
import type { Document, RelatedCapsule } from '../rdf/document.ts'
import type { Node } from '../rdf/node.ts'
import { readVideo } from '../record/platforms/read-video.ts'
import { capsuleCards } from './capsule-card.ts'
import { localizedText } from './fragments.ts'
import { html, type Markup } from './markup.ts'
import { href, type Site } from './site.ts'

/** How many capsules on the same topics a page shows at most. */
const MAX_ON_TOPICS = 6

/** Links to the capsules before and after one in its series. */
export function previousAndNext(document: Document, site: Site): Markup | false {
  const { words } = site
  const ends = [
    { distance: -1, rel: 'prev', title: words.previousCapsule },
    { distance: 1, rel: 'next', title: words.nextCapsule },
  ].flatMap(({ distance, ...end }) =>
    inSeries(document).flatMap((capsule) => (capsule.distance === distance ? { ...end, capsule } : [])),
  )
  return (
    ends.length > 0 &&
    html`<nav class="sequel" aria-label="${words.sameSeries}">
${ends.map(
  ({ rel, title, capsule }) =>
    html`<a rel="${rel}" href="${href(document.address, capsule.from, site)}"><span class="quiet">${title}</span> <span class="sequel-title">${capsuleName(capsule, site)}</span></a>
`,
)}</nav>
`
  )
}

/** The capsules close to one: in its series, on its topics, and where its publisher lists all of its videos. */
export function neighbours(node: Node, document: Document, site: Site): Markup {
  const { words } = site
  const series = inSeries(document)
  const shown = new Set([`${document.address}#video`, ...series.map(({ from }) => from)])
  const onTopics = document.related
    .filter(({ property, from }) => property === 'about' && !shown.has(from))
    .filter(({ from }, index, all) => all.findIndex((other) => other.from === from) === index)
    .slice(0, MAX_ON_TOPICS)
  const { isPartOf } = node
  const whole =
    series.length > 0 && typeof isPartOf === 'string'
      ? html`<p><a href="${href(document.address, isPartOf, site)}">${words.wholeSeries}</a></p>
`
      : false
  return html`${section(words.sameSeries, series, whole, document, site)}${section(words.sameTopic, onTopics, false, document, site)}${channels(node, document, site)}`
}

function inSeries({ related, nodes }: Document): RelatedCapsule[] {
  return related.filter(({ property, through }) => property === 'isPartOf' && through === nodes[0]?.isPartOf)
}

function section(
  title: string,
  capsules: readonly RelatedCapsule[],
  end: Markup | false,
  document: Document,
  site: Site,
): Markup | false {
  return (
    capsules.length > 0 &&
    html`<section class="neighbours"><h2>${title}</h2>
${capsuleCards(capsules, document.address, site)}${end}</section>
`
  )
}

/** The name of a capsule; among those of its series after its number there. */
function capsuleName({ property, from, label }: RelatedCapsule, site: Site): Markup {
  const { name, position } = label
  const number = property === 'isPartOf' && position !== undefined && `${position}. `
  return html`${number}${localizedText(name, site) ?? from}`
}

/** Where each publisher lists its videos, as its record says. */
function channels({ publisher }: Node, { labels }: Document, site: Site): Markup | false {
  const links = [publisher ?? []].flat().flatMap((address) => {
    const { name, channel } = labels.get(String(address)) ?? {}
    if (channel === undefined) return []
    const platform = readVideo(channel)?.platform.title ?? new URL(channel).host
    return html`<a href="${channel}">${localizedText(name, site) ?? platform} (${platform})</a>`
  })
  return (
    links.length > 0 &&
    html`<p class="channels">${site.words.allVideos}${colon(site.language)}${links.map((link, index) => html`${index > 0 && ', '}${link}`)}</p>
`
  )
}
