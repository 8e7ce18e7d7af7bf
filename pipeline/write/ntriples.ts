import type { DateValue, SaidNode, Statement, TextValue } from '../node.ts'
import { classes, expand, type Property, properties } from '../terms.ts'
import { byBytes } from './sorted.ts'

/*
 * Canonical N-Triples (RDF 1.2 N-Triples, section 4). The lines of a node come out sorted by their bytes, because its
 * properties are written in the order of their addresses; only several values of one property have to be compared.
 */

/** A text of lines, each with its end, and how many they are. */
export type Lines = { readonly text: string; readonly count: number }

/** The lines of some nodes of one document, sorted by bytes, each once. */
export function ntriplesOf(nodes: readonly SaidNode[]): Lines {
  if (nodes.length === 1) return linesOf(nodes[0] as SaidNode)
  const pieces = nodes.map((said) => ({ key: `${said.node['@id']}>`, said })).sort(byKey)
  let [text, count] = ['', 0]
  for (const { said } of pieces) {
    const lines = linesOf(said)
    text += lines.text
    count += lines.count
  }
  return { text, count }
}

/** The lines of one node. */
function linesOf({ node, said }: SaidNode): Lines {
  const subject = `<${node['@id']}> `
  const types = sorted((node['@type'] ?? []).map((name) => `${classes.get(name) ?? name}> .\n`))
  let [text, count, areTypesDue] = ['', types.length, types.length > 0]
  for (const [property, value] of byRank(said)) {
    if (areTypesDue && rankOf(property) > TYPE_RANK) {
      for (const type of types) text += subject + TYPE_START + type
      areTypesDue = false
    }
    const start = subject + starts[property.index]
    const objects = objectsOf(property, value)
    if (typeof objects === 'string') {
      text += start + objects
      count++
    } else
      for (const object of sorted(objects)) {
        text += start + object
        count++
      }
  }
  if (areTypesDue) for (const type of types) text += subject + TYPE_START + type
  return { text, count }
}

/** Statements in the order of their properties' addresses. */
function byRank(said: readonly Statement[]): readonly Statement[] {
  const sorted: Statement[] = []
  for (const statement of said) {
    const rank = rankOf(statement[0])
    let place = sorted.length
    for (; place > 0 && rankOf((sorted[place - 1] as Statement)[0]) > rank; place--)
      sorted[place] = sorted[place - 1] as Statement
    sorted[place] = statement
  }
  return sorted
}

function byKey({ key: one }: { key: string }, { key: other }: { key: string }): number {
  return one < other ? -1 : 1 // no two nodes of a document are the same
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

const TYPE_START = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <'
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
