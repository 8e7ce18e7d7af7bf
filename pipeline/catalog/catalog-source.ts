import type { Addresses } from '../rdf/addresses.ts'
import type { ReleaseVersion } from '../rdf/release-version.ts'
import type { Publication } from '../record/publication-schema.ts'
import type { DatasetStatistics } from './dataset-statistics.ts'
import type { Distribution } from './distributions.ts'

/** What a catalogue says of: a publication, its files and what was seen of its data. */
export type CatalogSource = {
  readonly publication: Publication
  readonly address: Addresses
  readonly release: ReleaseVersion
  readonly statistics: DatasetStatistics
  readonly triples: number
  /** The files that are offered, with their size in bytes. */
  readonly files: readonly (Distribution & { readonly size: number })[]
  /** Whether there is a site beside the data. */
  readonly hasPages: boolean
}

/** What portals know the data set by: it never changes. */
export function datasetIdentifier({
  publication,
  address,
}: Pick<CatalogSource, 'publication' | 'address'>): string {
  return publication.identifier ?? address.dataset
}
