import type { Addresses } from '../rdf/addresses.ts'
import type { Version } from '../rdf/release-version.ts'
import type { Publication } from '../record/schemas.ts'
import type { Survey } from './data-survey.ts'
import type { Distribution } from './distributions.ts'

/** What a catalogue says of: a publication, its files and what was seen of its data. */
export type Offer = {
  readonly publication: Publication
  readonly address: Addresses
  readonly release: Version
  readonly survey: Survey
  readonly triples: number
  /** The files that are offered, with their size in bytes. */
  readonly files: readonly (Distribution & { readonly size: number })[]
  /** Whether there is a site beside the data. */
  readonly hasPages: boolean
}

/** What portals know the data set by: it never changes. */
export function identifierOf({ publication, address }: Pick<Offer, 'publication' | 'address'>): string {
  return publication.identifier ?? address.dataset
}
