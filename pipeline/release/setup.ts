import { type MappingContext, mappingContextOf } from '../map/mapping-context.ts'
import { buildRoster } from '../people/build-roster.ts'
import { readErasedNames } from '../people/erased-names.ts'
import { openRecordSearch } from '../people/record-search.ts'
import type { Withdrawal } from '../people/rights.ts'
import type { Roster } from '../people/roster.ts'
import { wideExceptions } from '../people/wide-exceptions.ts'
import type { ProblemSink } from '../problems/problem.ts'
import { readContributors } from '../read/read-contributors.ts'
import { type NdjsonInput, readPublication } from '../read/read-records.ts'
import { readWithdrawals } from '../read/withdrawals.ts'
import type { PlaceOf } from '../record/typed-record.ts'

/** What holds before any record is read: the publication, and who withdrew. */
export type Setup = {
  readonly context: MappingContext
  readonly placeOf: PlaceOf
  readonly withdrawals: ReadonlyMap<string, readonly Withdrawal[]>
  /** Who may not be named everywhere. */
  readonly roster: Roster
}

/**
 * Reads it from a data folder, people also from further inputs; `base` stands in the place of the publication's own. Nothing if
 * it cannot be used.
 */
export async function readSetup(
  data: string,
  base: string | undefined,
  report: ProblemSink,
  inputs: readonly NdjsonInput[] = [],
): Promise<Setup | undefined> {
  const source = await readPublication(data, report)
  if (source === undefined) return undefined
  const publication = { ...source.publication, base: base ?? source.publication.base }
  const withdrawals = await readWithdrawals(data, report)
  const { people: policy, exceptions = [], datagouv: _, ...published } = publication
  const erased = await readErasedNames(data, report)
  const context = { policy, exceptions, withdrawals, erased }
  const roster = await buildRoster(await readContributors(data, inputs), context)
  report(
    ...openRecordSearch(roster).value(published, source.placeOf),
    ...wideExceptions(roster, source.placeOf),
  )
  return { context: mappingContextOf(publication), placeOf: source.placeOf, withdrawals, roster }
}
