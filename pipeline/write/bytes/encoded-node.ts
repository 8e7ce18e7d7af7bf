import type { Property } from '../../rdf/context.ts'
import { type DateValue, type Node, type SaidNode, statements, type TextValue } from '../../rdf/node.ts'
import { Scratch } from './byte-writer.ts'
import { escaped } from './escape.ts'
import { formIn, formOf, reference } from './literal-syntax.ts'

/** A node whose values stand in a scratch. */
export type Encoded = SaidNode & {
  /** The number of its address. */
  readonly address: number
  /** The number of the first value of each statement, and at last of what comes after them. */
  readonly firsts: readonly number[]
}

/** Encodes the values of nodes, all that a scratch is to hold. */
export function encode(scratch: Scratch, nodes: readonly SaidNode[]): readonly Encoded[] {
  scratch.clear()
  const encoded: Encoded[] = []
  for (const each of nodes) encoded.push(taken(scratch, each))
  return encoded
}

function taken(scratch: Scratch, { node, said }: SaidNode): Encoded {
  const address = scratch.take(node['@id'], reference)
  const firsts: number[] = []
  for (const [property, value] of said) {
    firsts.push(scratch.count)
    if (property.kind === 'text') takeTexts(scratch, value as TextValue)
    else if (!Array.isArray(value)) takeValue(scratch, property, value)
    else for (const each of value) takeValue(scratch, property, each)
  }
  firsts.push(scratch.count)
  return { node, said, address, firsts }
}

/** What `write` makes of nodes, as text. */
export function asText(
  write: (scratch: Scratch, nodes: readonly Encoded[]) => void,
  nodes: readonly Node[],
): string {
  const said = nodes.map((node) => ({ node, said: statements(node) }))
  write(shared, encode(shared, said))
  return shared.made().toString()
}

const shared = new Scratch()

function takeTexts(scratch: Scratch, value: TextValue): void {
  for (const language in value) {
    const said = value[language] as string | readonly string[]
    const form = formIn(language)
    if (typeof said === 'string') scratch.take(escaped(said), form)
    else for (const text of said) scratch.take(escaped(text), form)
  }
}

function takeValue(scratch: Scratch, property: Property, value: unknown): void {
  const form = formOf(property, value)
  if (property.kind === 'reference') scratch.take(value as string, form)
  else scratch.take(escaped(property.kind === 'dated' ? (value as DateValue)['@value'] : String(value)), form)
}
