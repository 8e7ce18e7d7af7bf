import type { Node } from '../rdf/node.ts'
import type { Values } from '../record/schemas.ts'
import { type Edition, inLanguages } from './mapping-context.ts'

/** A web page that records draw on. */
export function page(record: Values['source'], edition: Edition): Node {
  const { address } = edition
  return {
    '@id': address.thing('source', record.id),
    '@type': ['WebPage'],
    name: inLanguages(record.name, edition),
    url: record.url,
    sameAs: record.sameAs,
    datePublished: record.datePublished,
    dateModified: record.dateModified,
    publisher: record.publisher && address.thing('organization', record.publisher),
    subjectOf: address.dataset,
  }
}
