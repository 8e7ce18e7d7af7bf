import { type ClassName, classes, context, prefixes, properties } from '../../rdf/context.ts'
import type { Statement } from '../../rdf/node.ts'
import type { Scratch } from './byte-writer.ts'
import { type Piece, pieceOf } from './encoded-constant.ts'
import type { Encoded } from './encoded-node.ts'
import { escaped } from './escape.ts'

/** The head of a Turtle file: the prefixes of the context. */
export function turtleHead(): string {
  return `${[...prefixes].map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .`).join('\n')}\n`
}

/** Writes nodes as Turtle blocks: the subject, then a property a line, classes first. */
export function writeTurtle(scratch: Scratch, nodes: readonly Encoded[]): void {
  for (const each of nodes) writeBlock(scratch, each)
}

/** A text between Turtle's quotes. */
export function turtleString(text: string): string {
  return `"${escaped(text)}"`
}

function writeBlock(scratch: Scratch, { node, said, address, firsts }: Encoded): void {
  const { '@type': types = [] } = node
  if (types.length + said.length === 0) return
  scratch.piece(SUBJECT)
  scratch.value(address)
  let between = TYPES
  for (const name of types) {
    scratch.piece(between)
    scratch.piece(names.get(name) as Piece)
    between = COMMA
  }
  for (let index = 0; index < said.length; index++) {
    const [property] = said[index] as Statement
    scratch.piece((index + types.length === 0 ? opens : nexts)[property.index] as Piece)
    const [first, end] = [firsts[index] as number, firsts[index + 1] as number]
    for (let number = first; number < end; number++) {
      const { open, close } = scratch.formOf(number)
      if (number > first) scratch.piece(COMMA)
      scratch.piece(open)
      scratch.value(number)
      scratch.piece(close)
    }
  }
  scratch.piece(END)
}

const SUBJECT = pieceOf('\n<')
const TYPES = pieceOf('>\n    a ')
const COMMA = pieceOf(', ')
const END = pieceOf(' .\n')

/** Of each class: its name. */
const names = new Map([...classes.keys()].map((name) => [name, pieceOf(context[name as ClassName])]))

/** Of each property: its name, after the subject, and after another property. */
const opens: Piece[] = []
const nexts: Piece[] = []
for (const { word, index } of properties.values()) {
  const name = `${(context[word] as { '@id': string })['@id']} `
  opens[index] = pieceOf(`>\n    ${name}`)
  nexts[index] = pieceOf(` ;\n    ${name}`)
}
