import type { Property } from '../../rdf/context.ts'
import {
  type DateValue,
  type Node,
  type NodeStatements,
  statementsOf,
  type TextValue,
} from '../../rdf/node.ts'
import { ByteWriter } from './byte-writer.ts'
import { escapeLiteral } from './escape.ts'
import { iriSyntax, languageSyntax, valueSyntax } from './literal-syntax.ts'

/** A node whose values stand in a scratch. */
export type EncodedNode = NodeStatements & {
  /** The number of its address. */
  readonly address: number
  /** The number of the first value of each statement, and at last of what comes after them. */
  readonly firsts: readonly number[]
}

/** Encodes the values of nodes, all that a scratch is to hold. */
export function encodeNodes(scratch: ByteWriter, nodes: readonly NodeStatements[]): readonly EncodedNode[] {
  scratch.clear()
  const encoded: EncodedNode[] = []
  for (const each of nodes) encoded.push(taken(scratch, each))
  return encoded
}

function taken(scratch: ByteWriter, { node, statements }: NodeStatements): EncodedNode {
  const address = scratch.addValue(node['@id'], iriSyntax)
  const firsts: number[] = []
  for (const [property, value] of statements) {
    firsts.push(scratch.valueCount)
    if (property.kind === 'text') takeTexts(scratch, value as TextValue)
    else if (!Array.isArray(value)) takeValue(scratch, property, value)
    else for (const each of value) takeValue(scratch, property, each)
  }
  firsts.push(scratch.valueCount)
  return { node, statements, address, firsts }
}

/** What `write` makes of nodes, as text. */
export function nodesAsText(
  write: (scratch: ByteWriter, nodes: readonly EncodedNode[]) => void,
  nodes: readonly Node[],
): string {
  const said = nodes.map((node) => ({ node, statements: statementsOf(node) }))
  write(shared, encodeNodes(shared, said))
  return shared.takeWritten().toString()
}

const shared = new ByteWriter()

function takeTexts(scratch: ByteWriter, value: TextValue): void {
  for (const language in value) {
    const said = value[language] as string | readonly string[]
    const form = languageSyntax(language)
    if (typeof said === 'string') scratch.addValue(escapeLiteral(said), form)
    else for (const text of said) scratch.addValue(escapeLiteral(text), form)
  }
}

function takeValue(scratch: ByteWriter, property: Property, value: unknown): void {
  const form = valueSyntax(property, value)
  if (property.kind === 'reference') scratch.addValue(value as string, form)
  else
    scratch.addValue(
      escapeLiteral(property.kind === 'dated' ? (value as DateValue)['@value'] : String(value)),
      form,
    )
}
