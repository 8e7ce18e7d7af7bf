import type { Statement } from '../node.ts'
import { type ClassName, classes, context, prefixes, properties } from '../terms.ts'
import type { Encoded } from './encoded.ts'
import { escaped } from './escape.ts'
import type { Scratch } from './scratch.ts'

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
  let between = SUBJECT_END
  for (const name of types) {
    scratch.piece(between === NEXT ? COMMA : TYPES)
    scratch.piece(names.get(name) as Uint8Array)
    between = NEXT
  }
  for (let index = 0; index < said.length; index++) {
    const [property] = said[index] as Statement
    scratch.piece(between)
    scratch.piece(starts[property.index] as Uint8Array)
    const [first, end] = [firsts[index] as number, firsts[index + 1] as number]
    for (let number = first; number < end; number++) {
      const { open, close } = scratch.formOf(number)
      if (number > first) scratch.piece(COMMA)
      scratch.piece(open)
      scratch.value(number)
      scratch.piece(close)
    }
    between = NEXT
  }
  scratch.piece(END)
}

const SUBJECT = Buffer.from('\n<')
const SUBJECT_END = Buffer.from('>\n    ')
const TYPES = Buffer.from('>\n    a ')
const COMMA = Buffer.from(', ')
const NEXT = Buffer.from(' ;\n    ')
const END = Buffer.from(' .\n')

/** Of each class: its name. */
const names = new Map([...classes.keys()].map((name) => [name, Buffer.from(context[name as ClassName])]))

/** Of each property: its name. */
const starts: Uint8Array[] = []
for (const { word, index } of properties.values())
  starts[index] = Buffer.from(`${(context[word] as { '@id': string })['@id']} `)
