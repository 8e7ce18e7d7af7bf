import { activeAddresses } from '../check/cross-record/address-ledger.ts'
import { type DatasetNodes, mapDatasetNodes } from '../map/dataset-nodes.ts'
import { formatFingerprint, joinFingerprints } from '../rdf/fingerprint.ts'
import { nextReleaseMark } from '../rdf/release-version.ts'
import { fingerprintOfPublication } from '../release/guard/fingerprints.ts'
import { issuedDay } from '../release/guard/publication-lock.ts'
import type { MergeContext } from './merge-context.ts'
import { fingerprintMerged } from './merge-result.ts'
import type { PartTraits } from './part-traits.ts'
import type { MergeSummary } from './write-merged.ts'

/** Maps the data set of merged records, of which traits tell, in the version that follows from the fingerprint of all lines. */
export function mapMergedDataset(
  days: { readonly date?: string | undefined; readonly today: string },
  { setup, ledger, lock, isLasting }: MergeContext,
  { body }: Pick<MergeSummary, 'body'>,
  { namesPeople, traits }: PartTraits,
): Promise<DatasetNodes> {
  return mapDatasetNodes(setup.context, setup.placeOf, {
    namesPeople,
    traits,
    withdrawals: setup.withdrawals,
    publishedAddresses: activeAddresses(ledger),
    markOf(unmarked) {
      const lines = fingerprintMerged(body, unmarked)
      const fingerprint = joinFingerprints(lines, fingerprintOfPublication(setup.context.publication))
      return nextReleaseMark(formatFingerprint(fingerprint), days, lock?.mark)
    },
    issuedOn: (version) => (isLasting ? issuedDay(lock, version) : undefined),
  })
}
