import { type ClassName, classes, context, prefixes, properties } from '../../rdf/context.ts'
import type { Statement } from '../../rdf/node.ts'
import type { ByteWriter } from './byte-writer.ts'
import { type EncodedConstant, encodeConstant } from './encoded-constant.ts'
import type { EncodedNode } from './encoded-node.ts'
import { escapeLiteral } from './escape.ts'

/** The head of a Turtle file: the prefixes of the context. */
export function turtleHead(): string {
  return `${[...prefixes].map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .`).join('\n')}\n`
}

/** Writes nodes as Turtle blocks: the subject, then a property a line, classes first. */
export function writeTurtle(scratch: ByteWriter, nodes: readonly EncodedNode[]): void {
  for (const each of nodes) writeBlock(scratch, each)
}

/** A text between Turtle's quotes. */
export function turtleString(text: string): string {
  return `"${escapeLiteral(text)}"`
}

function writeBlock(scratch: ByteWriter, { node, statements, address, firsts }: EncodedNode): void {
  const { '@type': types = [] } = node
  if (types.length + statements.length === 0) return
  scratch.writeConstant(SUBJECT)
  scratch.writeValue(address)
  let between = TYPES
  for (const name of types) {
    scratch.writeConstant(between)
    scratch.writeConstant(names.get(name) as EncodedConstant)
    between = COMMA
  }
  for (let index = 0; index < statements.length; index++) {
    const [property] = statements[index] as Statement
    scratch.writeConstant((index + types.length === 0 ? opens : nexts)[property.index] as EncodedConstant)
    const [first, end] = [firsts[index] as number, firsts[index + 1] as number]
    for (let number = first; number < end; number++) {
      const { open, close } = scratch.syntaxOf(number)
      if (number > first) scratch.writeConstant(COMMA)
      scratch.writeConstant(open)
      scratch.writeValue(number)
      scratch.writeConstant(close)
    }
  }
  scratch.writeConstant(END)
}

const SUBJECT = encodeConstant('\n<')
const TYPES = encodeConstant('>\n    a ')
const COMMA = encodeConstant(', ')
const END = encodeConstant(' .\n')

/** Of each class: its name. */
const names = new Map([...classes.keys()].map((name) => [name, encodeConstant(context[name as ClassName])]))

/** Of each property: its name, after the subject, and after another property. */
const opens: EncodedConstant[] = []
const nexts: EncodedConstant[] = []
for (const { name, index } of properties.values()) {
  const prefixedName = `${(context[name] as { '@id': string })['@id']} `
  opens[index] = encodeConstant(`>\n    ${prefixedName}`)
  nexts[index] = encodeConstant(` ;\n    ${prefixedName}`)
}
