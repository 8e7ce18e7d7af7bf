import { NO_KEYS, type SharedKeys } from '../collections/shared-keys.ts'
import type { Publication } from '../record/publication-schema.ts'
import type { RecordValues } from '../record/typed-record.ts'
import { findOwnPages, type OwnPageRecords } from './own-pages.ts'
import { findSpecialCategory } from './special-categories.ts'

/** What the consent gate has to know of records that may be read after those that it filters, as plain data that threads share. */
export type ConsentFacts = {
  /** The ids of sources that are the publisher's own pages; see `findOwnPages`. */
  readonly ownPages: SharedKeys
  /** The words in the names of organisations that may reveal what the law protects most, by the organisation's id. */
  readonly revealingOrganizations: ReadonlyMap<string, string>
}

/** What is known where no record was read ahead. */
export const NO_FACTS: ConsentFacts = { ownPages: NO_KEYS, revealingOrganizations: new Map() }

/** Finds the facts of a publication in records that are read ahead of all others. */
export async function findConsentFacts(
  publication: Publication,
  records: OwnPageRecords & { organizations(): AsyncIterable<RecordValues['organization']> },
): Promise<ConsentFacts> {
  const revealingOrganizations = new Map<string, string>()
  for await (const { id, name, alternateName = [] } of records.organizations()) {
    const names = typeof name === 'object' ? Object.values(name) : [name ?? '']
    const [words] = [...names, ...alternateName].flatMap((each) => findSpecialCategory(each) ?? [])
    if (words !== undefined) revealingOrganizations.set(id, words)
  }
  return { ownPages: await findOwnPages(publication, records), revealingOrganizations }
}
