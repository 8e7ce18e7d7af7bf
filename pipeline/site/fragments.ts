import { textDirection } from '../language/text-direction.ts'
import type { PropertyName } from '../rdf/context.ts'
import { type Document, documentAddress, type IncomingLink } from '../rdf/document.ts'
import type { Node } from '../rdf/node.ts'
import type { MultilingualText } from '../record/multilingual-text.ts'
import { licenceName } from '../record/registers/license-names.ts'
import { html, type Markup } from './markup.ts'
import { foreignTag, href, type PickedText, pickPublicationText, pickText, type Site } from './site.ts'

/** The text to show of a value, marked with its language where that is not the page's; undefined without any text. */
export function localizedText(value: Node[PropertyName], site: Site): Markup | undefined {
  const picked = pickText(value as Parameters<typeof pickText>[0], site)
  return picked && markedText(picked, site)
}

/** A text, marked with its language where that is not the page's; `content` in place of the text where it has links. */
export function markedText(picked: PickedText, site: Site, content: Markup | string = picked.text): Markup {
  const tag = foreignTag(picked, site)
  return tag === undefined ? html`${content}` : html`<span${langAttribute(tag, site)}>${content}</span>`
}

/** A text of `publication.yaml`, marked with its language where that is not the page's. */
export function publicationMarkup(value: MultilingualText | undefined, site: Site): Markup | undefined {
  const picked = pickPublicationText(value, site)
  return picked && markedText(picked, site)
}

/** The attributes of an element whose text or attributes are in another language than the page: `lang`, and `dir` if it runs the other way. */
export function langAttribute(tag: string | undefined, site: Site): Markup | false {
  if (tag === undefined) return false
  const direction = textDirection(tag)
  const isTurned = direction !== textDirection(site.tag)
  return html` lang="${tag}"${isTurned && html` dir="${direction}"`}`
}

/** All texts of a value in the language of which `localizedText` shows the first, marked with it where it is not the page's. */
export function localizedTexts(value: Node[PropertyName], site: Site): Markup[] {
  const texts = value as Parameters<typeof pickText>[0]
  const tag = pickText(texts, site)?.tag
  const key = tag || '@none'
  return [texts?.[key] ?? []].flat().flatMap((text) => localizedText({ [key]: text }, site) ?? [])
}

/** The address of a page, and the names of what it links to. */
export type NamedThings = Pick<Document, 'address' | 'labels'>

/** A link to a thing, with its name as text. */
export function linkTo(address: string, document: NamedThings, site: Site): Markup {
  const name = localizedText(document.labels.get(address)?.name, site) ?? address
  return html`<a href="${href(document.address, address, site)}">${name}</a>`
}

/** A link to a licence, by its name where that is known, or else by its address. */
export function licenceLink(address: string): Markup {
  return html`<a href="${address}" rel="license">${licenceName(address) ?? address.replace(/^https?:\/\//, '')}</a>`
}

/** The description of a node as the lead of its page. */
export function leadText(node: Node, site: Site): Markup | false {
  return (
    node.description !== undefined &&
    html`<p class="lead">${localizedText(node.description, site)}</p>
`
  )
}

/** Links to the things that a property of a node points to, in a row. */
export function chipList(node: Node, property: PropertyName, document: Document, site: Site): Markup | false {
  const addresses = [node[property] ?? []].flat().map(String)
  return (
    addresses.length > 0 &&
    html`<ul class="chips">${addresses.map((address) => html`<li>${linkTo(address, document, site)}</li>`)}</ul>`
  )
}

/**
 * A section with the things of a class that point to this document by a property, and the number of those beyond the ones
 * that are kept.
 */
export function incomingLinks(
  title: string,
  property: PropertyName,
  type: string,
  document: Document,
  site: Site,
): Markup | false {
  const links = document.incoming.filter((link) => link.property === property && link.label.types[0] === type)
  const documents = new Set(links.map(({ from }) => documentAddress(from)))
  const othersCount = (document.incomingCounts.get(`${property} ${type}`) ?? 0) - documents.size
  return (
    links.length > 0 &&
    html`<section><h2>${title}</h2>
<ul class="cards">
${links.map((link) => incomingLink(link, document, site))}</ul>
${othersCount > 0 && html`<p class="quiet">${site.words.others(othersCount)}</p>`}</section>
`
  )
}

function incomingLink({ from, label, credit }: IncomingLink, document: Document, site: Site): Markup {
  const position = label.position !== undefined && html`<span class="quiet">${label.position}.</span> `
  const name = localizedText(label.name, site) ?? from
  return html`<li>${position}<a href="${href(document.address, from, site)}">${name}</a>${
    credit !== undefined && html`<p>${localizedText(credit, site)}</p>`
  }</li>
`
}
