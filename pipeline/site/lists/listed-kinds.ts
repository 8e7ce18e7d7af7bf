import type { Kind } from '../../rdf/addresses.ts'
import type { ClassName } from '../../rdf/context.ts'
import type { PageWords } from '../words/page-words.ts'

/** A kind of thing that has a list of its own, in pages. */
export type ListedKind = {
  readonly kind: Kind
  readonly type: ClassName
  /** The key of the word for all things of the kind. */
  readonly word: keyof PageWords &
    ('capsules' | 'series' | 'organizations' | 'places' | 'periodicals' | 'sources')
  /** How many things stand on a page of the list. */
  readonly pageSize: number
}

/** The kinds of things with lists; topics stand on the page of their scheme. */
export const listedKinds: readonly ListedKind[] = [
  { kind: 'capsule', type: 'VideoObject', word: 'capsules', pageSize: 48 },
  { kind: 'series', type: 'CreativeWorkSeries', word: 'series', pageSize: 48 },
  { kind: 'organization', type: 'Organization', word: 'organizations', pageSize: 240 },
  { kind: 'place', type: 'Place', word: 'places', pageSize: 240 },
  { kind: 'periodical', type: 'Periodical', word: 'periodicals', pageSize: 240 },
  { kind: 'source', type: 'WebPage', word: 'sources', pageSize: 240 },
]

/** The address of a page of the list of a kind; the first is 1. */
export function listAddress(kind: Kind, number: number, base: string): string {
  return number === 1 ? `${base}${kind}/` : `${base}${kind}/page/${number}/`
}
