import { type Edition, editionOf } from '../map/mapping-context.ts'
import { readErased } from '../people/digests.ts'
import { openRecordSearch } from '../people/record-search.ts'
import type { Withdrawal } from '../people/rights.ts'
import { type Roster, rosterOf } from '../people/roster.ts'
import { wideExceptions } from '../people/wide-exceptions.ts'
import type { Report } from '../problems/problem.ts'
import { readPeople } from '../read/read-contributors.ts'
import { type Input, readPublication } from '../read/records.ts'
import { readWithdrawals } from '../read/withdrawals.ts'
import type { PlaceOf } from '../record/schemas.ts'

/** What holds before any record is read: the publication, and who withdrew. */
export type Ground = {
  readonly edition: Edition
  readonly placeOf: PlaceOf
  readonly withdrawals: ReadonlyMap<string, readonly Withdrawal[]>
  /** Who may not be named everywhere. */
  readonly roster: Roster
}

/**
 * Reads it from a data folder, people also from further inputs; `base` stands in the place of the publication's own. Nothing if
 * it cannot be used.
 */
export async function openGround(
  data: string,
  base: string | undefined,
  report: Report,
  inputs: readonly Input[] = [],
): Promise<Ground | undefined> {
  const source = await readPublication(data, report)
  if (source === undefined) return undefined
  const publication = { ...source.publication, base: base ?? source.publication.base }
  const withdrawals = await readWithdrawals(data, report)
  const { people: policy, exceptions = [], datagouv: _, ...published } = publication
  const erased = await readErased(data, report)
  const context = { policy, exceptions, withdrawals, erased }
  const roster = await rosterOf(await readPeople(data, inputs), context)
  report(
    ...openRecordSearch(roster).value(published, source.placeOf),
    ...wideExceptions(roster, source.placeOf),
  )
  return { edition: editionOf(publication), placeOf: source.placeOf, withdrawals, roster }
}
