import { withPersonalNotice } from '../people/gdpr-notice.ts'
import type { Withdrawal } from '../people/rights.ts'
import { isWhole, type Notice, noticesOf } from '../people/withdrawal-notice.ts'
import type { Described } from '../rdf/node.ts'
import type { Mark, Version } from '../rdf/release-version.ts'
import type { PlaceOf } from '../record/schemas.ts'
import { describePublication, describeWithdrawn } from './map-record.ts'
import type { Edition } from './mapping-context.ts'

/** What is known once every record has passed. */
export type Passed = {
  readonly namesPeople: boolean
  readonly withdrawals: ReadonlyMap<string, readonly Withdrawal[]>
  /** The addresses that were published before, and not retired since. */
  readonly published: Iterable<string>
  /** Gives the release its mark, by what it says after all records while it has no version. */
  markOf(unmarked: readonly Described[]): Mark | Promise<Mark>
}

/** What a release says after all records. */
export type Rest = {
  /** Of people who withdrew, then of the publication itself. */
  readonly described: readonly Described[]
  /** The edition as it stands in the release, with its notice about people where it names any. */
  readonly edition: Edition
  readonly notices: readonly Notice[]
  readonly mark: Mark
}

/** Describes what a release says after all records; `placeOf` is where the publication speaks of itself. */
export async function describeRest(edition: Edition, placeOf: PlaceOf, passed: Passed): Promise<Rest> {
  const notices = noticesOf(passed.withdrawals, edition.address, passed.published)
  const left = notices.filter(isWhole).map(({ id }) => id)
  const noticed = passed.namesPeople
    ? { ...edition, publication: withPersonalNotice(edition.publication) }
    : edition
  const describedIn = (version: Version | undefined): Described[] => [
    ...describeWithdrawn(left, edition, placeOf),
    ...describePublication(noticed, version, placeOf),
  ]
  const mark = await passed.markOf(describedIn(undefined))
  return { described: describedIn(mark.version), edition: noticed, notices, mark }
}
