import { type ClassName, classes, expandIri, type Property, properties } from '../rdf/context.ts'
import type { DateValue } from '../rdf/node.ts'
import { RDF_TYPE, XSD_STRING } from '../rdf/vocabulary.ts'

/** What a node says, while its lines come in: single values alone, several in a list. */
export type PartialNode = Record<string, unknown>

/** Adds what a line of canonical N-Triples says to a node; false for one that no record becomes. */
export function addStatement(node: PartialNode, line: string): boolean {
  const [, subject, predicate = '', address, escaped, language, datatype = XSD_STRING] = LINE.exec(line) ?? []
  if (subject === undefined) return false
  if (predicate === RDF_TYPE) return addType(node, classNames.get(address ?? ''))
  const property = byAddress.get(predicate)
  if (property === undefined) return false
  if (address !== undefined) return property.kind === 'reference' && addValue(node, property.name, address)
  const text = String(escaped).replace(/\\(?:u(.{4})|(.))/g, unescaped)
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

/** The address that a line is about; nothing if it does not begin with one. */
export function subjectOfLine(line: string): string | undefined {
  const end = line.indexOf('> ')
  return line.startsWith('<') && end > 0 ? line.slice(1, end) : undefined
}

/** A line as `write/ntriples.ts` writes it: an address or a literal, with only the escapes that are needed. */
const LINE = ((): RegExp => {
  const iri = '<([A-Za-z][A-Za-z0-9+.-]*:[^<>"{}|^`\\\\\\0-\\x20]*)>'
  const plain = '[^"\\\\\\0-\\x1f\\x7f]*'
  const escapes = '\\\\(?:[\\\\"nrtbf]|u00(?:0[0-7BEF]|1[0-9A-F]|7F))'
  const literal = `"(${plain}(?:${escapes}${plain})*)"(?:@([a-z0-9-]+)|\\^\\^(?!<${XSD_STRING}>)${iri})?`
  return new RegExp(`^${iri} ${iri} (?:${iri}|${literal}) \\.$`)
})()

const byAddress: ReadonlyMap<string, Property> = new Map(
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

function unescaped(_: string, code: string | undefined, character = ''): string {
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16))
  return CONTROLS[character] ?? character
}

function addType(node: PartialNode, name: ClassName | undefined): boolean {
  if (name === undefined) return false
  node['@type'] = [...((node['@type'] as ClassName[] | undefined) ?? []), name]
  return true
}

function addText(node: PartialNode, word: string, language: string, text: string): true {
  node[word] ??= {}
  return addValue(node[word] as PartialNode, language, text)
}

function addValue(node: PartialNode, word: string, value: unknown): true {
  const known = node[word]
  if (Array.isArray(known)) known.push(value)
  else node[word] = known === undefined ? value : [known, value]
  return true
}
