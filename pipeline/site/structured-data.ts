import { type ClassName, classes, type Property } from '../rdf/context.ts'
import type { Document } from '../rdf/document.ts'
import type { DateValue, Node, TextValue } from '../rdf/node.ts'
import { statementsOf } from '../rdf/node.ts'
import { pickText, type Site } from './site.ts'

/** A block of structured data for search engines. */
export type StructuredData = { readonly [key: string]: unknown }

const SCHEMA = 'http://schema.org/'

/**
 * A resource as search engines read it: what the dumps say of it in schema.org's own words, under the official
 * context, with the name and class of what it links to and its parts inside it. Texts are those of the
 * publication's language, because no tester of search engines reads language tags.
 */
export function structuredData(resource: Document, site: Site): StructuredData[] {
  const [thing] = resource.nodes
  if (thing === undefined || schemaTypes(thing['@type']).length === 0) return []
  return [{ '@context': 'https://schema.org', ...nodeOf(thing, resource, site) }]
}

/** The way to a page, as search engines show it. */
export function breadcrumbList(
  steps: readonly { readonly name: string; readonly address: string }[],
): StructuredData {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      ...(index < steps.length - 1 && { item: address }),
    })),
  }
}

/** Words that the official context reads as addresses. */
const ADDRESSES = [
  'contentUrl',
  'embedUrl',
  'thumbnailUrl',
  'license',
  'sameAs',
  'url',
  'isPartOf',
  'inDefinedTermSet',
]

/** Whether the page can start the video at a chapter, without which search engines take no chapters. */
function canStart({ nodes }: Document): boolean {
  return nodes.every((node) => !node['@type']?.includes('Clip') || node.url !== undefined)
}

/** Words that say where the data are, not what the thing is. */
const LEFT_OUT = ['subjectOf']

function nodeOf(node: Node, resource: Document, site: Site): StructuredData {
  const type = schemaTypes(node['@type'])
  return {
    '@type': type.length === 1 ? type[0] : type,
    '@id': node['@id'],
    ...Object.fromEntries(
      statementsOf(node).flatMap(([property, value]) => {
        if (!property.iri.startsWith(SCHEMA) || LEFT_OUT.includes(property.name)) return []
        if (property.name === 'hasPart' && !canStart(resource)) return []
        return [[property.iri.slice(SCHEMA.length), saidOf(property, value, resource, site)]]
      }),
    ),
  }
}

function saidOf(property: Property, value: unknown, resource: Document, site: Site): unknown {
  if (property.kind === 'text') return textsOf(value as TextValue, site)
  const values = ([value].flat() as (string | number | boolean | DateValue)[]).map((each) => {
    if (typeof each === 'object') return each['@value']
    return property.kind === 'reference' ? referenceOf(property, String(each), resource, site) : each
  })
  return values.length === 1 ? values[0] : values
}

function referenceOf({ name }: Property, address: string, resource: Document, site: Site): unknown {
  const part = resource.nodes.find((node) => node['@id'] === address)
  if (part !== undefined && part !== resource.nodes[0]) return nodeOf(part, resource, site)
  const label = resource.labels.get(address)
  const types = schemaTypes(label?.types)
  if (label !== undefined && types.length > 0)
    return { '@type': types.length === 1 ? types[0] : types, '@id': address, name: textsOf(label.name, site) }
  return ADDRESSES.includes(name) ? address : { '@id': address }
}

/** The texts of the publication's language; of the language that is there, where it has none. */
function textsOf(value: TextValue, site: Site): unknown {
  const tag = pickText(value, site)?.tag
  const texts = value[tag === '' || tag === undefined ? '@none' : tag] ?? []
  return typeof texts === 'string' || texts.length !== 1 ? texts : texts[0]
}

function schemaTypes(types: readonly ClassName[] = []): string[] {
  return types
    .map((name) => classes.get(name) ?? '')
    .filter((iri) => iri.startsWith(SCHEMA))
    .map((iri) => iri.slice(SCHEMA.length))
}
