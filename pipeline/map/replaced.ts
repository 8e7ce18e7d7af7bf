import type { Kind } from '../rdf/addresses.ts'
import type { Node } from '../rdf/node.ts'
import type { Replaced } from '../record/schemas.ts'
import type { Edition } from './mapping-context.ts'

/** The old address of something that is now described elsewhere: it stays, and says where that is. */
export function replaced(kind: Kind, record: Replaced, { address }: Edition): Node {
  return {
    '@id': address.thing(kind, record.id),
    isReplacedBy: address.thing(kind, record.replacedBy),
    subjectOf: address.dataset,
  }
}
