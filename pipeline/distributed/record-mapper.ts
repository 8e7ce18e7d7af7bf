import { openIdentifierNotes } from '../check/cross-record/identifiers.ts'
import { checkDateOrder } from '../check/date-order.ts'
import { mapRecord } from '../map/map-record.ts'
import type { ConsentGate } from '../people/consent-gate.ts'
import { openPersonalDetailCheck } from '../people/personal-details/detail-check.ts'
import { openRecordSearch } from '../people/record-search.ts'
import type { Problem, ProblemSink } from '../problems/problem.ts'
import { isPublishedIn, type MappedNode } from '../rdf/node.ts'
import type { AnyRecord } from '../record/typed-record.ts'
import type { Setup } from '../release/setup.ts'

/** Tells what shapes find wrong with nodes. */
export type CheckNodes = (described: readonly MappedNode[]) => Promise<readonly Problem[]>

/** Gives a function that tells what the data say of a record, judged by itself as a build would. */
export function openRecordMapper({ context, roster }: Setup, judge: CheckNodes, report: ProblemSink) {
  const search = openRecordSearch(roster)
  const details = openPersonalDetailCheck(context.publication)
  return async (record: AnyRecord, gate: ConsentGate): Promise<MappedNode[]> => {
    const { records, problems } = search.record(record, gate.filter(record))
    for (const each of problems) report(each)
    for (const each of details(record, records)) report(each)
    const described = records.flatMap((said) => mapRecord(said, context))
    const said = described.filter((each) => isPublishedIn('open-data', each))
    const parts = openIdentifierNotes(context.address.base, false)
    for (const each of said)
      for (const problem of [...parts.add(each, 0), ...checkDateOrder(each)]) report(problem)
    for (const each of await judge(said)) report(each)
    return said
  }
}
