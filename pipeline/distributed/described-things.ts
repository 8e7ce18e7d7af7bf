import type { ClassMarks } from '../check/cross-record/reference-constraints.ts'
import { type DescribedThings, openReferenceNotes } from '../check/cross-record/reference-notes.ts'
import type { CrossNodeConstraints } from '../check/shacl/cross-node-constraints.ts'
import type { MappedNode } from '../rdf/node.ts'

/** How many described things are kept. */
const MAX_DESCRIBED_THINGS = 200_000

/** How many nodes are noted at once. */
const NODES_PER_BATCH = 1000

const NOTHING: DescribedThings = new Map()

/** Opens a collection of what nodes describe, capsules and replaced things left out: references to it need no check. */
export function openDescribedThings(base: string, crossNode: CrossNodeConstraints) {
  const described = new Map<string, ClassMarks>()
  let notes = openReferenceNotes(base, crossNode, NOTHING)
  let count = 0
  return {
    add(nodes: readonly MappedNode[]): void {
      if (described.size >= MAX_DESCRIBED_THINGS) return
      for (const node of nodes) notes.add(node, 0)
      count += nodes.length
      if (count >= NODES_PER_BATCH) takeNotes()
    },
    end(): DescribedThings {
      takeNotes()
      return described
    },
  }

  function takeNotes(): void {
    for (const { address, name, marks, successor } of notes.end().things)
      if (successor === undefined && name !== '') described.set(address, marks)
    notes = openReferenceNotes(base, crossNode, NOTHING)
    count = 0
  }
}
