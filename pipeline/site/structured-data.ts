import { type ClassName, classes, type Property, type PropertyName } from '../rdf/context.ts'
import type { Document } from '../rdf/document.ts'
import type { DateValue, Node, TextValue } from '../rdf/node.ts'
import { statementsOf } from '../rdf/node.ts'
import { SCHEMA, SCHEMA_ORG_CONTEXT } from '../rdf/vocabulary.ts'
import { pickText, type Site } from './site.ts'

/** A block of structured data for search engines: JSON-LD under schema.org's context. */
export type StructuredData = { readonly [key: string]: unknown }

/**
 * The structured data of a document, empty for a thing without a class of schema.org. They state what the dumps state with
 * properties of schema.org, with the name and class of linked things, and the document's other nodes nested. Texts are in
 * the publication's language alone, because the validators of search engines read no language tags. Those who take part in a video
 * stand there as on its page.
 */
export function structuredData(document: Document, site: Site): StructuredData[] {
  const [thing] = document.nodes
  if (thing === undefined || schemaTypes(thing['@type']).length === 0) return []
  return [{ '@context': SCHEMA_ORG_CONTEXT, ...nodeData(thing, document, site) }]
}

/** The trail to a page as structured data; the last step is the page itself and has no address. */
export function breadcrumbList(
  steps: readonly { readonly name: string; readonly address: string }[],
): StructuredData {
  return {
    '@context': SCHEMA_ORG_CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      ...(index < steps.length - 1 && { item: address }),
    })),
  }
}

/** Properties whose string values schema.org's context reads as addresses. */
const ADDRESS_PROPERTIES: readonly PropertyName[] = [
  'contentUrl',
  'embedUrl',
  'thumbnailUrl',
  'license',
  'sameAs',
  'url',
  'isPartOf',
  'inDefinedTermSet',
]

/** Whether the page that search engines show can start the video at each chapter, without which they reject chapters. */
function canStartChapters({ nodes, canonical }: Document): boolean {
  if (canonical !== undefined) return false
  return nodes.every((node) => !node['@type']?.includes('Clip') || node.url !== undefined)
}

function nodeData(node: Node, document: Document, site: Site): StructuredData {
  return {
    '@type': singleOrList(schemaTypes(node['@type'])),
    '@id': node['@id'],
    ...Object.fromEntries(
      statementsOf(node).flatMap(([property, value]) => {
        if (!property.iri.startsWith(SCHEMA)) return []
        if (property.name === 'hasPart' && !canStartChapters(document)) return []
        return [[property.iri.slice(SCHEMA.length), valueData(property, value, document, site)]]
      }),
    ),
  }
}

function valueData(property: Property, value: unknown, document: Document, site: Site): unknown {
  if (property.kind === 'text') return textData(value as TextValue, site)
  const values = ([value].flat() as (string | number | boolean | DateValue)[]).map((each) => {
    if (typeof each === 'object') return each['@value']
    return property.kind === 'reference' ? referenceData(property, String(each), document, site) : each
  })
  return singleOrList(values)
}

function referenceData({ name }: Property, address: string, document: Document, site: Site): unknown {
  if (name === 'contributor') return contributorData(address, document, site)
  const part = document.nodes.find((node) => node['@id'] === address)
  if (part !== undefined && part !== document.nodes[0]) return nodeData(part, document, site)
  return (
    linkedThing(address, document, site) ?? (ADDRESS_PROPERTIES.includes(name) ? address : { '@id': address })
  )
}

/** The name and class of a linked thing; `undefined` for a thing without a class of schema.org. */
function linkedThing(address: string, document: Document, site: Site): StructuredData | undefined {
  const label = document.labels.get(address)
  const types = schemaTypes(label?.types)
  if (label === undefined || types.length === 0) return undefined
  return {
    '@type': singleOrList(types),
    ...(!label.isHidden && { '@id': address }), // a page that search engines are to leave out
    name: textData(label.name, site),
  }
}

/**
 * Somebody who takes part in the document's video, with the functions that the credits state, by the role pattern of schema.org
 * (https://schema.org/Role): a function at an organisation stands between the person and it, any other between the video and the
 * person. Organisations are said as affiliations of people without an address alone, which is of this video: of a person with an
 * address they would be said for ever, and stand in the name of the function instead.
 */
function contributorData(address: string, document: Document, site: Site): unknown {
  const thing = linkedThing(address, document, site)
  if (thing === undefined) return { '@id': address }
  const partsOf = document.nodes.filter(({ participant }) => participant === address)
  const stated = new Set(partsOf.flatMap(({ function: addresses }) => [addresses ?? []].flat()))
  const functions = document.nodes.filter((node) => stated.has(node['@id']))
  const isOfThisVideo = thing['@id'] === undefined
  const affiliations = isOfThisVideo ? functions.filter(({ organization }) => organization !== undefined) : []
  const affiliation = affiliations.flatMap(({ organization, roleName }) => {
    const body = linkedThing(String(organization), document, site)
    if (body === undefined || roleName === undefined) return body ?? []
    return { '@type': 'Role', roleName: textData(roleName, site), affiliation: body }
  })
  const others = functions.filter((node) => !affiliations.includes(node))
  const roleName = distinct(others.flatMap((node) => roleNamesAtPlace(node, document, site)))
  const person = { ...thing, ...(affiliation.length > 0 && { affiliation: singleOrList(affiliation) }) }
  return roleName.length === 0
    ? person
    : { '@type': 'Role', roleName: singleOrList(roleName), contributor: person }
}

/**
 * The names of a function, with the organisation or the periodical where it is held, as the page writes them: a co-director of a review
 * is not one of the video.
 */
function roleNamesAtPlace(
  { roleName, organization, periodical }: Node,
  document: Document,
  site: Site,
): string[] {
  if (roleName === undefined) return []
  const places = [organization ?? [], periodical ?? []].flat().flatMap((each) => {
    const label = document.labels.get(String(each))
    return label === undefined ? [] : [textData(label.name, site)].flat()
  })
  const names = [textData(roleName, site)].flat()
  return places.length === 0 ? names : [[names.join(', '), ...places].join(', ')]
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}

/** The texts in the language that `pickText` chooses. */
function textData(value: TextValue, site: Site): string | readonly string[] {
  const tag = pickText(value, site)?.tag
  const texts = value[tag === '' || tag === undefined ? '@none' : tag] ?? []
  return typeof texts === 'string' ? texts : singleOrList(texts)
}

function singleOrList<T>(values: readonly T[]): T | readonly T[] {
  return values.length === 1 ? (values[0] as T) : values
}

function schemaTypes(types: readonly ClassName[] = []): string[] {
  return types
    .map((name) => classes.get(name) ?? '')
    .filter((iri) => iri.startsWith(SCHEMA))
    .map((iri) => iri.slice(SCHEMA.length))
}
