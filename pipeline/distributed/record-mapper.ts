import { openIdentifierNotes } from '../check/cross-record/identifiers.ts'
import { checkDateOrder } from '../check/date-order.ts'
import { recordNotes } from '../check/record-notes.ts'
import { mapRecord } from '../map/map-record.ts'
import type { ConsentGate } from '../people/consent-gate.ts'
import { openPersonalDetailCheck } from '../people/personal-details/detail-check.ts'
import { openRecordSearch } from '../people/record-search.ts'
import type { Problem, ProblemSink } from '../problems/problem.ts'
import { isPublishedIn, type MappedNode } from '../rdf/node.ts'
import type { AnyRecord } from '../record/typed-record.ts'
import type { Setup } from '../release/setup.ts'

/** Checks nodes against the shapes, each by its own statements. */
export type CheckNodes = (nodes: readonly MappedNode[]) => Promise<readonly Problem[]>

/** Opens a function that maps a record to its published nodes and reports what a build would report of the record alone. */
export function openRecordMapper(
  { context, roster, facts }: Setup,
  checkShapes: CheckNodes,
  report: ProblemSink,
) {
  const search = openRecordSearch(roster, facts.ownPages)
  const checkDetails = openPersonalDetailCheck(context.publication)
  return async (record: AnyRecord, gate: ConsentGate): Promise<MappedNode[]> => {
    const { records, problems } = search.record(record, gate.filter(record))
    const notes = recordNotes(record, { timeZone: context.publication.timeZone })
    for (const problem of [...problems, ...notes, ...checkDetails(record, records)]) report(problem)
    const nodes = records
      .flatMap((consented) => mapRecord(consented, context))
      .filter((mapped) => isPublishedIn('open-data', mapped))
    const identifiers = openIdentifierNotes(context.address.base, false)
    for (const node of nodes)
      for (const problem of [...identifiers.add(node, 0), ...checkDateOrder(node)]) report(problem)
    for (const problem of await checkShapes(nodes)) report(problem)
    return nodes
  }
}
