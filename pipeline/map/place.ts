import type { Node } from '../rdf/node.ts'
import type { Values } from '../record/schemas.ts'
import { type Edition, named } from './mapping-context.ts'

/** A place, with links to the registers where it is certainly the same. */
export function place(record: Values['place'], { address }: Edition): Node {
  return {
    '@id': address.thing('place', record.id),
    '@type': ['Place'],
    name: named(record.name),
    sameAs: record.sameAs,
    source: record.source?.map((id) => address.thing('source', id)),
    subjectOf: address.dataset,
  }
}
