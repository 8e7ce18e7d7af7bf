import { spokenLanguage } from '../language/message.ts'
import { colon } from '../language/punctuation.ts'
import type { ClassName, PropertyName } from '../rdf/context.ts'
import { type Document, documentAddress } from '../rdf/document.ts'
import type { Node } from '../rdf/node.ts'
import { capsuleBody } from './capsule-body.ts'
import { factList } from './fact-list.ts'
import { chipList, incomingLinks, leadText, localizedText } from './fragments.ts'
import { incomingCapsules } from './incoming-capsules.ts'
import { html, type Markup } from './markup.ts'
import { creditedCapsules, ownCapsules } from './participants/linked-capsules.ts'
import { displayName, href, type Site } from './site.ts'

type BodyOf = (node: Node, document: Document, site: Site) => Markup

/** The content of a document's page below its title: by class, or of a withdrawn or replaced description. */
export function documentBody(node: Node, document: Document, site: Site): Markup {
  const type = node['@type']?.[0]
  const bodyOf = type === undefined ? undefined : bodies[type]
  return (bodyOf ?? replacedBody)(node, document, site)
}

const bodies: Partial<Record<ClassName, BodyOf>> = {
  Tombstone: withdrawnBody,
  VideoObject: capsuleBody,
  CreativeWorkSeries: (node, document, site) => {
    const list = listIn(document, site)
    return html`${leadText(node, site)}${list(site.words.seasons, 'isPartOf', 'CreativeWorkSeries')}${list(site.words.capsules, 'isPartOf', 'VideoObject')}${factList(node, document, site)}`
  },
  Person: (node, document, site) => html`${ownCapsules(document, site)}${factList(node, document, site)}`,
  Organization: (node, document, site) => {
    const list = listIn(document, site)
    return html`${leadText(node, site)}${ownCapsules(document, site)}${creditedCapsules('organization', document, site)}${list(site.words.series, 'publisher', 'CreativeWorkSeries')}${list(site.words.subOrganizations, 'parentOrganization', 'Organization')}${factList(node, document, site)}`
  },
  Periodical: (node, document, site) =>
    html`${creditedCapsules('periodical', document, site)}${factList(node, document, site)}`,
  Place: (node, document, site) => {
    const list = listIn(document, site)
    return html`${list(site.words.capsules, 'spatialCoverage', 'VideoObject')}${list(site.words.filmedHere, 'locationCreated', 'VideoObject')}${list(site.words.organizations, 'areaServed', 'Organization')}${factList(node, document, site)}`
  },
  WebPage: (node, document, site) => {
    const list = listIn(document, site)
    const { supports, kinds } = site.words
    const isSpoken = spokenLanguage(site.publication.inLanguage) !== undefined
    const title = (type: (typeof sourcedTypes)[number]): string =>
      `${supports}${colon(site.language)}${isSpoken ? kinds[type].toLowerCase() : kinds[type]}`
    return html`${sourcedTypes.map((type) => list(title(type), 'source', type))}${factList(node, document, site)}`
  },
  Concept: (node, document, site) => {
    const list = listIn(document, site)
    return html`${leadText(node, site)}${list(site.words.narrower, 'broader', 'Concept')}${list(site.words.aboutThis, 'about', 'VideoObject')}${list(site.words.series, 'about', 'CreativeWorkSeries')}${list(site.words.groupedIn, 'member', 'Collection')}${factList(node, document, site)}`
  },
  Collection: (node, document, site) =>
    html`${leadText(node, site)}<section><h2>${site.words.topics}</h2>${chipList(node, 'member', document, site)}</section>${factList(node, document, site)}`,
  ConceptScheme: (_node, document, site) => {
    const list = listIn(document, site)
    return html`<p class="lead">${site.words.schemeLead}</p>${list(site.words.topics, 'inScheme', 'Concept')}${list(site.words.groups, 'inScheme', 'Collection')}`
  },
}

/** The classes whose descriptions name their source. */
const sourcedTypes = [
  'VideoObject',
  'CreativeWorkSeries',
  'Person',
  'Organization',
  'Periodical',
  'Place',
  'Concept',
  'Collection',
] as const

/** A function that lists the things of a class that point to the document by a property, capsules as cards. */
function listIn(document: Document, site: Site) {
  return (title: string, property: PropertyName, type: ClassName): Markup | false =>
    type === 'VideoObject'
      ? incomingCapsules(title, property, document, site)
      : incomingLinks(title, property, type, document, site)
}

function withdrawnBody(_node: Node, _document: Document, site: Site): Markup {
  return html`<p class="lead">${site.words.withdrawnLead}</p>`
}

/** The name of the thing that took the place of a document's; the address of its document where that is not told. */
export function successorName(successor: string, { labels }: Document, site: Site): string {
  return displayName(labels.get(successor), documentAddress(successor), site)
}

function replacedBody(node: Node, document: Document, site: Site): Markup {
  const successor = String(node.isReplacedBy)
  const name =
    localizedText(document.labels.get(successor)?.name, site) ?? successorName(successor, document, site)
  return html`<p class="lead">${site.words.replacedBy} <a href="${href(document.address, successor, site)}">${name}</a></p>`
}
