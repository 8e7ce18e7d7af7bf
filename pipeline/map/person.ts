import type { Node } from '../rdf/node.ts'
import type { Values } from '../record/schemas.ts'
import { type Edition, named } from './mapping-context.ts'

/** A contributor: the name and nothing that time could make untrue. */
export function person(record: Values['contributor'], { address }: Edition): Node {
  return {
    '@id': address.thing('contributor', record.id),
    '@type': ['Person'],
    name: named(record.name),
    givenName: named(record.givenName),
    familyName: named(record.familyName),
    sameAs: record.sameAs,
    source: record.source?.map((id) => address.thing('source', id)),
    subjectOf: address.dataset,
  }
}
