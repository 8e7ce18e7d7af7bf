import type { ClassName, PropertyName } from '../rdf/context.ts'
import type { Document } from '../rdf/document.ts'
import type { Node } from '../rdf/node.ts'
import {
  chipList,
  factList,
  formatDate,
  formatDuration,
  incomingLinks,
  linkTo,
  localizedText,
} from './fragments.ts'
import type { SitePage } from './layout.ts'
import { html, type Markup } from './markup.ts'
import { videoPlayer } from './players/player.ts'
import { displayName, href, pickText, type Site } from './site.ts'
import { structuredData } from './structured-data.ts'

/** The page of a document: of a thing by its class, of a scheme of topics, of what has gone elsewhere. */
export function documentPage(resource: Document, site: Site): SitePage {
  const [node] = resource.nodes
  if (node === undefined) throw new Error(`${resource.address} has no node`)
  const type = node['@type']?.[0]
  const title = pickText(node.name, site)?.text ?? (node.isWithdrawn ? site.say.withdrawn : site.say.replaced)
  const description = pickText(node.description, site)?.text ?? `${kindOf(type, site)} : ${title}`
  const [image] = [node.thumbnailUrl ?? []].flat().map(String)
  return {
    document: resource.address,
    title,
    description,
    trail: trailOf(node, resource, site),
    main: html`${
      type !== undefined &&
      html`<p class="kind">${kindOf(type, site)}</p>
`
    }<h1>${localizedText(node.name, site) ?? title}</h1>
${(bodies[type as keyof typeof bodies] ?? (node.isWithdrawn ? withdrawnBody : replacedBody))(node, resource, site)}`,
    structured: resource.isIndexed ? structuredData(resource, site) : [],
    hasData: resource.data.nodes.length > 0,
    isHidden: node.isWithdrawn === true || !resource.isIndexed,
    image,
    scripts: node.contentUrl !== undefined && node.hasPart !== undefined ? ['moment.js'] : [],
    kind: type === 'VideoObject' ? 'video.other' : 'website',
  }
}

/** What each class shows beside its name, before the facts that need no form of their own. */
const bodies: Partial<Record<ClassName, (node: Node, resource: Document, site: Site) => Markup>> = {
  VideoObject: capsule,
  CreativeWorkSeries: (node, resource, site) =>
    html`${lead(node, site)}${incomingLinks(site.say.capsules, 'isPartOf', 'VideoObject', resource, site)}${factList(node, resource, site)}`,
  Person: (node, resource, site) =>
    html`${incomingLinks(site.say.inCapsules, 'participant', 'VideoObject', resource, site)}${factList(node, resource, site)}`,
  Organization: (node, resource, site) =>
    html`${lead(node, site)}${incomingLinks(site.say.creditedIn, 'organization', 'VideoObject', resource, site)}${incomingLinks(site.say.series, 'publisher', 'CreativeWorkSeries', resource, site)}${factList(node, resource, site)}`,
  Periodical: (node, resource, site) =>
    html`${incomingLinks(site.say.creditedIn, 'periodical', 'VideoObject', resource, site)}${factList(node, resource, site)}`,
  Place: (node, resource, site) =>
    html`${incomingLinks(site.say.capsules, 'spatialCoverage', 'VideoObject', resource, site)}${incomingLinks(site.say.organizations, 'areaServed', 'Organization', resource, site)}${factList(node, resource, site)}`,
  WebPage: (node, resource, site) =>
    html`${sourced.map((type) => incomingLinks(`${site.say.supports} : ${kindOf(type, site).toLowerCase()}`, 'source', type, resource, site))}${factList(node, resource, site)}`,
  Concept: (node, resource, site) =>
    html`${lead(node, site)}${incomingLinks(site.say.narrower, 'broader', 'Concept', resource, site)}${incomingLinks(site.say.aboutThis, 'about', 'VideoObject', resource, site)}${incomingLinks(site.say.series, 'about', 'CreativeWorkSeries', resource, site)}${factList(node, resource, site)}`,
  ConceptScheme: (_node, resource, site) =>
    html`<p class="lead">${site.say.schemeLead}</p>${incomingLinks(site.say.topics, 'inScheme', 'Concept', resource, site)}`,
}

const sourced = [
  'VideoObject',
  'CreativeWorkSeries',
  'Person',
  'Organization',
  'Periodical',
  'Place',
  'Concept',
] as const

function capsule(node: Node, resource: Document, site: Site): Markup {
  const { say, language } = site
  const title = pickText(node.name, site)?.text ?? ''
  const part = typeof node.position === 'number' && typeof node.isPartOf === 'string'
  const date = node.uploadDate ?? node.datePublished ?? node.dateCreated
  const shown: PropertyName[] = ['about', 'territorialScale', 'isPartOf']
  return html`<p class="quiet">${part && html`${say.capsuleOf(Number(node.position))} ${linkTo(String(node.isPartOf), resource, site)}`}${typeof date === 'object' && '@value' in date && html` · ${formatDate(date, language)}`}${typeof node.duration === 'string' && html` · ${formatDuration(node.duration)}`}</p>
${videoPlayer(resource, title, site)}${lead(node, site)}${people(resource, site)}${chapters(resource, site)}
${
  node.about !== undefined &&
  html`<section><h2>${say.fields.about}</h2>${chipList(node, 'about', resource, site)}</section>
`
}${
  node.territorialScale !== undefined &&
  html`<section><h2>${say.fields.territorialScale}</h2>${chipList(node, 'territorialScale', resource, site)}</section>
`
}${
  node.transcript !== undefined &&
  html`<section><h2>${say.transcript}</h2><div class="transcript">${localizedText(node.transcript, site)}</div></section>
`
}${factList(node, resource, site, shown)}`
}

function people(resource: Document, site: Site): Markup | false {
  const parts = resource.nodes.filter((node) => /Participation$/.test(String(node['@type'])))
  const withheld = Number(resource.nodes[0]?.withheldParticipations ?? 0)
  return (
    (parts.length > 0 || withheld > 0) &&
    html`<section><h2>${site.say.withPeople}</h2>
<ul class="cards">
${parts.map(
  (
    part,
  ) => html`<li>${part.participant === undefined ? roles(part, site) : html`${linkTo(String(part.participant), resource, site)}<p>${localizedText(part.credit, site) ?? roles(part, site)}</p>`}</li>
`,
)}${withheld > 0 && html`<li class="quiet">${site.say.withheld(withheld)}</li>`}</ul></section>
`
  )
}

/** The roles of a part, on one line. */
function roles({ roleName }: Node, site: Site): Markup | undefined {
  const tag = pickText(roleName, site)?.tag
  return tag === undefined
    ? undefined
    : localizedText({ [tag || '@none']: [roleName?.[tag || '@none'] ?? []].flat().join(', ') }, site)
}

function chapters(resource: Document, site: Site): Markup | false {
  const clips = resource.nodes.filter((node) => node['@type']?.includes('Clip'))
  return (
    clips.length > 0 &&
    html`<section><h2>${site.say.chapters}</h2>
<ol>
${clips.map(
  (
    clip,
  ) => html`<li>${chapterLink(clip, site)} <span class="quiet">${clock(Number(clip.startOffset))}</span></li>
`,
)}</ol></section>
`
  )
}

/** A chapter; a link where the page can start the video there (`browser/moment.ts`). */
function chapterLink({ name, url, startOffset }: Node, site: Site): Markup | undefined {
  const text = localizedText(name, site)
  return url === undefined ? text : html`<a href="?t=${Number(startOffset)}" data-moment>${text}</a>`
}

function lead(node: Node, site: Site): Markup | false {
  return (
    node.description !== undefined &&
    html`<p class="lead">${localizedText(node.description, site)}</p>
`
  )
}

function withdrawnBody(_node: Node, _resource: Document, site: Site): Markup {
  return html`<p class="lead">${site.say.withdrawnLead}</p>`
}

function replacedBody(node: Node, resource: Document, site: Site): Markup {
  const successor = String(node.isReplacedBy)
  return html`<p class="lead">${site.say.replacedBy} <a href="${href(resource.address, successor, site)}">${displayName(resource.labels.get(successor), successor, site)}</a></p>`
}

/** The pages above: home, and what the thing is part of. */
function trailOf(node: Node, resource: Document, site: Site): SitePage['trail'] {
  const { say, address } = site
  const above = node.isPartOf ?? node.inScheme
  const home = { name: say.home, address: address.base }
  if (typeof above !== 'string') return [home]
  const name = above === address.topics ? say.topics : displayName(resource.labels.get(above), above, site)
  return [home, { name, address: above.replace(/#.*/, '') }]
}

function kindOf(type: ClassName | undefined, { say }: Site): string {
  return (say.kinds as Readonly<Record<string, string>>)[type ?? ''] ?? say.scheme
}

/** Seconds as `7:24`, or `1:07:24`. */
function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const [first = 0, ...rest] = parts[0] === 0 ? parts.slice(1) : parts
  return [String(first), ...rest.map((part) => String(part).padStart(2, '0'))].join(':')
}
