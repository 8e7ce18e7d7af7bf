import type { Document } from '../../rdf/document.ts'
import { langAttribute } from '../fragments.ts'
import { html, type Markup } from '../markup.ts'
import { href, type Site } from '../site.ts'
import type { SitePage } from '../site-page.ts'
import { capsuleParticipants, isTold, participationNodes } from './capsule-participants.ts'

/**
 * The page with everybody in a capsule whom the site may name, beside the capsule's own; undefined where that names them all. Search
 * engines are asked to leave it out: it names who agreed to be named and not to be found by them.
 */
export function unindexedParticipantsPage(
  document: Document,
  capsule: SitePage,
  site: Site,
): SitePage | undefined {
  if (!namesMore(document, site)) return undefined
  const { words } = site
  const address = pageAddress(document)
  const whole: Document = {
    ...document,
    address,
    nodes: mergedNodes(document),
    labels: new Map([...document.unindexed.labels, ...document.labels]),
  }
  return {
    address,
    title: `${words.people} – ${capsule.title}`,
    titleTag: capsule.titleTag,
    description: words.unindexedLead,
    trail: [...capsule.trail, { name: capsule.title, address: document.address, tag: capsule.titleTag }],
    main: html`<h1>${words.capsulePeople}</h1>
<p class="lead"${langAttribute(capsule.titleTag, site)}><a href="${href(address, document.address, site)}">${capsule.title}</a></p>
<p class="quiet">${words.unindexedLead}</p>
${capsuleParticipants(whole, site, undefined)}`,
    structuredData: [],
    hasData: false,
    isHidden: true,
  }
}

/** Who takes part in a capsule, on its own page, and the way to the page that names more people. */
export function participantsSection(document: Document, site: Site): Markup | false {
  return capsuleParticipants(document, site, site.words.withPeople, unindexedLink(document, site))
}

function unindexedLink(document: Document, site: Site): Markup | false {
  const { words } = site
  return (
    namesMore(document, site) &&
    html`<p><a href="${href(document.address, pageAddress(document), site)}">${words.capsulePeople}</a> <span class="quiet">${words.unindexedNote}</span></p>
`
  )
}

function pageAddress({ address }: Document): string {
  return `${address}participants/`
}

/**
 * Whether somebody is named on a page that search engines leave out, and not on the capsule's. A publisher who names nobody on pages of
 * capsules by a credit alone (`people.credits: none`) wants less, and has no such page.
 */
function namesMore(document: Document, { publication }: Site): boolean {
  if (publication.people?.credits === 'none') return false
  const named = new Set(participationNodes(document.nodes).flatMap(({ participant }) => participant ?? []))
  return participationNodes(document.unindexed.nodes).some(({ participant }) =>
    [participant].flat().some((each) => each !== undefined && !named.has(each)),
  )
}

/**
 * The nodes of a capsule's page, with the participations of those whom it does not name as they are where they are named. Who was counted
 * without a description is counted no more once named.
 */
function mergedNodes({ nodes, unindexed }: Document): Document['nodes'] {
  const named = new Map(unindexed.nodes.map((node) => [node['@id'], node]))
  const participations = participationNodes(nodes)
  const onPage = new Set(participations.map((node) => node['@id']))
  const added = participationNodes(unindexed.nodes).filter((node) => !onPage.has(node['@id']))
  const counted = participations.filter((node) => !isTold(node)).slice(0, added.length)
  const replaced = nodes
    .filter((node) => !counted.includes(node))
    .map((node) => (named.has(node['@id']) ? (named.get(node['@id']) ?? node) : node))
  const known = new Set(replaced.map((node) => node['@id']))
  return [...replaced, ...unindexed.nodes.filter((node) => !known.has(node['@id']))]
}
