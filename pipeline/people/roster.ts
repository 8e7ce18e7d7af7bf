import type { Outlet } from '../rdf/node.ts'
import type { ErasedNames } from './erased-names.ts'
import type { NameFormTable } from './name-form-table.ts'
import type { NamingRemedies } from './remedies.ts'

/**
 * The people whom the search for names has to know, as plain data that threads share: people who may not be named everywhere, people
 * who may be and share a name with one of them, phrases that the publisher declared harmless (`exceptions`), and erased names.
 */
export type Roster = {
  readonly ids: readonly string[]
  /** A set of `NAMEABLE`, `WITHDRAWN` and `CREDITED` bits a person. */
  readonly flags: Uint8Array
  readonly names: NameFormTable
  /** What to write so that a person who agrees may be named, each remedy once. */
  readonly remedies: readonly NamingRemedies[]
  /** The index in `remedies` for each person. */
  readonly remedyOf: Uint16Array
  /** The folded last words of all names; `undefined` if there are too many to be worth it. */
  readonly lastWords: readonly string[] | undefined
  readonly exceptions: readonly string[]
  readonly erased?: ErasedNames | undefined
}

/** The bits of a person who may be named in an outlet. */
export const NAMEABLE = { 'person-page': 1, 'open-data': 2, 'indexed-page': 4 } as const satisfies Record<
  Outlet,
  number
>

/** The bits of a person who withdrew the consent to be named in an outlet. */
export const WITHDRAWN = { 'person-page': 8, 'open-data': 16, 'indexed-page': 32 } as const satisfies Record<
  Outlet,
  number
>

/** The bit of a person whom the pages of capsules name as a page of the publisher's own does. */
export const CREDITED = 64

/** The remedies of a person for whom there is nothing to write. */
export const NO_REMEDIES: NamingRemedies = { data: {}, index: {} }

/** Whether a roster has nobody to search for. */
export function isEmptyRoster({ ids, erased }: Roster): boolean {
  return ids.length === 0 && erased === undefined
}

/** Whether a person of a roster may not be named in an outlet. */
export function isRestrictedIn({ flags, erased }: Roster, outlet: Outlet): boolean {
  return erased !== undefined || flags.some((bits) => (bits & NAMEABLE[outlet]) === 0)
}

/** A view of a roster by the ids of its people. */
export type RosterLookup = {
  mayName(id: string, outlet: Outlet): boolean
  /** Whether the pages of capsules name a person as a page of the publisher's own does. */
  isCredited(id: string): boolean
  /** Whether a person withdrew the consent to be named in an outlet; people who are in no record were erased and count as such. */
  isWithdrawn(id: string, outlet: Outlet): boolean
  remediesFor(id: string): NamingRemedies
}

/** Opens the view of a roster by ids. */
export function openRosterLookup({ ids, flags, remedies, remedyOf }: Roster): RosterLookup {
  const numbers = new Map(ids.map((id, number) => [id, number]))
  const hasBit = (id: string, bit: number): boolean | undefined => {
    const number = numbers.get(id)
    return number === undefined ? undefined : ((flags[number] ?? 0) & bit) !== 0
  }
  return {
    mayName: (id, outlet) => hasBit(id, NAMEABLE[outlet]) === true,
    isCredited: (id) => hasBit(id, CREDITED) === true,
    isWithdrawn: (id, outlet) => hasBit(id, WITHDRAWN[outlet]) ?? true,
    remediesFor: (id) => remedies[remedyOf[numbers.get(id) ?? -1] ?? -1] ?? NO_REMEDIES,
  }
}
