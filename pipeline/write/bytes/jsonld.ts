import { classes, context, properties } from '../../rdf/context.ts'
import type { Node, Statement, TextValue } from '../../rdf/node.ts'
import type { ByteWriter } from './byte-writer.ts'
import { type EncodedConstant, encodeConstant } from './encoded-constant.ts'
import type { EncodedNode } from './encoded-node.ts'
import { languageSyntax } from './literal-syntax.ts'

/** The first line of our JSON-LD file: the whole context, so that a reader need fetch nothing. */
export function jsonldHead(): string {
  return `{"@context":${JSON.stringify(context)},"@graph":[`
}

/** Writes nodes, each on a line of its own and with a comma before all but the first, `@id` and `@type` first. */
export function writeJsonld(scratch: ByteWriter, nodes: readonly EncodedNode[]): void {
  let between = NOTHING
  for (const each of nodes) {
    scratch.writeConstant(between)
    writeLine(scratch, each)
    between = LINE
  }
}

/** A node as a document of its own, on a line, that names the context by its address. */
export function jsonldLine(node: Node, contextAddress: string): string {
  return JSON.stringify({ '@context': contextAddress, ...node })
}

/** The last line of our JSON-LD file. */
export function jsonldFoot(): string {
  return ']}'
}

function writeLine(scratch: ByteWriter, { node, statements, address, firsts }: EncodedNode): void {
  scratch.writeConstant(ID)
  writeText(scratch, address)
  if (node['@type'] !== undefined) {
    let between = NOTHING
    scratch.writeConstant(TYPE)
    for (const name of node['@type']) {
      scratch.writeConstant(between)
      scratch.writeConstant(names.get(name) as EncodedConstant)
      between = COMMA
    }
    scratch.writeConstant(LIST_END)
  }
  for (let index = 0; index < statements.length; index++) {
    const [property, value] = statements[index] as Statement
    const first = firsts[index] as number
    scratch.writeConstant(starts[property.index] as EncodedConstant)
    if (property.kind === 'text') writeTexts(scratch, value as TextValue, first)
    else if (Array.isArray(value)) writeList(scratch, value, first)
    else writeOne(scratch, value, first)
  }
  scratch.writeConstant(END)
}

/** Writes texts by language, of which the first has a number. */
function writeTexts(scratch: ByteWriter, value: TextValue, first: number): void {
  let number = first
  let between = OPEN
  for (const language in value) {
    const said = value[language] as string | readonly string[]
    scratch.writeConstant(between)
    scratch.writeConstant(languageSyntax(language).name)
    if (typeof said === 'string') {
      scratch.writeConstant(TEXT)
      scratch.writeValue(number++)
      scratch.writeConstant(QUOTE)
    } else {
      scratch.writeConstant(COLON)
      writeList(scratch, said, number)
      number += said.length
    }
    between = COMMA
  }
  scratch.writeConstant(END)
}

function writeList(scratch: ByteWriter, values: readonly unknown[], first: number): void {
  let between = NOTHING
  let number = first
  scratch.writeConstant(LIST)
  for (const value of values) {
    scratch.writeConstant(between)
    writeOne(scratch, value, number++)
    between = COMMA
  }
  scratch.writeConstant(LIST_END)
}

function writeOne(scratch: ByteWriter, value: unknown, number: number): void {
  if (typeof value === 'string') writeText(scratch, number)
  else if (typeof value === 'object') {
    scratch.writeConstant(VALUE)
    writeText(scratch, number)
    scratch.writeConstant(VALUE_TYPE)
    scratch.writeConstant(scratch.syntaxOf(number).name)
    scratch.writeConstant(END)
  } else scratch.writeValue(number)
}

function writeText(scratch: ByteWriter, number: number): void {
  scratch.writeConstant(QUOTE)
  scratch.writeValue(number)
  scratch.writeConstant(QUOTE)
}

const NOTHING = encodeConstant('')
const LINE = encodeConstant(',\n')
const ID = encodeConstant('{"@id":')
const TYPE = encodeConstant(',"@type":[')
const LIST = encodeConstant('[')
const LIST_END = encodeConstant(']')
const OPEN = encodeConstant('{')
const END = encodeConstant('}')
const VALUE = encodeConstant('{"@value":')
const VALUE_TYPE = encodeConstant(',"@type":')
const COMMA = encodeConstant(',')
const COLON = encodeConstant(':')
const TEXT = encodeConstant(':"')
const QUOTE = encodeConstant('"')

/** Of each class: its name. */
const names = new Map([...classes.keys()].map((name) => [name, encodeConstant(`"${name}"`)]))

/** Of each property: what begins its value. */
const starts: EncodedConstant[] = []
for (const { name, index } of properties.values()) starts[index] = encodeConstant(`,"${name}":`)
