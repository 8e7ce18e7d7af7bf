import type { Decision } from '../record/person-decision.ts'
import type { Rights } from './rights.ts'

/** The numbers of people who are named, by where they are named and on what ground. */
export type PeopleCounts = {
  /** On a page of their own. */
  readonly site: number
  /** In the data. */
  readonly data: number
  /** On pages that search engines index. */
  readonly search: number
  /** On the pages of capsules alone, because the publisher's own page credits them. */
  readonly credits: number
  /** In the data, but not on pages that search engines index. */
  readonly dataAlone: number
  readonly grounds: ReadonlyMap<NonNullable<Decision['basis']>, number>
}

/** A counter of named people, to which each person is added once. */
export function openPeopleCounter(): {
  add(rights: Rights, basis: Decision['basis']): void
  counts: PeopleCounts
} {
  const grounds = new Map<NonNullable<Decision['basis']>, number>()
  const counts = { site: 0, data: 0, search: 0, credits: 0, dataAlone: 0, grounds }
  return {
    counts,
    add(rights, basis) {
      for (const use of ['site', 'data', 'search'] as const) if (rights[use]) counts[use]++
      if (rights.credits && !rights.search) counts.credits++
      if (rights.data && !rights.search) counts.dataAlone++
      if (rights.site && basis !== undefined) grounds.set(basis, (grounds.get(basis) ?? 0) + 1)
    },
  }
}
