import type { DateValue, Node, Statement, TextValue } from '../node.ts'
import { classes, expand, type Property, properties } from '../terms.ts'
import { ascii, Bytes, escapesOf } from './bytes.ts'

/*
 * Canonical N-Triples (RDF 1.2 N-Triples, section 4). The lines of a node come out sorted by their bytes, because its
 * properties are written in the order of their addresses; only several values of one property have to be compared.
 */

/** Writes the lines of nodes of one document, sorted by bytes; gives the number of triples. */
export function writeNtriples(
  out: Bytes,
  nodes: readonly { readonly node: Node; readonly said: readonly Statement[] }[],
): number {
  const sorted = nodes.length > 1 ? nodes.toSorted((a, b) => (keyOf(a.node) < keyOf(b.node) ? -1 : 1)) : nodes
  let triples = 0
  for (const { node, said } of sorted) triples += writeNode(out, node, said)
  return triples
}

/** What a line begins with, as far as it tells subjects apart. */
function keyOf(node: Node): string {
  return `${node['@id']}>`
}

function writeNode(out: Bytes, node: Node, said: readonly Statement[]): number {
  const start = out.length
  out.add(OPEN)
  out.text(node['@id'])
  out.add(CLOSE)
  const subject = out.length - start
  out.length = start
  let triples = 0
  const ranked = said.length > 1 ? said.toSorted(([a], [b]) => rankOf(a) - rankOf(b)) : said
  let isTyped = node['@type'] === undefined
  for (const [property, value] of ranked) {
    if (!isTyped && rankOf(property) > TYPE_RANK) {
      writeTypes(node['@type'] ?? [])
      isTyped = true
    }
    writeValues(property, value)
  }
  if (!isTyped) writeTypes(node['@type'] ?? [])
  return triples

  function begin(predicate: Uint8Array): void {
    if (out.length === start) {
      out.length += subject // which stands there already
    } else out.again(start, subject)
    out.add(predicate)
    triples++
  }

  function writeTypes(names: readonly string[]): void {
    for (const name of [...names].map((each) => classes.get(each) ?? each).sort()) {
      begin(TYPE)
      out.add(OPEN)
      out.text(name)
      out.add(END_ADDRESS)
    }
  }

  function writeValues(property: Property, value: unknown): void {
    const predicate = predicates[property.index] as Uint8Array
    const values = property.kind === 'text' ? textsOf(value as TextValue) : Array.isArray(value) ? value : undefined
    if (values === undefined || values.length === 1) {
      begin(predicate)
      writeObject(out, property, values === undefined ? value : values[0])
      return
    }
    for (const line of sortedObjects(property, values)) {
      begin(predicate)
      out.add(line)
    }
  }
}

const scratch = new Bytes()

/** Several objects with the ends of their lines, each once, sorted by bytes. */
function sortedObjects(property: Property, values: readonly unknown[]): Uint8Array[] {
  const lines = values.map((value) => {
    writeObject(scratch, property, value)
    return scratch.take()
  })
  return lines.sort(Buffer.compare).filter((line, index) => index === 0 || Buffer.compare(line, lines[index - 1] as Uint8Array) !== 0)
}

/** A text with its language, to be written. */
type Tagged = { readonly text: string; readonly language: string }

function textsOf(value: TextValue): Tagged[] {
  const texts: Tagged[] = []
  for (const language in value) {
    const said = value[language] as string | readonly string[]
    const tag = language === '@none' ? '' : language
    if (typeof said === 'string') texts.push({ text: said, language: tag })
    else for (const text of said) texts.push({ text, language: tag })
  }
  return texts
}

function writeObject(out: Bytes, property: Property, value: unknown): void {
  if (property.kind === 'reference') {
    out.add(OPEN)
    out.text(String(value))
    out.add(END_ADDRESS)
    return
  }
  out.add(QUOTE)
  if (property.kind === 'text') {
    const { text, language } = value as Tagged
    out.text(text, ESCAPES)
    out.add(QUOTE)
    if (language !== '') {
      out.add(AT)
      out.text(language)
    }
    out.add(END)
  } else if (property.kind === 'dated') {
    const { '@value': text, '@type': type } = value as DateValue
    out.text(text, ESCAPES)
    out.add(datatypeEnd(expand(type)))
  } else {
    out.text(String(value), ESCAPES)
    out.add(datatypeEnd(property.datatype))
  }
}

const [OPEN, CLOSE, QUOTE, AT] = ['<', '> ', '"', '@'].map(ascii) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array]
const [END, END_ADDRESS] = [' .\n', '> .\n'].map(ascii) as [Uint8Array, Uint8Array]

/** Backslashes, quotes and characters that no line may hold (section 4: `\b \t \n \f \r`, others by their code). */
const ESCAPES = escapesOf({
  ...Object.fromEntries(
    [...Array(0x20).keys(), 0x7f].map((code) => [
      String.fromCharCode(code),
      `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`,
    ]),
  ),
  '\\': '\\\\',
  '"': '\\"',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
})

const STRING = 'http://www.w3.org/2001/XMLSchema#string'
const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const TYPE = ascii(`<${RDF_TYPE}> `)

const predicates: Uint8Array[] = []
const ranks: number[] = []
const sortedIris = [...properties.values()].map(({ iri }) => iri).sort((a, b) => (`${a}>` < `${b}>` ? -1 : 1))
for (const { iri, index } of properties.values()) {
  predicates[index] = ascii(`<${iri}> `)
  ranks[index] = sortedIris.indexOf(iri)
}

/** The place that the classes of a node take among its properties. */
const TYPE_RANK = sortedIris.filter((iri) => iri < RDF_TYPE).length - 0.5

function rankOf({ index }: Property): number {
  return ranks[index] as number
}

const ends = new Map<string, Uint8Array>()

/** What follows the text of a literal of a datatype. */
function datatypeEnd(datatype: string): Uint8Array {
  const known = ends.get(datatype)
  if (known !== undefined) return known
  const end = ascii(datatype === '' || datatype === STRING ? '" .\n' : `"^^<${datatype}> .\n`)
  ends.set(datatype, end)
  return end
}
