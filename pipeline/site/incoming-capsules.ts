import type { PropertyName } from '../rdf/context.ts'
import { type Document, documentAddress, type IncomingLink, type NodeLabel } from '../rdf/document.ts'
import type { TextValue } from '../rdf/node.ts'
import { type CapsuleLink, capsuleCards } from './capsule-card.ts'
import { listAddress } from './lists/listed-kinds.ts'
import { html, type Markup } from './markup.ts'
import { href, type Site } from './site.ts'

/** A section with cards of the capsules that point to a document by a property, and the way to all where there are more. */
export function incomingCapsules(
  title: string,
  property: PropertyName,
  document: Document,
  site: Site,
): Markup | false {
  const { words, address } = site
  const links = document.incoming.filter(
    (link) => link.property === property && link.label.types[0] === 'VideoObject',
  )
  const count = document.incomingCounts.get(`${property} VideoObject`) ?? 0
  const list = href(document.address, listAddress('capsule', 1, address.base), site)
  return (
    links.length > 0 &&
    html`<section><h2>${title}</h2>
${capsuleCards(eachCapsuleOnce(links), document.address, site)}${
  links.length < count && html`<p class="more"><a href="${list}">${words.allCapsules}</a></p>`
}</section>
`
  )
}

/** Each capsule with the credits of all its links: somebody may take part in it twice. */
function eachCapsuleOnce(links: readonly IncomingLink[]): CapsuleLink[] {
  const capsules = new Map<string, { from: string; label: NodeLabel; credits: TextValue[] }>()
  for (const { from, label, credit } of links) {
    const address = documentAddress(from)
    const capsule = capsules.get(address) ?? { from: address, label, credits: [] }
    capsules.set(address, capsule)
    if (credit !== undefined) capsule.credits.push(credit)
  }
  return [...capsules.values()]
}
