import type { Node } from '../rdf/node.ts'
import type { Values } from '../record/schemas.ts'
import { type Edition, named } from './mapping-context.ts'

/** A journal that a credit names. */
export function periodical(record: Values['periodical'], { address }: Edition): Node {
  return {
    '@id': address.thing('periodical', record.id),
    '@type': ['Periodical'],
    name: named(record.name),
    url: record.url,
    sameAs: record.sameAs,
    source: record.source?.map((id) => address.thing('source', id)),
    subjectOf: address.dataset,
  }
}
