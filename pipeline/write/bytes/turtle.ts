import { type ClassName, classes, context, prefixes, properties } from '../../rdf/context.ts'
import type { Statement } from '../../rdf/node.ts'
import type { ByteWriter } from './byte-writer.ts'
import { type EncodedConstant, encodeConstant } from './encoded-constant.ts'
import type { EncodedNode } from './encoded-node.ts'
import { escapeLiteral } from './escape.ts'

/** The head of a Turtle file: the prefixes of the context, one per line. */
export function turtleHead(): string {
  return `${[...prefixes].map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .`).join('\n')}\n`
}

/** Writes one Turtle block per node: the subject, then one property per line, classes first. */
export function writeTurtle(writer: ByteWriter, nodes: readonly EncodedNode[]): void {
  for (const each of nodes) writeBlock(writer, each)
}

/** A text as a Turtle string, quotes included. */
export function turtleString(text: string): string {
  return `"${escapeLiteral(text)}"`
}

function writeBlock(writer: ByteWriter, { node, statements, address, firstValues }: EncodedNode): void {
  const { '@type': types = [] } = node
  if (types.length + statements.length === 0) return
  writer.writeConstant(SUBJECT)
  writer.writeValue(address)
  let separator = TYPES
  for (const name of types) {
    writer.writeConstant(separator)
    writer.writeConstant(classNames.get(name) as EncodedConstant)
    separator = COMMA
  }
  for (let index = 0; index < statements.length; index++) {
    const [property] = statements[index] as Statement
    writer.writeConstant(
      (index + types.length === 0 ? firstProperties : nextProperties)[property.index] as EncodedConstant,
    )
    const [first, end] = [firstValues[index] as number, firstValues[index + 1] as number]
    for (let value = first; value < end; value++) {
      const { turtleStart, turtleEnd } = writer.syntaxOf(value)
      if (value > first) writer.writeConstant(COMMA)
      writer.writeConstant(turtleStart)
      writer.writeValue(value)
      writer.writeConstant(turtleEnd)
    }
  }
  writer.writeConstant(END)
}

const SUBJECT = encodeConstant('\n<')
const TYPES = encodeConstant('>\n    a ')
const COMMA = encodeConstant(', ')
const END = encodeConstant(' .\n')

/** The prefixed name of each class. */
const classNames = new Map(
  [...classes.keys()].map((name) => [name, encodeConstant(context[name as ClassName])]),
)

/** By property index, its prefixed name after the subject, and after another property. */
const firstProperties: EncodedConstant[] = []
const nextProperties: EncodedConstant[] = []
for (const { name, index } of properties.values()) {
  const prefixedName = `${(context[name] as { '@id': string })['@id']} `
  firstProperties[index] = encodeConstant(`>\n    ${prefixedName}`)
  nextProperties[index] = encodeConstant(` ;\n    ${prefixedName}`)
}
