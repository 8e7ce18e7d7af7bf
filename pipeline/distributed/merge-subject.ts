import { dateProblems } from '../check/date-order.ts'
import { noteIdentities } from '../check/identifiers.ts'
import { describe } from '../map/map-record.ts'
import type { Gate } from '../people/consent-gate.ts'
import { openDetailCheck } from '../people/contact-details/detail-check.ts'
import { openRecordSearch } from '../people/record-search.ts'
import type { Problem, Report } from '../problems/problem.ts'
import { type Described, isFor } from '../rdf/node.ts'
import type { AnyRecord } from '../record/schemas.ts'
import type { Ground } from '../release/setup.ts'

/** Tells what shapes find wrong with nodes. */
export type Judge = (described: readonly Described[]) => Promise<readonly Problem[]>

/** Gives a function that tells what the data say of a record, judged by itself as a build would. */
export function openOne({ edition, roster }: Ground, judge: Judge, report: Report) {
  const search = openRecordSearch(roster)
  const details = openDetailCheck(edition.publication)
  return async (record: AnyRecord, gate: Gate): Promise<Described[]> => {
    const { saids, problems } = search.record(record, gate.pass(record))
    for (const each of problems) report(each)
    for (const each of details(record, saids)) report(each)
    const described = saids.flatMap((said) => describe(said, edition))
    const said = described.filter((each) => isFor('data', each))
    const parts = noteIdentities(edition.address.base, false)
    for (const each of said)
      for (const problem of [...parts.add(each, 0), ...dateProblems(each)]) report(problem)
    for (const each of await judge(said)) report(each)
    return said
  }
}
