import type { PropertyName } from '../rdf/context.ts'
import type { Document } from '../rdf/document.ts'
import type { Node } from '../rdf/node.ts'
import { playAddressAt } from '../record/platforms/play-address.ts'
import { partIri, partNames, partProperties } from '../record/registers/participation-parts.ts'
import { chapterDownloads } from './chapter-downloads.ts'
import { creditText } from './credit-text.ts'
import { factList } from './fact-list.ts'
import { durationText, formatClock, formatDate } from './format-values.ts'
import { chipList, leadText, linkTo, localizedText } from './fragments.ts'
import { html, type Markup } from './markup.ts'
import { FRAME_NAME } from './players/framed-player.ts'
import { videoPlayer } from './players/player.ts'
import { pickText, type Site } from './site.ts'
import { transcriptSections } from './transcript-section.ts'

/** The content of a capsule's page below its title. */
export function capsuleBody(node: Node, document: Document, site: Site): Markup {
  const { words } = site
  const shownElsewhere: PropertyName[] = ['about', 'isPartOf', ...partProperties]
  return html`${capsuleLine(node, document, site)}${videoPlayer(document, site)}${leadText(node, site)}${participants(document, site)}${chapters(document, site)}
${
  node.about !== undefined &&
  html`<section><h2>${words.fields.about}</h2>${chipList(node, 'about', document, site)}</section>
`
}${
  node.transcript !== undefined &&
  html`<section><h2>${words.transcript}</h2><div class="transcript">${localizedText(node.transcript, site)}</div></section>
`
}${transcriptSections(document, site)}${factList(node, document, site, shownElsewhere)}`
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

/** Those who take part, by the part that they take, and the number of those who are not named at all. */
function participants(document: Document, site: Site): Markup | false {
  const all = document.nodes.filter((node) => node['@type']?.includes('Attribution'))
  const told = all.filter(({ participant, credit, function: stated, part }) =>
    [participant, credit, part, ...[stated ?? []].flat()].some((each) => each !== undefined),
  )
  if (all.length === 0) return false
  const untoldCount = all.length - told.length
  const groups = partGroups(told, site)
  return html`<section><h2>${site.words.withPeople}</h2>
${groups.map(
  ({ title, members }) =>
    html`${title !== undefined && html`<h3>${title}</h3>`}${participantCards(members, document, site)}`,
)}${othersLine(untoldCount, site)}</section>
`
}

/** A card for each who takes part, and the number of those of whom their part alone is told. */
function participantCards(members: readonly Node[], document: Document, site: Site): Markup {
  const shown = members.filter(({ participant, credit, function: stated }) =>
    [participant, credit, ...[stated ?? []].flat()].some((each) => each !== undefined),
  )
  const cards = shown.map((member) => participantCard(member, document, site))
  return html`${
    cards.length > 0 &&
    html`<ul class="cards">
${cards}</ul>
`
  }${othersLine(members.length - shown.length, site)}`
}

/** The line that says how many more take part than have a card; none where all have one. */
function othersLine(count: number, { words }: Site): Markup | false {
  return (
    count > 0 &&
    html`<p class="quiet">${words.withheld(count)}</p>
`
  )
}

/** Those who take part in groups by the part they take, in the order of the parts; those without a part come first, without a title. */
function partGroups(
  participations: readonly Node[],
  { words }: Site,
): { readonly title?: string; readonly members: readonly Node[] }[] {
  const isWithout = ({ part }: Node): boolean => part === undefined
  const without = participations.filter(isWithout)
  const named = partNames.flatMap((name) => {
    const members = participations.filter(({ part }) => [part ?? []].flat().includes(partIri(name)))
    return members.length === 0 ? [] : [{ title: words.parts[name], members }]
  })
  return [...(without.length === 0 ? [] : [{ members: without }]), ...named]
}

/**
 * Who takes part, with the credit as it was printed, in which the names of organisations and periodicals are links, and with the
 * functions unless the credit says each of them.
 */
function participantCard(participation: Node, document: Document, site: Site): Markup {
  const { participant, credit } = participation
  const name = participant !== undefined && linkTo(String(participant), document, site)
  const stated = statedFunctions(participation, document)
  const { markup, isWhole } = creditText(credit, stated, document, site)
  const said = [markup ?? [], isWhole ? [] : (functions(stated, document, site) ?? [])].flat()
  const isSimple = name === false && said.length < 2
  return html`<li>${name}${said.map((each) => (isSimple ? each : html`<p>${each}</p>`))}</li>
`
}

/** The functions that a credit states. */
function statedFunctions({ function: addresses }: Node, document: Document): Node[] {
  return [addresses ?? []].flat().flatMap((address) => {
    const node = document.nodes.find((each) => each['@id'] === address)
    return node === undefined ? [] : [node]
  })
}

/** Functions, each with its organisation or periodical, separated by semicolons. */
function functions(stated: readonly Node[], document: Document, site: Site): Markup | undefined {
  if (stated.length === 0) return undefined
  return html`${stated.map((node, index) => html`${index > 0 && '; '}${functionText(node, document, site)}`)}`
}

function functionText({ roleName, organization, periodical }: Node, document: Document, site: Site): Markup {
  const tag = pickText(roleName, site)?.tag
  const key = tag === undefined ? undefined : tag || '@none'
  const names = key === undefined ? undefined : { [key]: [roleName?.[key] ?? []].flat().join(', ') }
  const at = [organization, periodical].flatMap((each) =>
    each === undefined ? [] : [linkTo(String(each), document, site)],
  )
  const text = names && localizedText(names, site)
  return html`${text}${at.map((each, index) => html`${(text !== undefined || index > 0) && ', '}${each}`)}`
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
)}</ol>
${chapterDownloads(document, site)}</section>
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
