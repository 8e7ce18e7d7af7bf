import { classes, context, properties } from '../../rdf/context.ts'
import type { Node, Statement, TextValue } from '../../rdf/node.ts'
import type { ByteWriter } from './byte-writer.ts'
import { type EncodedConstant, encodeConstant } from './encoded-constant.ts'
import type { EncodedNode } from './encoded-node.ts'
import { languageSyntax } from './literal-syntax.ts'

/** The first line of a JSON-LD file: the whole context, so that readers need not fetch it, and the start of the graph. */
export function jsonldHead(): string {
  return `{"@context":${JSON.stringify(context)},"@graph":[`
}

/** Writes one node per line, separated by commas; `@id` and `@type` come first. */
export function writeJsonld(writer: ByteWriter, nodes: readonly EncodedNode[]): void {
  let separator = EMPTY
  for (const each of nodes) {
    writer.writeConstant(separator)
    writeLine(writer, each)
    separator = NEXT_NODE
  }
}

/** A node as a JSON-LD document on one line, whose context is an address. */
export function jsonldLine(node: Node, contextAddress: string): string {
  return JSON.stringify({ '@context': contextAddress, ...node })
}

/** The last line of a JSON-LD file. */
export function jsonldFoot(): string {
  return ']}'
}

function writeLine(writer: ByteWriter, { node, statements, address, firstValues }: EncodedNode): void {
  writer.writeConstant(ID_KEY)
  writeString(writer, address)
  if (node['@type'] !== undefined) {
    let separator = EMPTY
    writer.writeConstant(TYPE_KEY)
    for (const name of node['@type']) {
      writer.writeConstant(separator)
      writer.writeConstant(classNames.get(name) as EncodedConstant)
      separator = COMMA
    }
    writer.writeConstant(LIST_END)
  }
  for (let index = 0; index < statements.length; index++) {
    const [property, value] = statements[index] as Statement
    const first = firstValues[index] as number
    writer.writeConstant(propertyKeys[property.index] as EncodedConstant)
    if (property.kind === 'text') writeTexts(writer, value as TextValue, first)
    else if (Array.isArray(value)) writeList(writer, value, first)
    else writeScalar(writer, value, first)
  }
  writer.writeConstant(OBJECT_END)
}

/** Writes texts by language; `first` is the index of the first one. */
function writeTexts(writer: ByteWriter, value: TextValue, first: number): void {
  let next = first
  let separator = OBJECT_START
  for (const language in value) {
    const texts = value[language] as string | readonly string[]
    writer.writeConstant(separator)
    writer.writeConstant(languageSyntax(language).jsonName)
    if (typeof texts === 'string') {
      writer.writeConstant(TEXT_START)
      writer.writeValue(next++)
      writer.writeConstant(QUOTE)
    } else {
      writer.writeConstant(COLON)
      writeList(writer, texts, next)
      next += texts.length
    }
    separator = COMMA
  }
  writer.writeConstant(OBJECT_END)
}

function writeList(writer: ByteWriter, values: readonly unknown[], first: number): void {
  let separator = EMPTY
  let next = first
  writer.writeConstant(LIST_START)
  for (const value of values) {
    writer.writeConstant(separator)
    writeScalar(writer, value, next++)
    separator = COMMA
  }
  writer.writeConstant(LIST_END)
}

function writeScalar(writer: ByteWriter, value: unknown, index: number): void {
  if (typeof value === 'string') writeString(writer, index)
  else if (typeof value === 'object') {
    writer.writeConstant(VALUE_KEY)
    writeString(writer, index)
    writer.writeConstant(VALUE_TYPE_KEY)
    writer.writeConstant(writer.syntaxOf(index).jsonName)
    writer.writeConstant(OBJECT_END)
  } else writer.writeValue(index)
}

function writeString(writer: ByteWriter, index: number): void {
  writer.writeConstant(QUOTE)
  writer.writeValue(index)
  writer.writeConstant(QUOTE)
}

const EMPTY = encodeConstant('')
const NEXT_NODE = encodeConstant(',\n')
const ID_KEY = encodeConstant('{"@id":')
const TYPE_KEY = encodeConstant(',"@type":[')
const LIST_START = encodeConstant('[')
const LIST_END = encodeConstant(']')
const OBJECT_START = encodeConstant('{')
const OBJECT_END = encodeConstant('}')
const VALUE_KEY = encodeConstant('{"@value":')
const VALUE_TYPE_KEY = encodeConstant(',"@type":')
const COMMA = encodeConstant(',')
const COLON = encodeConstant(':')
const TEXT_START = encodeConstant(':"')
const QUOTE = encodeConstant('"')

/** The JSON string of each class name. */
const classNames = new Map([...classes.keys()].map((name) => [name, encodeConstant(`"${name}"`)]))

/** By property index, the comma and the key in front of its value. */
const propertyKeys: EncodedConstant[] = []
for (const { name, index } of properties.values()) propertyKeys[index] = encodeConstant(`,"${name}":`)
