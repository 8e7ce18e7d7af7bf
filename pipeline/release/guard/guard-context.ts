import type { Problem } from '../../problems/problem.ts'
import type { Addresses } from '../../rdf/addresses.ts'
import type { Publication } from '../../record/publication-schema.ts'
import type { PlaceOf } from '../../record/typed-record.ts'

/** What every guard leans on. */
export type GuardContext = {
  readonly publication: Publication
  readonly address: Addresses
  readonly placeOf: PlaceOf
  /** What may be lost, by name. */
  readonly accepted: ReadonlySet<string>
  /** Hears of each problem as it is found. */
  readonly report: (...problems: readonly Problem[]) => void
}
