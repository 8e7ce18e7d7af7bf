import { type ClassName, classes, expandIri, type Property, properties } from '../rdf/context.ts'
import type { DateValue } from '../rdf/node.ts'
import { RDF_TYPE, XSD_STRING } from '../rdf/vocabulary.ts'

/** A node whose statements are still being added: single values plain, several in an array. */
export type PartialNode = Record<string, unknown>

/**
 * Adds the statement of a line of canonical N-Triples (RDF 1.2 N-Triples, section 4) to a node. Returns false for a line
 * that is not canonical, or whose property or datatype no record leads to. The inverse of `writeNtriples`.
 */
export function addStatement(node: PartialNode, line: string): boolean {
  const [, subject, predicate = '', address, escaped, language, datatype = XSD_STRING] = LINE.exec(line) ?? []
  if (subject === undefined) return false
  if (predicate === RDF_TYPE) return addType(node, classNames.get(address ?? ''))
  const property = propertiesByIri.get(predicate)
  if (property === undefined) return false
  if (address !== undefined) return property.kind === 'reference' && addValue(node, property.name, address)
  const text = String(escaped).replace(/\\(?:u(.{4})|(.))/g, unescapeCharacter)
  if (property.kind === 'text')
    return datatype === XSD_STRING && addText(node, property.name, language ?? '@none', text)
  if (language !== undefined) return false
  if (property.kind === 'typed')
    return datatype === (property.datatype || XSD_STRING) && addValue(node, property.name, text)
  const type = dateTypes.get(datatype)
  return property.kind === 'dated' && type !== undefined
    ? addValue(node, property.name, { '@value': text, '@type': type })
    : false
}

/** The IRI of a line's subject; undefined if the line does not begin with an IRI. */
export function subjectOfLine(line: string): string | undefined {
  const end = line.indexOf('> ')
  return line.startsWith('<') && end > 0 ? line.slice(1, end) : undefined
}

/** A canonical line: subject, predicate, then an IRI or a literal with the necessary escapes alone. */
const LINE = ((): RegExp => {
  const iri = '<([A-Za-z][A-Za-z0-9+.-]*:[^<>"{}|^`\\\\\\0-\\x20]*)>'
  const plain = '[^"\\\\\\0-\\x1f\\x7f]*'
  const escapes = '\\\\(?:[\\\\"nrtbf]|u00(?:0[0-7BEF]|1[0-9A-F]|7F))'
  const literal = `"(${plain}(?:${escapes}${plain})*)"(?:@([a-z0-9-]+)|\\^\\^(?!<${XSD_STRING}>)${iri})?`
  return new RegExp(`^${iri} ${iri} (?:${iri}|${literal}) \\.$`)
})()

const propertiesByIri: ReadonlyMap<string, Property> = new Map(
  [...properties.values()].map((property) => [property.iri, property]),
)

const classNames = new Map([...classes].map(([name, iri]) => [iri, name as ClassName]))

const dateTypes: ReadonlyMap<string, DateValue['@type']> = new Map(
  (['xsd:date', 'xsd:dateTime', 'xsd:gYear', 'xsd:gYearMonth'] as const).map((type) => [
    expandIri(type),
    type,
  ]),
)

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescapeCharacter(_: string, code: string | undefined, character = ''): string {
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16))
  return CONTROLS[character] ?? character
}

function addType(node: PartialNode, name: ClassName | undefined): boolean {
  if (name === undefined) return false
  node['@type'] = [...((node['@type'] as ClassName[] | undefined) ?? []), name]
  return true
}

function addText(node: PartialNode, property: string, language: string, text: string): true {
  node[property] ??= {}
  return addValue(node[property] as PartialNode, language, text)
}

/** Adds a value to a property of a node. */
export function addValue(node: PartialNode, property: string, value: unknown): true {
  const known = node[property]
  if (Array.isArray(known)) known.push(value)
  else node[property] = known === undefined ? value : [known, value]
  return true
}
