import type { Property, PropertyName } from '../rdf/context.ts'
import type { Document } from '../rdf/document.ts'
import { type DateValue, type Node, referencedAddresses, statementsOf } from '../rdf/node.ts'
import { durationText, formatDate, formatLanguage } from './format-values.ts'
import { linkTo, localizedText } from './fragments.ts'
import { html, type Markup } from './markup.ts'
import type { Site } from './site.ts'

/** A section with the statements of a node as terms and values, without the properties that the page shows elsewhere. */
export function factList(
  node: Node,
  document: Document,
  site: Site,
  shownElsewhere: readonly PropertyName[] = [],
): Markup | false {
  const fields = site.words.fields as Readonly<Record<string, string>>
  const rows = statementsOf(node).flatMap(([property, value]) => {
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

function factValue(
  property: Property,
  value: unknown,
  node: Node,
  document: Document,
  site: Site,
): Markup | undefined {
  if (property.kind === 'text') return localizedText(node[property.name], site)
  const values =
    property.kind === 'reference'
      ? referencedAddresses(property, value).map((address) => addressValue(address, document, site))
      : ([value].flat() as (string | number | boolean | DateValue)[]).map((each) =>
          plainValue(each, property, site),
        )
  const [first] = values
  return values.length === 1 ? first : html`<ul>${values.map((each) => html`<li>${each}</li>`)}</ul>`
}

/** A link into the publication by name, or out of it by address; an address of another scheme than http is text. */
function addressValue(address: string, document: Document, site: Site): Markup {
  if (address.startsWith(site.address.base)) return linkTo(address, document, site)
  return /^https?:/.test(address)
    ? html`<a href="${address}">${address.replace(/^https?:\/\//, '')}</a>`
    : html`${address}`
}

function plainValue(value: string | number | boolean | DateValue, { name }: Property, site: Site): Markup {
  const { words, language, tag } = site
  if (typeof value === 'boolean') return html`${value ? words.yes : words.no}`
  if (typeof value === 'object')
    return html`<time datetime="${value['@value']}">${formatDate(value, tag)}</time>`
  if (name === 'duration')
    return html`<time datetime="${String(value)}">${durationText(String(value), language)}</time>`
  if (name === 'inLanguage') return html`${formatLanguage(String(value), tag)}`
  return html`${value}`
}
