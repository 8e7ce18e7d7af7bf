import { type ClassName, classes, properties } from '../../rdf/context.ts'
import type { Statement } from '../../rdf/node.ts'
import type { ByteWriter } from './byte-writer.ts'
import { type EncodedConstant, encodeConstant } from './encoded-constant.ts'
import type { EncodedNode } from './encoded-node.ts'

/*
 * Canonical N-Triples (RDF 1.2 N-Triples, section 4). The lines of a node come out sorted by their bytes, because its
 * properties are written in the order of their addresses; only several values of one property have to be compared.
 */

/** Writes the lines of some nodes of one document, sorted by bytes, each once, and gives how many they are. */
export function writeNtriples(scratch: ByteWriter, nodes: readonly EncodedNode[]): number {
  const sorted =
    nodes.length === 1 ? nodes : nodes.toSorted((a, b) => scratch.compareValues(a.address, b.address))
  let count = 0
  for (const each of sorted) count += writeLines(scratch, each)
  return count
}

/** Writes the lines of a node, and gives how many they are. */
function writeLines(scratch: ByteWriter, { node, statements, address, firsts }: EncodedNode): number {
  const { '@type': types = [] } = node
  if (types.length + statements.length === 0) return 0
  const start = scratch.length
  scratch.writeConstant(SUBJECT)
  scratch.writeValue(address)
  scratch.writeConstant(SUBJECT_END)
  const end = scratch.length
  let count = 0
  putInOrder(statements)
  for (let rank = 0; rank <= statements.length; rank++) {
    const place = places[rank] as number
    if (place === TYPES) {
      for (const name of types.length > 1 ? types.toSorted(byAddress) : types) {
        if (count++ > 0) scratch.writeCopy(start, end)
        scratch.writeConstant(typeLines.get(name) as EncodedConstant)
      }
      continue
    }
    const property = starts[(statements[place] as Statement)[0].index] as EncodedConstant
    const [first, next] = [firsts[place] as number, firsts[place + 1] as number]
    const several = next - first > 1 ? inOrder(scratch, first, next) : undefined
    for (let index = 0; index < (several?.length ?? 1); index++) {
      const number = several?.[index] ?? first
      if (count++ > 0) scratch.writeCopy(start, end)
      scratch.writeConstant(property)
      scratch.writeValue(number)
      scratch.writeConstant(scratch.syntaxOf(number).end)
    }
  }
  return count
}

/** What stands for the classes of a node among the places of its statements. */
const TYPES = -1

/** The places of the statements in hand, and of the classes, in the order of the properties' addresses; the rest is of others. */
const places: number[] = []

function putInOrder(said: readonly Statement[]): void {
  places[0] = TYPES
  for (let index = 0; index < said.length; index++) {
    const rank = rankOf(said, index)
    let place = index + 1
    for (; place > 0 && rankOf(said, places[place - 1] as number) > rank; place--)
      places[place] = places[place - 1] as number
    places[place] = index
  }
}

function rankOf(said: readonly Statement[], place: number): number {
  return place === TYPES ? TYPE_RANK : (ranks[(said[place] as Statement)[0].index] as number)
}

/** The numbers of some values in the order of their lines, each value once. */
function inOrder(scratch: ByteWriter, first: number, next: number): number[] {
  if (next - first > FEW) return sortedOnce(scratch, first, next)
  const numbers = [first]
  for (let number = first + 1; number < next; number++) {
    let place = numbers.length
    let order = scratch.compareValues(numbers[place - 1] as number, number)
    while (order > 0 && --place > 0) order = scratch.compareValues(numbers[place - 1] as number, number)
    if (order === 0) continue
    for (let last = numbers.length; last > place; last--) numbers[last] = numbers[last - 1] as number
    numbers[place] = number
  }
  return numbers
}

/** How many values are put in their places one by one, which is quicker where they are few. */
const FEW = 16

function sortedOnce(scratch: ByteWriter, first: number, next: number): number[] {
  const order = (one: number, other: number): number => scratch.compareValues(one, other)
  const numbers = Array.from({ length: next - first }, (_, index) => first + index).sort(order)
  return numbers.filter((number, rank) => rank === 0 || order(numbers[rank - 1] as number, number) !== 0)
}

function byAddress(one: ClassName, other: ClassName): number {
  return (classes.get(one) ?? '') < (classes.get(other) ?? '') ? -1 : 1
}

const SUBJECT = encodeConstant('<')
const SUBJECT_END = encodeConstant('> ')

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

const iris = [...properties.values()].map(({ iri }) => `${iri}>`).sort()

/** Of each property: its place among all by address, and what begins its values. */
const ranks: number[] = []
const starts: EncodedConstant[] = []
for (const { iri, index, kind } of properties.values()) {
  ranks[index] = iris.indexOf(`${iri}>`)
  starts[index] = encodeConstant(`<${iri}> ${kind === 'reference' ? '<' : '"'}`)
}

/** The place that the classes of a node take among its properties. */
const TYPE_RANK = iris.filter((iri) => iri < `${RDF_TYPE}>`).length - 0.5

/** Of each class: how a line says it. */
const typeLines = new Map(
  [...classes].map(([name, iri]) => [name, encodeConstant(`<${RDF_TYPE}> <${iri}> .\n`)] as const),
)
