import { type ClassName, classes, properties } from '../../rdf/context.ts'
import type { Statement } from '../../rdf/node.ts'
import type { Scratch } from './byte-writer.ts'
import { type Piece, pieceOf } from './encoded-constant.ts'
import type { Encoded } from './encoded-node.ts'

/*
 * Canonical N-Triples (RDF 1.2 N-Triples, section 4). The lines of a node come out sorted by their bytes, because its
 * properties are written in the order of their addresses; only several values of one property have to be compared.
 */

/** Writes the lines of some nodes of one document, sorted by bytes, each once, and gives how many they are. */
export function writeNtriples(scratch: Scratch, nodes: readonly Encoded[]): number {
  const sorted = nodes.length === 1 ? nodes : nodes.toSorted((a, b) => scratch.order(a.address, b.address))
  let count = 0
  for (const each of sorted) count += writeLines(scratch, each)
  return count
}

/** Writes the lines of a node, and gives how many they are. */
function writeLines(scratch: Scratch, { node, said, address, firsts }: Encoded): number {
  const { '@type': types = [] } = node
  if (types.length + said.length === 0) return 0
  const start = scratch.length
  scratch.piece(SUBJECT)
  scratch.value(address)
  scratch.piece(SUBJECT_END)
  const end = scratch.length
  let count = 0
  putInOrder(said)
  for (let rank = 0; rank <= said.length; rank++) {
    const place = places[rank] as number
    if (place === TYPES) {
      for (const name of types.length > 1 ? types.toSorted(byAddress) : types) {
        if (count++ > 0) scratch.again(start, end)
        scratch.piece(typeLines.get(name) as Piece)
      }
      continue
    }
    const property = starts[(said[place] as Statement)[0].index] as Piece
    const [first, next] = [firsts[place] as number, firsts[place + 1] as number]
    const several = next - first > 1 ? inOrder(scratch, first, next) : undefined
    for (let index = 0; index < (several?.length ?? 1); index++) {
      const number = several?.[index] ?? first
      if (count++ > 0) scratch.again(start, end)
      scratch.piece(property)
      scratch.value(number)
      scratch.piece(scratch.formOf(number).end)
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
function inOrder(scratch: Scratch, first: number, next: number): number[] {
  if (next - first > FEW) return sortedOnce(scratch, first, next)
  const numbers = [first]
  for (let number = first + 1; number < next; number++) {
    let place = numbers.length
    let order = scratch.order(numbers[place - 1] as number, number)
    while (order > 0 && --place > 0) order = scratch.order(numbers[place - 1] as number, number)
    if (order === 0) continue
    for (let last = numbers.length; last > place; last--) numbers[last] = numbers[last - 1] as number
    numbers[place] = number
  }
  return numbers
}

/** How many values are put in their places one by one, which is quicker where they are few. */
const FEW = 16

function sortedOnce(scratch: Scratch, first: number, next: number): number[] {
  const order = (one: number, other: number): number => scratch.order(one, other)
  const numbers = Array.from({ length: next - first }, (_, index) => first + index).sort(order)
  return numbers.filter((number, rank) => rank === 0 || order(numbers[rank - 1] as number, number) !== 0)
}

function byAddress(one: ClassName, other: ClassName): number {
  return (classes.get(one) ?? '') < (classes.get(other) ?? '') ? -1 : 1
}

const SUBJECT = pieceOf('<')
const SUBJECT_END = pieceOf('> ')

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

const iris = [...properties.values()].map(({ iri }) => `${iri}>`).sort()

/** Of each property: its place among all by address, and what begins its values. */
const ranks: number[] = []
const starts: Piece[] = []
for (const { iri, index, kind } of properties.values()) {
  ranks[index] = iris.indexOf(`${iri}>`)
  starts[index] = pieceOf(`<${iri}> ${kind === 'reference' ? '<' : '"'}`)
}

/** The place that the classes of a node take among its properties. */
const TYPE_RANK = iris.filter((iri) => iri < `${RDF_TYPE}>`).length - 0.5

/** Of each class: how a line says it. */
const typeLines = new Map(
  [...classes].map(([name, iri]) => [name, pieceOf(`<${RDF_TYPE}> <${iri}> .\n`)] as const),
)
