import type { Problem } from '../../problems/problem.ts'
import type { Addresses } from '../../rdf/addresses.ts'
import type { Publication } from '../../record/publication-schema.ts'
import type { PlaceOf } from '../../record/typed-record.ts'

/** What every check against the release before needs. */
export type GuardContext = {
  readonly publication: Publication
  readonly address: Addresses
  readonly placeOf: PlaceOf
  /** The names of what may be lost. */
  readonly accepted: ReadonlySet<string>
  readonly report: (...problems: readonly Problem[]) => void
}
