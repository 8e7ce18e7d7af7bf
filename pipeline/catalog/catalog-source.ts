import type { Addresses } from '../rdf/addresses.ts'
import type { ReleaseVersion } from '../rdf/release-version.ts'
import type { Publication } from '../record/publication-schema.ts'
import type { DatasetStatistics } from './dataset-statistics.ts'
import type { Distribution } from './distributions.ts'

/** What a catalogue is made of: the publication, its files, and statistics of its data. */
export type CatalogSource = {
  readonly publication: Publication
  readonly address: Addresses
  readonly release: ReleaseVersion
  readonly statistics: DatasetStatistics
  readonly triples: number
  /** The files offered to portals, with their size in bytes. */
  readonly files: readonly (Distribution & { readonly size: number })[]
  /** Whether the release has pages. */
  readonly hasPages: boolean
}

/** The identifier by which portals know the data set. It never changes. */
export function datasetIdentifier({
  publication,
  address,
}: Pick<CatalogSource, 'publication' | 'address'>): string {
  return publication.identifier ?? address.dataset
}
