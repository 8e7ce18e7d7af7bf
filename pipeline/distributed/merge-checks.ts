import type { Ledger } from '../check/cross-record/address-ledger.ts'
import { openCrossRecordChecks, openCrossRecordNotes } from '../check/cross-record/cross-record-checks.ts'
import { isPartAddress } from '../check/cross-record/part-addresses.ts'
import { openRejectedRecords } from '../check/cross-record/rejected-records.ts'
import type { SplitShapes } from '../check/shacl/cross-node-constraints.ts'
import type { Path, Place, Problem } from '../problems/problem.ts'
import type { MappedNode } from '../rdf/node.ts'
import { openCutDocumentCheck } from './cut-documents.ts'
import type { FolderFacts } from './folder-records.ts'

/** What the checks of a merge depend on, beside the nodes. */
type MergeCheckContext = {
  readonly base: string
  readonly shapes: SplitShapes
  /** The addresses published before; undefined if they do not count. */
  readonly ledger: Ledger | undefined
  /** A folder for sorting. */
  readonly scratch: string
}

/** The checks that need the nodes of all parts, added in the order of their addresses. */
export type MergeChecks = {
  /** Adds a node; returns the problems found so far. */
  add(node: MappedNode): readonly Problem[]
  /** Adds a node of a document that is known, and therefore whole; it may lack what `openKnownNodeReader` leaves out. */
  addKnown(node: MappedNode): readonly Problem[]
  /** Returns the problems that show once every node has been added. */
  end(): AsyncGenerator<Problem>
}

/** How many nodes are noted at once: the notes of many cost less than those of each. */
const NODES_PER_BATCH = 100

/**
 * Opens the checks across records that a build makes too, and the check for cut documents. What is kept of a node are keys,
 * whatever its size.
 */
export function openMergeChecks(
  { base, shapes, ledger, scratch }: MergeCheckContext,
  { gate, drafts, described }: FolderFacts,
): MergeChecks {
  const cutDocuments = openCutDocumentCheck(base)
  const rejected = openRejectedRecords()
  for (const { kind, id } of drafts) rejected.add(kind, id, true)
  const { check } = openCrossRecordChecks({
    base,
    shapes,
    rejected,
    published: ledger && { ledger, scratch },
    // only the capsule of a participation tells whether its person may still be named, and it may be in any part
    mayVanish: (address) => isPartAddress(address) || gate.unnamedAddresses().has(address),
    hasUniqueAddresses: true,
  })
  let batch: MappedNode[] = []
  let firstRecord = 0
  return {
    add: (node) => [...cutDocuments.add(node), ...addKnown(node)],
    addKnown,
    async *end() {
      yield* cutDocuments.end()
      yield* takeBatch()
      yield* check.end()
    },
  }

  function addKnown(node: MappedNode): readonly Problem[] {
    batch.push(node)
    return batch.length < NODES_PER_BATCH ? [] : takeBatch()
  }

  function takeBatch(): Problem[] {
    const nodes = batch
    const notes = openCrossRecordNotes(base, shapes.crossNode, false, described)
    const problems = nodes.flatMap((node, index) => notes.add(node, index))
    const placeOf = (index: number, path: Path): Place => (nodes[index] as MappedNode).placeOf(path)
    problems.push(...check.take(notes.end(), { firstRecord, placeOf, lineOf: placeOf }))
    firstRecord += nodes.length
    batch = []
    return problems
  }
}
