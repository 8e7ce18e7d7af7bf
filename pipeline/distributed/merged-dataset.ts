import { activeAddresses } from '../check/cross-record/address-ledger.ts'
import { type DatasetNodes, mapDatasetNodes } from '../map/dataset-nodes.ts'
import type { DatasetTraits } from '../map/derived-metadata.ts'
import { formatFingerprint, joinFingerprints } from '../rdf/fingerprint.ts'
import { nextReleaseMark } from '../rdf/release-version.ts'
import { fingerprintOfPublication } from '../release/guard/fingerprints.ts'
import { issuedDay } from '../release/guard/publication-lock.ts'
import type { MergeContext } from './merge-context.ts'
import { fingerprintMergedLines } from './merge-result.ts'

/** What the data set states of a merge's records, beside its publication. */
type MergedRecords = {
  /** The file of their sorted lines. */
  readonly body: string
  readonly namesPeople: boolean
  readonly traits: DatasetTraits
}

/** Maps the data set of merged records, in the version that follows from the fingerprint of all lines. */
export function mapMergedDataset(
  days: { readonly date?: string | undefined; readonly today: string },
  { setup, ledger, lock, isLasting }: MergeContext,
  { body, namesPeople, traits }: MergedRecords,
): Promise<DatasetNodes> {
  return mapDatasetNodes(setup.context, setup.placeOf, {
    namesPeople,
    traits,
    withdrawals: setup.withdrawals,
    publishedAddresses: activeAddresses(ledger),
    async markOf(unmarked) {
      const lines = await fingerprintMergedLines(body, unmarked)
      const fingerprint = joinFingerprints(lines, fingerprintOfPublication(setup.context.publication))
      return nextReleaseMark(formatFingerprint(fingerprint), days, lock?.mark)
    },
    issuedOn: (version) => (isLasting ? issuedDay(lock, version) : undefined),
  })
}
