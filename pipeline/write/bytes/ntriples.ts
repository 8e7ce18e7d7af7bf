import { type ClassName, classes, properties } from '../../rdf/context.ts'
import type { Statement } from '../../rdf/node.ts'
import { RDF_TYPE } from '../../rdf/vocabulary.ts'
import type { ByteWriter } from './byte-writer.ts'
import { type EncodedConstant, encodeConstant } from './encoded-constant.ts'
import type { EncodedNode } from './encoded-node.ts'
import { sortedValues } from './value-order.ts'

/*
 * Canonical N-Triples (RDF 1.2 N-Triples, section 4). The lines of a node come out sorted by bytes, because its properties
 * are written in the order of their IRIs; only several values of one property have to be compared.
 */

/** Writes the lines of the nodes of one document, sorted by bytes and without duplicates; returns the number of lines. */
export function writeNtriples(writer: ByteWriter, nodes: readonly EncodedNode[]): number {
  const sorted =
    nodes.length === 1 ? nodes : nodes.toSorted((a, b) => writer.compareValues(a.address, b.address))
  let count = 0
  for (const node of sorted) count += writeLines(writer, node)
  return count
}

/** Writes the lines of a node and returns their number. */
function writeLines(writer: ByteWriter, { node, statements, address, firstValues }: EncodedNode): number {
  const { '@type': types = [] } = node
  if (types.length + statements.length === 0) return 0
  const start = writer.length
  writer.writeConstant(SUBJECT)
  writer.writeValue(address)
  writer.writeConstant(SUBJECT_END)
  const end = writer.length
  let count = 0
  orderPositions(statements)
  for (let rank = 0; rank <= statements.length; rank++) {
    const position = positions[rank] as number
    if (position === TYPES_POSITION) {
      for (const name of types.length > 1 ? types.toSorted(byIri) : types) {
        if (count++ > 0) writer.writeCopy(start, end)
        writer.writeConstant(typeLines.get(name) as EncodedConstant)
      }
      continue
    }
    const property = propertyStarts[(statements[position] as Statement)[0].index] as EncodedConstant
    const [first, next] = [firstValues[position] as number, firstValues[position + 1] as number]
    const several = next - first > 1 ? sortedValues(writer, first, next) : undefined
    for (let index = 0; index < (several?.length ?? 1); index++) {
      const value = several?.[index] ?? first
      if (count++ > 0) writer.writeCopy(start, end)
      writer.writeConstant(property)
      writer.writeValue(value)
      writer.writeConstant(writer.syntaxOf(value).ntriplesEnd)
    }
  }
  return count
}

/** The position that stands for the classes of a node among the positions of its statements. */
const TYPES_POSITION = -1

/** The positions of the current node's statements and classes by property IRI; entries beyond them are stale. */
const positions: number[] = []

/** Fills `positions` by insertion sort, which is the quickest for the few statements of a node. */
function orderPositions(statements: readonly Statement[]): void {
  positions[0] = TYPES_POSITION
  for (let index = 0; index < statements.length; index++) {
    const rank = rankOf(statements, index)
    let slot = index + 1
    for (; slot > 0 && rankOf(statements, positions[slot - 1] as number) > rank; slot--)
      positions[slot] = positions[slot - 1] as number
    positions[slot] = index
  }
}

function rankOf(statements: readonly Statement[], position: number): number {
  if (position === TYPES_POSITION) return TYPES_RANK
  return ranks[(statements[position] as Statement)[0].index] as number
}

function byIri(one: ClassName, other: ClassName): number {
  return (classes.get(one) ?? '') < (classes.get(other) ?? '') ? -1 : 1
}

const SUBJECT = encodeConstant('<')
const SUBJECT_END = encodeConstant('> ')

const iris = [...properties.values()].map(({ iri }) => `${iri}>`).sort()

/** By property index, the rank of the property by IRI, and the bytes in front of its values. */
const ranks: number[] = []
const propertyStarts: EncodedConstant[] = []
for (const { iri, index, kind } of properties.values()) {
  ranks[index] = iris.indexOf(`${iri}>`)
  propertyStarts[index] = encodeConstant(`<${iri}> ${kind === 'reference' ? '<' : '"'}`)
}

/** The rank of `rdf:type` among the properties. */
const TYPES_RANK = iris.filter((iri) => iri < `${RDF_TYPE}>`).length - 0.5

/** The end of a line, from the predicate on, by class. */
const typeLines = new Map(
  [...classes].map(([name, iri]) => [name, encodeConstant(`<${RDF_TYPE}> <${iri}> .\n`)] as const),
)
