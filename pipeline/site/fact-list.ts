import type { Property, PropertyName } from '../rdf/context.ts'
import type { Document } from '../rdf/document.ts'
import {
  type DateValue,
  isDocument,
  type Node,
  referencedAddresses,
  type Statement,
  statementsOf,
} from '../rdf/node.ts'
import { accessibilityFeatures } from '../record/registers/accessibility-features.ts'
import { doiAddress } from '../record/registers/doi.ts'
import { isWebIri } from '../record/web-iri.ts'
import { durationText, formatDate, formatLanguage } from './format-values.ts'
import { licenceLink, linkTo, localizedTexts } from './fragments.ts'
import { html, type Markup } from './markup.ts'
import { captionsOf } from './players/caption-files.ts'
import { href, type Site } from './site.ts'

/** A section with the statements of a node and the sources of its description, as terms and values, without what the page shows elsewhere. */
export function factList(
  node: Node,
  document: Document,
  site: Site,
  shownElsewhere: readonly PropertyName[] = [],
): Markup | false {
  const fields = site.words.fields as Readonly<Record<string, string>>
  const said = [...statementsOf(node), ...sourcesOf(node, document)]
  const rows = said.flatMap(([property, value]) => {
    if (property.name === 'identifier') return identifierRows(value, fields.identifier)
    const field = fields[property.name]
    if (field === undefined || shownElsewhere.includes(property.name)) return []
    return [
      html`<dt>${field}</dt><dd>${factValue(property, value, node, document, site)}</dd>
`,
    ]
  })
  return (
    rows.length > 0 &&
    html`<section><h2>${site.words.facts}</h2>
<dl>
${rows}</dl></section>
`
  )
}

/** The pages from which the description of a node is taken, but for the page that it is itself. */
function sourcesOf(node: Node, document: Document): Statement[] {
  const sources = [document.nodes.find(isDocument)?.source ?? []].flat().map(String)
  const source = sources.filter((address) => address !== node['@id'])
  return statementsOf({ '@id': document.address, source })
}

function factValue(
  property: Property,
  value: unknown,
  node: Node,
  document: Document,
  site: Site,
): Markup | undefined {
  return listed(factValues(property, value, node, document, site))
}

/** One value by itself, several as a list. */
function listed(values: readonly Markup[]): Markup | undefined {
  const [first] = values
  return values.length === 1 ? first : html`<ul>${values.map((each) => html`<li>${each}</li>`)}</ul>`
}

/** The values of a property, each as it is shown; of texts those in the language that the page prefers. */
function factValues(
  property: Property,
  value: unknown,
  node: Node,
  document: Document,
  site: Site,
): readonly Markup[] {
  if (property.kind === 'text') return localizedTexts(node[property.name], site)
  if (property.kind === 'reference')
    return referencedAddresses(property, value).map((address) =>
      addressValue(property, address, document, site),
    )
  return ([value].flat() as (string | number | boolean | DateValue)[]).map((each) =>
    plainValue(each, property, site),
  )
}

/** A link into the publication by name, or out of it by address; an address of another scheme than http is text. */
function addressValue({ name }: Property, address: string, document: Document, site: Site): Markup {
  const part = document.nodes.find((node) => node['@id'] === address)
  if (part?.['@type']?.includes('MediaObject')) return mediaFile(part, document, site)
  if (address.startsWith(site.address.media('')))
    return html`<a href="${href(document.address, address, site)}">${fileName(address)}</a>`
  if (address.startsWith(site.address.base)) return linkTo(address, document, site)
  if (name === 'license') return licenceLink(address)
  return /^https?:/.test(address)
    ? html`<a href="${address}">${address.replace(/^https?:\/\//, '')}</a>`
    : html`${address}`
}

/**
 * A file of a video, or captions, by name or else language, or else address, with what else is known of it; a link where the address
 * is known.
 */
function mediaFile(node: Node, document: Document, site: Site): Markup {
  const { name, inLanguage, accessibilityFeature = [], encodingFormat, contentUrl } = node
  const language = typeof inLanguage === 'string' ? formatLanguage(inLanguage, site.language) : undefined
  const caption = captionsOf(document, site).find(({ iri }) => iri === node['@id'])
  const address = typeof contentUrl === 'string' ? contentUrl.replace(/^https?:\/\//, '') : undefined
  const label = localizedTexts(name, site)[0] ?? caption?.label ?? language ?? address
  const features = [accessibilityFeature].flat().map((feature) => featureText(String(feature), site))
  const more = [caption === undefined ? (language ?? []) : [], features, encodingFormat ?? []]
    .flat()
    .filter((each) => each !== label)
  const details = more.join(', ')
  const text = label === undefined || details === '' ? (label ?? details) : html`${label} (${details})`
  return typeof contentUrl === 'string'
    ? html`<a href="${href(document.address, contentUrl, site)}">${text}</a>`
    : html`${text}`
}

/** The name of a file of the publisher's own, from its address. */
function fileName(address: string): string {
  return decodeURIComponent(address.replace(/^.*\//, ''))
}

function plainValue(value: string | number | boolean | DateValue, { name }: Property, site: Site): Markup {
  const { words, language, tag } = site
  if (typeof value === 'boolean') return html`${value ? words.yes : words.no}`
  if (typeof value === 'object')
    return html`<time datetime="${value['@value']}">${formatDate(value, tag)}</time>`
  if (name === 'duration')
    return html`<time datetime="${String(value)}">${durationText(String(value), language)}</time>`
  if (name === 'inLanguage') return html`${formatLanguage(String(value), tag)}`
  if (name === 'accessibilityFeature') return html`${featureText(String(value), site)}`
  return html`${value}`
}

/** A feature of accessibility in words; as the record has it where there are none, or none in the language of the page. */
function featureText(feature: string, { language, tag }: Site): string {
  return (tag === language ? accessibilityFeatures.get(feature)?.[language] : undefined) ?? feature
}

/** The identifiers, DOIs by themselves; each is a link where it is an address or a DOI. */
function identifierRows(value: unknown, field = 'Id'): Markup[] {
  const identifiers = [value].flat().map(String)
  const dois = identifiers.flatMap((text) => doiAddress(text) ?? [])
  const others = identifiers.filter((text) => doiAddress(text) === undefined)
  return [
    { term: 'DOI', values: dois },
    { term: field, values: others },
  ].flatMap(({ term, values }) =>
    values.length === 0
      ? []
      : html`<dt>${term}</dt><dd>${listed(values.map((text) => (isWebIri(text) ? html`<a href="${text}">${text}</a>` : html`${text}`)))}</dd>
`,
  )
}
