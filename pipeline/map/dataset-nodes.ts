import { withGdprNotice } from '../people/gdpr-notice.ts'
import type { Withdrawal } from '../people/rights.ts'
import { isWholeWithdrawal, type WithdrawalNotice, withdrawalNotices } from '../people/withdrawal-notices.ts'
import { EVERYWHERE, type MappedNode } from '../rdf/node.ts'
import type { ReleaseMark, ReleaseVersion } from '../rdf/release-version.ts'
import type { PlaceOf } from '../record/typed-record.ts'
import { mapContactPoint, mapDataset, mapTopicScheme } from './dataset.ts'
import { type DatasetTraits, type DerivedField, withDerivedMetadata } from './derived-metadata.ts'
import type { MappingContext } from './mapping-context.ts'
import { mapEmptyDocument } from './thing-document.ts'
import { mapWithdrawal } from './withdrawal.ts'

/** The facts on which the nodes of a data set depend; they are complete once every record has been mapped. */
export type DatasetFacts = {
  readonly namesPeople: boolean
  /** What the nodes tell of the data set as a whole. */
  readonly traits: DatasetTraits
  /** The withdrawals by the ids of the people who withdrew. */
  readonly withdrawals: ReadonlyMap<string, readonly Withdrawal[]>
  /** The addresses of earlier releases that have not been retired, relative to the base IRI. */
  readonly publishedAddresses: Iterable<string>
  /** Gives the version and fingerprint of the release; `unmarked` are the nodes of the data set without a version. */
  markOf(unmarked: readonly MappedNode[]): ReleaseMark | Promise<ReleaseMark>
  /** The day of the first release, if that is known, for a release of a version. */
  issuedOn(version: ReleaseVersion): string | undefined
}

/** The nodes that a release has beside those of its records, and what they say of the release. */
export type DatasetNodes = {
  /** The nodes for each person who withdrew altogether, then those of the publication. */
  readonly nodes: readonly MappedNode[]
  /**
   * The mapping context of the release: its publication has what follows from the records (`derived`), and the GDPR notice in its
   * description if people are named.
   */
  readonly context: MappingContext
  readonly derived: readonly DerivedField[]
  readonly notices: readonly WithdrawalNotice[]
  readonly mark: ReleaseMark
}

/** Maps the publication and the people who withdrew; `placeOf` locates values in `publication.yaml`. */
export async function mapDatasetNodes(
  context: MappingContext,
  placeOf: PlaceOf,
  facts: DatasetFacts,
): Promise<DatasetNodes> {
  const notices = withdrawalNotices(facts.withdrawals, context.address, facts.publishedAddresses)
  const withdrawals = notices
    .filter(isWholeWithdrawal)
    .flatMap(({ id }) => [mapWithdrawal(id, context), mapEmptyDocument('contributor', id, context)])
  const { publication, derived } = withDerivedMetadata(context.publication, facts.traits)
  const described = { ...context, publication: facts.namesPeople ? withGdprNotice(publication) : publication }
  const nodesOf = (of: MappingContext, version: ReleaseVersion | undefined): MappedNode[] => [
    ...withdrawals.map((node) => ({ node, pathInRecord: [], placeOf, outlets: EVERYWHERE })),
    ...mapPublication(of, version, placeOf),
  ]
  const mark = await facts.markOf(nodesOf(described, undefined))
  const issued = publication.datePublished === undefined ? facts.issuedOn(mark.version) : undefined
  const released =
    issued === undefined
      ? described
      : { ...described, publication: { ...described.publication, datePublished: issued } }
  return {
    nodes: nodesOf(released, mark.version),
    context: released,
    derived: [...derived, ...(issued === undefined ? [] : (['datePublished'] as const))],
    notices,
    mark,
  }
}

function mapPublication(
  context: MappingContext,
  version: ReleaseVersion | undefined,
  placeOf: PlaceOf,
): MappedNode[] {
  const contactPoint = mapContactPoint(context)
  return [
    { node: mapDataset(context, version), pathInRecord: [], placeOf, outlets: EVERYWHERE },
    ...(contactPoint === undefined
      ? []
      : [{ node: contactPoint, pathInRecord: ['contactPoint'], placeOf, outlets: EVERYWHERE }]),
    { node: mapTopicScheme(context), pathInRecord: [], placeOf, outlets: EVERYWHERE },
  ]
}
