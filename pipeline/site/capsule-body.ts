import type { PropertyName } from '../rdf/context.ts'
import type { Document } from '../rdf/document.ts'
import type { Node } from '../rdf/node.ts'
import { playAddressAt } from '../record/platforms/play-address.ts'
import { partProperties } from '../record/registers/participation-parts.ts'
import { factList } from './fact-list.ts'
import { durationText, formatClock, formatDate } from './format-values.ts'
import { chipList, leadText, linkTo, localizedText } from './fragments.ts'
import { html, type Markup } from './markup.ts'
import { capsuleParticipants } from './participants/capsule-participants.ts'
import { unindexedLink } from './participants/unindexed-participants.ts'
import { FRAME_NAME } from './players/framed-player.ts'
import { videoPlayer } from './players/player.ts'
import type { Site } from './site.ts'

/** The content of a capsule's page below its title. */
export function capsuleBody(node: Node, document: Document, site: Site): Markup {
  const { words } = site
  const shownElsewhere: PropertyName[] = ['about', 'isPartOf', ...partProperties]
  return html`${capsuleLine(node, document, site)}${videoPlayer(document, site)}${leadText(node, site)}${capsuleParticipants(document, site, words.withPeople, unindexedLink(document, site))}${chapters(document, site)}
${
  node.about !== undefined &&
  html`<section><h2>${words.fields.about}</h2>${chipList(node, 'about', document, site)}</section>
`
}${
  node.transcript !== undefined &&
  html`<section><h2>${words.transcript}</h2><div class="transcript">${localizedText(node.transcript, site)}</div></section>
`
}${factList(node, document, site, shownElsewhere)}`
}

/** The capsule's position in its series, its date and its duration, those that are known, on one line. */
function capsuleLine(node: Node, document: Document, site: Site): Markup | false {
  const { words, language, tag } = site
  const { position, isPartOf, duration } = node
  const date = node.uploadDate ?? node.datePublished ?? node.dateCreated
  const pieces = [
    typeof position === 'number' && typeof isPartOf === 'string'
      ? html`${words.capsuleOf(position)} ${linkTo(isPartOf, document, site)}`
      : [],
    typeof date === 'object' && '@value' in date ? formatDate(date, tag) : [],
    typeof duration === 'string' ? durationText(duration, language) : [],
  ].flat()
  return (
    pieces.length > 0 &&
    html`<p class="quiet">${pieces.map((piece, index) => html`${index > 0 && ' · '}${piece}`)}</p>
`
  )
}

function chapters(document: Document, site: Site): Markup | false {
  const clips = document.nodes.filter((node) => node['@type']?.includes('Clip'))
  return (
    clips.length > 0 &&
    html`<section><h2>${site.words.chapters}</h2>
<ol>
${clips.map(
  (
    clip,
  ) => html`<li>${chapterName(clip, document, site)} <span class="quiet">${formatClock(Number(clip.startOffset))}</span></li>
`,
)}</ol></section>
`
  )
}

/**
 * The name of a chapter; a link where the page can start the video there (`browser/moment.ts`). In a player of another site the link
 * does so without a script too.
 */
function chapterName({ name, url, startOffset }: Node, document: Document, site: Site): Markup | undefined {
  const text = localizedText(name, site)
  if (url === undefined) return text
  const second = Number(startOffset)
  const [{ contentUrl, embedUrl } = {} as Partial<Node>] = document.nodes
  const player = contentUrl === undefined ? playAddressAt(String(embedUrl), second) : undefined
  const at = player === undefined ? html`href="?t=${second}"` : html`href="${player}" target="${FRAME_NAME}"`
  return html`<a ${at} data-moment="${second}">${text}</a>`
}
