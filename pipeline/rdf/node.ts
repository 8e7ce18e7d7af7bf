import type { Quad, Quad_Object } from 'n3'
import n3 from 'n3'
import type { Path, Place } from '../problems/problem.ts'
import {
  type ClassName,
  classes,
  expandIri,
  type Property,
  type PropertyName,
  properties,
  type TextPropertyName,
} from './context.ts'
import { RDF_TYPE, XSD_STRING } from './vocabulary.ts'

/** Texts by language tag; `@none` holds names that have no language. */
export type TextValue = { readonly [language: string]: string | readonly string[] }

/** A date as precise as its source. */
export type DateValue = {
  readonly '@value': string
  readonly '@type': 'xsd:date' | 'xsd:dateTime' | 'xsd:gYear' | 'xsd:gYearMonth'
}

type Single = string | number | boolean | DateValue
type Values = { readonly [W in TextPropertyName]?: TextValue | undefined } & {
  readonly [W in Exclude<PropertyName, TextPropertyName>]?: Single | readonly Single[] | undefined
}

/** A resource in the words of the context: with the context beside it, it is JSON-LD. */
export type Node = { readonly '@id': string; readonly '@type'?: readonly ClassName[] } & Values

/** Whether a node is the document that describes a thing. */
export function isDocument({ '@type': types }: Node): boolean {
  return types?.[0] === 'Document'
}

/** The address of the thing that took the place of another; `undefined` where none did. */
export function successorOf({ isReplacedBy }: Node): string | undefined {
  return typeof isReplacedBy === 'string' ? isReplacedBy : undefined
}

/**
 * A place of publication: the open data (dumps, tables, the Turtle and JSON-LD of documents), pages that search engines may index,
 * or the page of the one person concerned.
 */
export type Outlet = 'open-data' | 'indexed-page' | 'person-page'

/** All places of publication, for what no decision of a person restricts. */
export const EVERYWHERE: readonly Outlet[] = ['open-data', 'indexed-page', 'person-page']

/** A node, where it may be published, and the way back to the record it comes from, and to the group of fields there (`pathInRecord`). */
export type MappedNode = {
  readonly node: Node
  readonly pathInRecord: Path
  readonly placeOf: (path: Path) => Place
  readonly outlets: readonly Outlet[]
  /** Whether, of pages that search engines index, only that of the node's own document may show it. */
  readonly isForItsPage?: true
  /** Whether search engines are to show the page that the node's `url` names, and not the one that describes the node here. */
  readonly isShownElsewhere?: true
}

/** Whether a node may be published in a place. */
export function isPublishedIn(outlet: Outlet, { outlets }: Pick<MappedNode, 'outlets'>): boolean {
  return outlets.includes(outlet)
}

/** The field of the record, and its place, from which a property of a node comes, or its value number `index`. */
export function recordLocation(
  { node, pathInRecord, placeOf }: MappedNode,
  word: string,
  index?: number,
): { readonly path: Path; readonly place: Place } {
  const path = [...pathInRecord, recordFieldOf(node, word)]
  if (index === undefined) return { path, place: placeOf(path) }
  const isAlone = (node[word as PropertyName] as readonly unknown[]).length === 1 // and may be typed without a list
  return { path: isAlone ? path : [...path, index], place: placeOf([...path, index]) }
}

/** The field of a record from which a property comes. */
export function recordField(word: string): string {
  return fields[word] ?? word
}

/** The field of the record from which a property of a node comes; an organisation that takes part stands in `organization`. */
export function recordFieldOf({ participant, '@type': types }: Node, word: string): string {
  if (word === 'keywords' && types?.[0] === 'Dataset') return 'keyword'
  const isOrganization =
    word === 'participant' && [participant].flat().some((each) => /\/#org$/.test(`${each}`))
  return isOrganization ? 'organization' : recordField(word)
}

/** The fields of properties that have another name. */
const fields: Readonly<Record<string, string>> = {
  actor: 'participation',
  altLabel: 'alternateName',
  associatedMedia: 'transcriptFile',
  author: 'participation',
  contributor: 'participation',
  definition: 'description',
  director: 'participation',
  editor: 'participation',
  exactMatch: 'sameAs',
  fn: 'name',
  funder: 'participation',
  hasEmail: 'email',
  hasURL: 'url',
  isReplacedBy: 'replacedBy',
  musicBy: 'participation',
  prefLabel: 'name',
  producer: 'participation',
  sponsor: 'participation',
}

const { namedNode, literal, quad } = n3.DataFactory
const TYPE_PREDICATE = namedNode(RDF_TYPE)

/** Every triple of a node, each once: types first, then properties in the order of the node. */
export function quadsOf(node: Node): Quad[] {
  const subject = namedNode(node['@id'])
  const quads: Quad[] = []
  for (const name of node['@type'] ?? [])
    quads.push(quad(subject, TYPE_PREDICATE, namedNode(classes.get(name) as string)))
  for (const [property, value] of statementsOf(node)) {
    const predicate = namedNode(property.iri)
    for (const object of objectsOf(property, value)) quads.push(quad(subject, predicate, object))
  }
  return quads
}

/** A property of a node with its value, or its values. */
export type Statement = readonly [Property, NonNullable<unknown>]

/** A node with its statements, from which every format is written. */
export type NodeStatements = { readonly node: Node; readonly statements: readonly Statement[] }

/** Nodes in the three formats, each a whole document. */
export type SerializedNodes = { readonly turtle: string; readonly jsonld: string; readonly ntriples: string }

/** The properties of a node that have a value, with their values. */
export function statementsOf(node: Node): Statement[] {
  const said: Statement[] = []
  for (const word in node) {
    const value: unknown = node[word as PropertyName]
    if (value === undefined || value === null || isEmpty(value)) continue
    const property = properties.get(word)
    if (property !== undefined) said.push([property, value])
  }
  return said
}

/** Whether a list has no value, or texts by language have none. */
function isEmpty(value: NonNullable<unknown>): boolean {
  if (Array.isArray(value)) return value.length === 0
  if (typeof value !== 'object') return false
  for (const key in value) {
    const inner = (value as Readonly<Record<string, unknown>>)[key]
    if (!Array.isArray(inner) || inner.length > 0) return false
  }
  return true
}

/** The addresses that a property of a node points to; none where it is no reference. */
export function referencedAddresses(property: Property, value: unknown): string[] {
  return property.kind === 'reference' ? ([value].flat() as string[]) : []
}

function* objectsOf(property: Property, value: unknown): Generator<Quad_Object> {
  if (property.kind === 'text') {
    for (const [language, texts] of Object.entries(value as TextValue))
      for (const text of [texts].flat()) yield literal(text, language === '@none' ? undefined : language)
    return
  }
  for (const single of [value].flat() as Single[]) {
    if (property.kind === 'reference') yield namedNode(String(single))
    else if (typeof single === 'object')
      yield literal(single['@value'], namedNode(expandIri(single['@type'])))
    else yield literal(String(single), namedNode(property.datatype || XSD_STRING))
  }
}
