import type { Ledger } from '../check/cross-record/address-ledger.ts'
import { openCrossRecordChecks, openCrossRecordNotes } from '../check/cross-record/cross-record-checks.ts'
import { isPartAddress } from '../check/cross-record/part-addresses.ts'
import { openRejectedRecords } from '../check/cross-record/rejected-records.ts'
import type { SplitShapes } from '../check/shacl/cross-node-constraints.ts'
import type { MappingContext } from '../map/mapping-context.ts'
import type { Path, Place, Problem } from '../problems/problem.ts'
import { EVERYWHERE, type MappedNode } from '../rdf/node.ts'
import { openCutDocumentCheck } from './cut-documents.ts'
import type { FolderFacts } from './folder-records.ts'
import { type KnownDocument, placeOfLine } from './known-documents.ts'
import { openKnownNodeReader } from './known-nodes.ts'
import { openPartTraits, type PartTraits } from './part-traits.ts'

/** What the checks of a merge depend on, beside what is added. */
export type MergeCheckContext = {
  readonly context: MappingContext
  readonly shapes: SplitShapes
  /** The addresses published before; undefined if they do not count. */
  readonly ledger: Ledger | undefined
  /** A folder for sorting. */
  readonly scratch: string
}

/** The checks of all parts together, to which everything is added in the order of addresses. */
export type MergeChecks = {
  /** Adds a node; returns the problems found so far. */
  add(node: MappedNode): readonly Problem[]
  /** Adds a document that is known, and therefore whole; returns the problems found so far. */
  addKnown(document: KnownDocument): readonly Problem[]
  /** Adds the nodes of the data set; returns the problems found so far. */
  addDataset(nodes: readonly MappedNode[]): readonly Problem[]
  /** What everything but the data set itself tells of it. */
  traits(): PartTraits
  /** Returns the problems that show once everything has been added. */
  end(): AsyncGenerator<Problem>
}

/** How many nodes are noted at once: the notes of many cost less than those of each. */
const NODES_PER_BATCH = 100

/**
 * Opens the checks across records that a build makes too, and the check for cut documents: of known documents, what they need is read.
 * What is kept of a node are keys, whatever its size.
 */
export function openNodeChecks(
  { context, shapes, ledger, scratch }: MergeCheckContext,
  folder: FolderFacts,
): MergeChecks {
  const { base } = context.address
  const traits = openPartTraits(context)
  const readNodes = openKnownNodeReader(shapes.crossNode)
  const cutDocuments = openCutDocumentCheck(base)
  const { check } = openCrossRecordChecks({
    ...vanishingContext(base, folder),
    shapes,
    published: ledger && { ledger, scratch },
    hasUniqueAddresses: true,
  })
  let batch: MappedNode[] = []
  let firstRecord = 0
  return {
    add: (node) => [...cutDocuments.add(node), ...addNode(node)],
    addKnown({ bytes, origin }) {
      const problems: Problem[] = []
      readNodes(bytes, origin.place.file, (node, line) => {
        const record = node['@id'].slice(base.length)
        const placeOf = (): Place => ({ record, ...placeOfLine(origin, line) })
        problems.push(...addNode({ node, pathInRecord: [], outlets: EVERYWHERE, placeOf }))
      })
      return problems
    },
    addDataset: (nodes) => nodes.flatMap((node) => [...cutDocuments.add(node), ...addNode(node)]),
    traits: traits.end,
    async *end() {
      yield* cutDocuments.end()
      yield* takeBatch()
      yield* check.end()
    },
  }

  function addNode(node: MappedNode): readonly Problem[] {
    traits.add(node.node)
    batch.push(node)
    return batch.length < NODES_PER_BATCH ? [] : takeBatch()
  }

  function takeBatch(): Problem[] {
    const nodes = batch
    const notes = openCrossRecordNotes(base, shapes.crossNode, false)
    const problems = nodes.flatMap((node, index) => notes.add(node, index))
    const placeOf = (index: number, path: Path): Place => (nodes[index] as MappedNode).placeOf(path)
    problems.push(...check.take(notes.end(), { firstRecord, placeOf, lineOf: placeOf }))
    firstRecord += nodes.length
    batch = []
    return problems
  }
}

/** What tells of each address that was published before whether it may be missing. */
export function vanishingContext(base: string, { gate, drafts }: FolderFacts) {
  const rejected = openRejectedRecords()
  for (const { kind, id } of drafts) rejected.add(kind, id, true)
  // only the capsule of a participation tells whether its person may still be named, and it may be in any part
  const mayVanish = (address: string): boolean =>
    isPartAddress(address) || gate.unnamedAddresses().has(address)
  return { base, rejected, mayVanish }
}
