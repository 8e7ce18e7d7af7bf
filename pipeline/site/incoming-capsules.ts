import { groupBy } from '../collections/group-by.ts'
import type { PropertyName } from '../rdf/context.ts'
import { type Document, documentAddress, type IncomingLink } from '../rdf/document.ts'
import { capsuleCards } from './capsule-card.ts'
import { listAddress } from './lists/listed-kinds.ts'
import { html, type Markup } from './markup.ts'
import { href, type Site } from './site.ts'

/**
 * A section with cards of the capsules that point to a document by a property, each once, and the way to all where there are more;
 * `noteOn` says what stands on the card of a capsule, of which it is given all links.
 */
export function incomingCapsules(
  title: string,
  property: PropertyName,
  document: Document,
  site: Site,
  noteOn: (links: readonly IncomingLink[]) => Markup | false = () => false,
): Markup | false {
  const { words, address } = site
  const links = document.incoming.filter(
    (link) => link.property === property && link.label.types[0] === 'VideoObject',
  )
  const capsules = [...groupBy(links, ({ from }) => documentAddress(from))].flatMap(([from, all]) =>
    all.slice(0, 1).map(({ label }) => ({ from, label, note: noteOn(all) })),
  )
  const count = document.incomingCounts.get(`${property} VideoObject`) ?? 0
  const list = href(document.address, listAddress('capsule', 1, address.base), site)
  return (
    links.length > 0 &&
    html`<section><h2>${title}</h2>
${capsuleCards(capsules, document.address, site)}${
  capsules.length < count && html`<p class="more"><a href="${list}">${words.allCapsules}</a></p>`
}</section>
`
  )
}
