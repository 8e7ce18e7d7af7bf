import { withGdprNotice } from '../people/gdpr-notice.ts'
import type { Withdrawal } from '../people/rights.ts'
import { isWholeWithdrawal, type WithdrawalNotice, withdrawalNotices } from '../people/withdrawal-notices.ts'
import type { MappedNode } from '../rdf/node.ts'
import type { ReleaseMark, ReleaseVersion } from '../rdf/release-version.ts'
import type { PlaceOf } from '../record/typed-record.ts'
import { mapPublication, mapWithdrawals } from './map-record.ts'
import type { MappingContext } from './mapping-context.ts'

/** What is known once every record has passed. */
export type DatasetFacts = {
  readonly namesPeople: boolean
  readonly withdrawals: ReadonlyMap<string, readonly Withdrawal[]>
  /** The addresses that were published before, and not retired since. */
  readonly publishedAddresses: Iterable<string>
  /** Gives the release its mark, by what it says after all records while it has no version. */
  markOf(unmarked: readonly MappedNode[]): ReleaseMark | Promise<ReleaseMark>
}

/** What a release says after all records. */
export type DatasetNodes = {
  /** Of people who withdrew, then of the publication itself. */
  readonly nodes: readonly MappedNode[]
  /** The edition as it stands in the release, with its notice about people where it names any. */
  readonly context: MappingContext
  readonly notices: readonly WithdrawalNotice[]
  readonly mark: ReleaseMark
}

/** Describes what a release says after all records; `placeOf` is where the publication speaks of itself. */
export async function mapDatasetNodes(
  edition: MappingContext,
  placeOf: PlaceOf,
  passed: DatasetFacts,
): Promise<DatasetNodes> {
  const notices = withdrawalNotices(passed.withdrawals, edition.address, passed.publishedAddresses)
  const left = notices.filter(isWholeWithdrawal).map(({ id }) => id)
  const noticed = passed.namesPeople
    ? { ...edition, publication: withGdprNotice(edition.publication) }
    : edition
  const describedIn = (version: ReleaseVersion | undefined): MappedNode[] => [
    ...mapWithdrawals(left, edition, placeOf),
    ...mapPublication(noticed, version, placeOf),
  ]
  const mark = await passed.markOf(describedIn(undefined))
  return { nodes: describedIn(mark.version), context: noticed, notices, mark }
}
