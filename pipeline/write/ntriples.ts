import type { DateValue, Node, Statement, TextValue } from '../node.ts'
import { classes, expand, type Property, properties } from '../terms.ts'
import { byBytes } from './sorted.ts'

/*
 * Canonical N-Triples (RDF 1.2 N-Triples, section 4). The lines of a node come out sorted by their bytes, because its
 * properties are written in the order of their addresses; only several values of one property have to be compared.
 */

/** Lines, each with its end, in pieces, and how many they are. */
export type Lines = { readonly texts: readonly string[]; readonly count: number }

/** The lines of some nodes of one document, sorted by bytes, each once: a piece for each node. */
export function ntriplesOf(
  nodes: readonly { readonly node: Node; readonly said: readonly Statement[] }[],
): Lines {
  const texts: string[] = []
  let count = 0
  for (const { node, said } of nodes) {
    const lines = linesOf(node, said)
    count += lines.length - 1
    if (lines.length > 1) texts.push(lines.join(`<${node['@id']}> `))
  }
  return { texts: texts.length > 1 ? texts.sort() : texts, count } // they differ in their subjects
}

/** Lines after their subject, which is to stand between them; the first is empty, so that it stands before them too. */
function linesOf(node: Node, said: readonly Statement[]): string[] {
  const lines: string[] = ['']
  let types = node['@type']
  for (const [property, value] of said.length > 1 ? said.toSorted(byRank) : said) {
    if (types !== undefined && rankOf(property) > TYPE_RANK) {
      addTypes(lines, types)
      types = undefined
    }
    const start = starts[property.index] as string
    const objects = objectsOf(property, value)
    if (typeof objects === 'string') lines.push(start + objects)
    else for (const object of sorted(objects)) lines.push(start + object)
  }
  if (types !== undefined) addTypes(lines, types)
  return lines
}

function addTypes(lines: string[], types: NonNullable<Node['@type']>): void {
  for (const end of sorted(types.map((name) => `${classes.get(name) ?? name}> .\n`)))
    lines.push(`<${RDF_TYPE}> <${end}`)
}

/** The ends of the lines of a property, one or several, each after what `starts` begins it with. */
function objectsOf(property: Property, value: unknown): string | string[] {
  const { kind } = property
  if (kind === 'text') return textsOf(value as TextValue)
  if (!Array.isArray(value)) return objectOf(property, value)
  return value.length === 1 ? objectOf(property, value[0]) : value.map((each) => objectOf(property, each))
}

function textsOf(value: TextValue): string[] {
  const texts: string[] = []
  for (const language in value) {
    const said = value[language] as string | readonly string[]
    const end = language === '@none' ? '" .\n' : `"@${language} .\n`
    if (typeof said === 'string') texts.push(escaped(said) + end)
    else for (const text of said) texts.push(escaped(text) + end)
  }
  return texts
}

function objectOf({ kind, index }: Property, value: unknown): string {
  if (kind === 'reference') return `${value}> .\n`
  if (kind === 'dated') {
    const { '@value': text, '@type': type } = value as DateValue
    return `${escaped(text)}"^^<${expand(type)}> .\n`
  }
  return escaped(String(value)) + ends[index]
}

/** Ends of lines sorted by bytes, each once. */
function sorted(ends: string[]): string[] {
  if (ends.length === 1) return ends
  if (ends.some((end) => ASTRAL.test(end))) ends.sort(byBytes)
  else ends.sort()
  return ends.filter((end, index) => end !== ends[index - 1])
}

const ASTRAL = /[\ud800-\udfff]/

function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(EVERY, (character) => ESCAPES[character] ?? code(character)) : text
}

const SPECIAL = /[\\"\0-\x1f\x7f]/
const EVERY = new RegExp(SPECIAL, 'g')
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
}

function code(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}

const STRING = 'http://www.w3.org/2001/XMLSchema#string'
const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

const iris = [...properties.values()].map(({ iri }) => `${iri}>`).sort()

/** Of each property: its place among all by address, what begins its objects, what ends them. */
const ranks: number[] = []
const starts: string[] = []
const ends: string[] = []
for (const { iri, index, kind, datatype } of properties.values()) {
  ranks[index] = iris.indexOf(`${iri}>`)
  starts[index] = `<${iri}> ${kind === 'reference' ? '<' : '"'}`
  ends[index] = datatype === '' || datatype === STRING ? '" .\n' : `"^^<${datatype}> .\n`
}

/** The place that the classes of a node take among its properties. */
const TYPE_RANK = iris.filter((iri) => iri < `${RDF_TYPE}>`).length - 0.5

function rankOf({ index }: Property): number {
  return ranks[index] as number
}

function byRank([one]: Statement, [other]: Statement): number {
  return rankOf(one) - rankOf(other)
}
