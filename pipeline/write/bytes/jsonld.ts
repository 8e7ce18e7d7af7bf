import { classes, context, properties } from '../../rdf/context.ts'
import type { Node, Statement, TextValue } from '../../rdf/node.ts'
import type { Scratch } from './byte-writer.ts'
import { type Piece, pieceOf } from './encoded-constant.ts'
import type { Encoded } from './encoded-node.ts'
import { formIn } from './literal-syntax.ts'

/** The first line of our JSON-LD file: the whole context, so that a reader need fetch nothing. */
export function jsonldHead(): string {
  return `{"@context":${JSON.stringify(context)},"@graph":[`
}

/** Writes nodes, each on a line of its own and with a comma before all but the first, `@id` and `@type` first. */
export function writeJsonld(scratch: Scratch, nodes: readonly Encoded[]): void {
  let between = NOTHING
  for (const each of nodes) {
    scratch.piece(between)
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

function writeLine(scratch: Scratch, { node, said, address, firsts }: Encoded): void {
  scratch.piece(ID)
  writeText(scratch, address)
  if (node['@type'] !== undefined) {
    let between = NOTHING
    scratch.piece(TYPE)
    for (const name of node['@type']) {
      scratch.piece(between)
      scratch.piece(names.get(name) as Piece)
      between = COMMA
    }
    scratch.piece(LIST_END)
  }
  for (let index = 0; index < said.length; index++) {
    const [property, value] = said[index] as Statement
    const first = firsts[index] as number
    scratch.piece(starts[property.index] as Piece)
    if (property.kind === 'text') writeTexts(scratch, value as TextValue, first)
    else if (Array.isArray(value)) writeList(scratch, value, first)
    else writeOne(scratch, value, first)
  }
  scratch.piece(END)
}

/** Writes texts by language, of which the first has a number. */
function writeTexts(scratch: Scratch, value: TextValue, first: number): void {
  let number = first
  let between = OPEN
  for (const language in value) {
    const said = value[language] as string | readonly string[]
    scratch.piece(between)
    scratch.piece(formIn(language).name)
    if (typeof said === 'string') {
      scratch.piece(TEXT)
      scratch.value(number++)
      scratch.piece(QUOTE)
    } else {
      scratch.piece(COLON)
      writeList(scratch, said, number)
      number += said.length
    }
    between = COMMA
  }
  scratch.piece(END)
}

function writeList(scratch: Scratch, values: readonly unknown[], first: number): void {
  let between = NOTHING
  let number = first
  scratch.piece(LIST)
  for (const value of values) {
    scratch.piece(between)
    writeOne(scratch, value, number++)
    between = COMMA
  }
  scratch.piece(LIST_END)
}

function writeOne(scratch: Scratch, value: unknown, number: number): void {
  if (typeof value === 'string') writeText(scratch, number)
  else if (typeof value === 'object') {
    scratch.piece(VALUE)
    writeText(scratch, number)
    scratch.piece(VALUE_TYPE)
    scratch.piece(scratch.formOf(number).name)
    scratch.piece(END)
  } else scratch.value(number)
}

function writeText(scratch: Scratch, number: number): void {
  scratch.piece(QUOTE)
  scratch.value(number)
  scratch.piece(QUOTE)
}

const NOTHING = pieceOf('')
const LINE = pieceOf(',\n')
const ID = pieceOf('{"@id":')
const TYPE = pieceOf(',"@type":[')
const LIST = pieceOf('[')
const LIST_END = pieceOf(']')
const OPEN = pieceOf('{')
const END = pieceOf('}')
const VALUE = pieceOf('{"@value":')
const VALUE_TYPE = pieceOf(',"@type":')
const COMMA = pieceOf(',')
const COLON = pieceOf(':')
const TEXT = pieceOf(':"')
const QUOTE = pieceOf('"')

/** Of each class: its name. */
const names = new Map([...classes.keys()].map((name) => [name, pieceOf(`"${name}"`)]))

/** Of each property: what begins its value. */
const starts: Piece[] = []
for (const { word, index } of properties.values()) starts[index] = pieceOf(`,"${word}":`)
