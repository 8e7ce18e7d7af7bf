import { fastIndexOf } from '../../collections/fast-index-of.ts'
import { openSeenSet } from '../../collections/seen-set.ts'
import type { Path } from '../../problems/problem.ts'
import type { PropertyName } from '../../rdf/context.ts'
import { isDocument, type Node, recordFieldOf, successorOf } from '../../rdf/node.ts'
import type { CrossNodeConstraints } from '../shacl/cross-node-constraints.ts'
import type { NoteTaker } from './check-interface.ts'
import { isPartAddress } from './part-addresses.ts'
import { type ClassMarks, referenceConstraintsOf } from './reference-constraints.ts'

/** What a batch describes and what it refers to. */
export type ReferenceNotes = {
  readonly things: readonly DescribedThing[]
  /** For each class constraint: the addresses that are referred to. */
  readonly references: readonly ReadonlyMap<string, References>[]
}

/** A thing with a document: its classes, and a name to recognise it by (empty for capsules, which are too many). */
type DescribedThing = {
  readonly address: string
  readonly name: string
  readonly marks: ClassMarks
  /** The address of the thing that replaced it. */
  readonly successor?: string
}

/** The references to one address: their number, and where the first `MAX_PLACES_PER_REFERENCE` of them stand. */
export type References = { times: number; readonly places: ReferencePlace[] }

/** Where a reference stands: the node that states it, its record in the batch, and the path in that record. */
type ReferencePlace = { readonly focus: string; readonly record: number; readonly path: Path }

/** The classes of things that were described in earlier batches, by address. */
export type DescribedThings = ReadonlyMap<string, ClassMarks>

/** How many places are kept of references to an address that may turn out not to be described. */
export const MAX_PLACES_PER_REFERENCE = 4

/**
 * Notes what a batch describes, and its references to addresses under the base whose class the shapes constrain. References
 * to `describedThings` of the right class are left out.
 */
export function openReferenceNotes(
  base: string,
  crossNode: CrossNodeConstraints,
  describedThings: DescribedThings,
): NoteTaker<ReferenceNotes> {
  const { constraints, properties, factsOf, meetsConstraints } = referenceConstraintsOf(crossNode)
  const things: DescribedThing[] = []
  const references = constraints.classConstraints.map(() => new Map<string, References>())
  const addressesOfNode = openSeenSet() // an address in two properties of a node is one mistake
  let current: { readonly node: Node; readonly pathInRecord: Path; readonly record: number }
  return {
    add({ node, pathInRecord }, record) {
      addressesOfNode.clear()
      current = { node, pathInRecord, record }
      const marks = factsOf(node, addReference)
      const { '@id': address } = node
      const successor = successorOf(node)
      if (pathInRecord.length > 0 || isPartAddress(address) || isDocument(node)) return []
      things.push({ address, name: nameOf(node), marks, ...(successor !== undefined && { successor }) })
      return []
    },
    end: () => ({ things, references }),
  }

  function addReference(constraint: number, address: string): void {
    if (!address.startsWith(base) || !addressesOfNode.add(address)) return
    const marks = describedThings.get(address)
    if (marks !== undefined && meetsConstraints(marks)[constraint]) return
    const known = references[constraint]?.get(address) ?? { times: 0, places: [] }
    if (known.times++ === 0) references[constraint]?.set(address, known)
    if (known.times > MAX_PLACES_PER_REFERENCE) return
    const { node, pathInRecord, record } = current
    const path = pathOfReference(node, pathInRecord, properties[constraint] as PropertyName, address)
    known.places.push({ focus: node['@id'], record, path })
  }
}

/** The path in the record of a node's reference to an address. */
export function pathOfReference(
  node: Node,
  pathInRecord: Path,
  property: PropertyName,
  address: string,
): Path {
  const path = [...pathInRecord, recordFieldOf(node, property)]
  const value = node[property]
  return Array.isArray(value) && value.length > 1 ? [...path, fastIndexOf(value, address)] : path
}

/** The first name of a node; empty for a capsule. */
function nameOf(node: Node): string {
  if (node['@type']?.includes('VideoObject')) return ''
  return String(Object.values(node.name ?? {}).flat()[0] ?? '')
}
