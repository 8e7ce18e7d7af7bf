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

/** A node whose values are in a `ByteWriter`. */
export type EncodedNode = NodeStatements & {
  /** The index of its address among the values. */
  readonly address: number
  /** The index of the first value of each statement, then that after the last value. */
  readonly firstValues: readonly number[]
}

/** Encodes the values of nodes into a writer, whose previous content is removed. */
export function encodeNodes(writer: ByteWriter, nodes: readonly NodeStatements[]): readonly EncodedNode[] {
  writer.clear()
  const encoded: EncodedNode[] = []
  for (const node of nodes) encoded.push(encodeNode(writer, node))
  return encoded
}

function encodeNode(writer: ByteWriter, { node, statements }: NodeStatements): EncodedNode {
  const address = writer.addValue(node['@id'], iriSyntax)
  const firstValues: number[] = []
  for (const [property, value] of statements) {
    firstValues.push(writer.valueCount)
    if (property.kind === 'text') addTexts(writer, value as TextValue)
    else if (!Array.isArray(value)) addValue(writer, property, value)
    else for (const each of value) addValue(writer, property, each)
  }
  firstValues.push(writer.valueCount)
  return { node, statements, address, firstValues }
}

/** The text that a format's function writes for some nodes. */
export function nodesAsText(
  write: (writer: ByteWriter, nodes: readonly EncodedNode[]) => void,
  nodes: readonly Node[],
): string {
  const statements = nodes.map((node) => ({ node, statements: statementsOf(node) }))
  write(sharedWriter, encodeNodes(sharedWriter, statements))
  return sharedWriter.takeWritten().toString()
}

const sharedWriter = new ByteWriter()

function addTexts(writer: ByteWriter, value: TextValue): void {
  for (const language in value) {
    const texts = value[language] as string | readonly string[]
    const syntax = languageSyntax(language)
    if (typeof texts === 'string') writer.addValue(escapeLiteral(texts), syntax)
    else for (const text of texts) writer.addValue(escapeLiteral(text), syntax)
  }
}

function addValue(writer: ByteWriter, property: Property, value: unknown): void {
  const syntax = valueSyntax(property, value)
  if (property.kind === 'reference') writer.addValue(value as string, syntax)
  else
    writer.addValue(
      escapeLiteral(property.kind === 'dated' ? (value as DateValue)['@value'] : String(value)),
      syntax,
    )
}
