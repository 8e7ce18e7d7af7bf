import { metadataGaps } from '../catalog/check-metadata.ts'
import { activeAddresses, ledgerAddresses } from '../check/cross-record/address-ledger.ts'
import { type DatasetNodes, mapDatasetNodes } from '../map/dataset-nodes.ts'
import { unknownWithdrawals } from '../people/unknown-withdrawals.ts'
import { formatFingerprint, joinFingerprints } from '../rdf/fingerprint.ts'
import { nextReleaseMark } from '../rdf/release-version.ts'
import type { BatchSink } from './batch-sink.ts'
import type { BuildContext } from './build-context.ts'
import { fingerprintOfNodes, fingerprintOfPublication } from './guard/fingerprints.ts'
import { issuedDay } from './guard/publication-lock.ts'

/**
 * Maps what the publication says of itself, once every record has been written: with the version of the release, which follows
 * from the data. Reports withdrawals of ids that nobody has.
 */
export async function mapReleaseDataset(
  { order, setup, state, gate, unreadPeople }: BuildContext,
  { statistics, fingerprint }: BatchSink,
): Promise<DatasetNodes> {
  const { context, placeOf, ledger, withdrawals, lock, isLasting } = setup
  const { classes, traits } = statistics.end()
  const namesPeople = classes.has('Person')
  const people = [gate.decidedIds(), unreadPeople]
  for (const problem of unknownWithdrawals(withdrawals, people, ledgerAddresses(ledger)))
    state.problems.add(problem)
  const dataset = await mapDatasetNodes(context, placeOf, {
    namesPeople,
    traits,
    withdrawals,
    publishedAddresses: activeAddresses(ledger),
    markOf(unmarked) {
      const more = joinFingerprints(
        fingerprintOfNodes(unmarked),
        fingerprintOfPublication(context.publication),
      )
      return nextReleaseMark(formatFingerprint(joinFingerprints(fingerprint(), more)), order, lock?.mark)
    },
    issuedOn: (version) => (isLasting ? issuedDay(lock, version) : undefined),
  })
  for (const problem of metadataGaps(dataset.context.publication, namesPeople, placeOf))
    state.problems.add(problem)
  state.facts.derived = dataset.derived
  state.facts.timeZone = context.publication.timeZone
  if (order.publish) state.facts.release = dataset.mark.version
  return dataset
}
