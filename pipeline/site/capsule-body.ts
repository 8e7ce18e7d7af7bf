import type { PropertyName } from '../rdf/context.ts'
import type { Document } from '../rdf/document.ts'
import type { Node } from '../rdf/node.ts'
import { factList } from './fact-list.ts'
import { durationText, formatClock, formatDate } from './format-values.ts'
import { chipList, leadText, linkTo, localizedText } from './fragments.ts'
import { html, type Markup } from './markup.ts'
import { videoPlayer } from './players/player.ts'
import { pickText, type Site } from './site.ts'

/** The content of a capsule's page below its title. */
export function capsuleBody(node: Node, document: Document, site: Site): Markup {
  const { words } = site
  const title = pickText(node.name, site)?.text ?? ''
  const shownElsewhere: PropertyName[] = ['about', 'territorialScale', 'isPartOf']
  return html`<p class="quiet">${capsuleLine(node, document, site)}</p>
${videoPlayer(document, title, site)}${leadText(node, site)}${participants(document, site)}${chapters(document, site)}
${
  node.about !== undefined &&
  html`<section><h2>${words.fields.about}</h2>${chipList(node, 'about', document, site)}</section>
`
}${
  node.territorialScale !== undefined &&
  html`<section><h2>${words.fields.territorialScale}</h2>${chipList(node, 'territorialScale', document, site)}</section>
`
}${
  node.transcript !== undefined &&
  html`<section><h2>${words.transcript}</h2><div class="transcript">${localizedText(node.transcript, site)}</div></section>
`
}${factList(node, document, site, shownElsewhere)}`
}

/** The capsule's position in its series, its date and its duration, on one line. */
function capsuleLine(node: Node, document: Document, site: Site): Markup {
  const { words, language } = site
  const isInSeries = typeof node.position === 'number' && typeof node.isPartOf === 'string'
  const date = node.uploadDate ?? node.datePublished ?? node.dateCreated
  return html`${isInSeries && html`${words.capsuleOf(Number(node.position))} ${linkTo(String(node.isPartOf), document, site)}`}${typeof date === 'object' && '@value' in date && html` · ${formatDate(date, language)}`}${typeof node.duration === 'string' && html` · ${durationText(node.duration, language)}`}`
}

/** The people who take part, by name and credit or by role alone, and the number of those who are not named at all. */
function participants(document: Document, site: Site): Markup | false {
  const participations = document.nodes.filter((node) => /Participation$/.test(String(node['@type'])))
  const withheldCount = Number(document.nodes[0]?.withheldParticipations ?? 0)
  return (
    (participations.length > 0 || withheldCount > 0) &&
    html`<section><h2>${site.words.withPeople}</h2>
<ul class="cards">
${participations.map(
  (
    participation,
  ) => html`<li>${participation.participant === undefined ? roles(participation, site) : html`${linkTo(String(participation.participant), document, site)}<p>${localizedText(participation.credit, site) ?? roles(participation, site)}</p>`}</li>
`,
)}${withheldCount > 0 && html`<li class="quiet">${site.words.withheld(withheldCount)}</li>`}</ul></section>
`
  )
}

/** The roles of a participation in one language, separated by commas. */
function roles({ roleName }: Node, site: Site): Markup | undefined {
  const tag = pickText(roleName, site)?.tag
  if (tag === undefined) return undefined
  const key = tag || '@none'
  return localizedText({ [key]: [roleName?.[key] ?? []].flat().join(', ') }, site)
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
  ) => html`<li>${chapterName(clip, site)} <span class="quiet">${formatClock(Number(clip.startOffset))}</span></li>
`,
)}</ol></section>
`
  )
}

/** The name of a chapter; a link where the page can start the video there (`browser/moment.ts`). */
function chapterName({ name, url, startOffset }: Node, site: Site): Markup | undefined {
  const text = localizedText(name, site)
  return url === undefined ? text : html`<a href="?t=${Number(startOffset)}" data-moment>${text}</a>`
}
