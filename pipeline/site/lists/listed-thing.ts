import type { TextValue } from '../../rdf/node.ts'
import type { CapsuleLink } from '../capsule-card.ts'

/** A thing in a list: a series with its description, a capsule with its series. */
export type ListedThing = CapsuleLink & {
  readonly description?: TextValue | undefined
  readonly series?: CapsuleLink | undefined
}
