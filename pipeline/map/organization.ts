import type { Node } from '../rdf/node.ts'
import type { Values } from '../record/schemas.ts'
import { type Edition, inLanguages, named } from './mapping-context.ts'

/** An organisation that publishes, or that a credit names. */
export function organization(record: Values['organization'], edition: Edition): Node {
  const { address } = edition
  return {
    '@id': address.thing('organization', record.id),
    '@type': ['Organization'],
    name: named(record.name),
    alternateName: named(record.alternateName),
    description: inLanguages(record.description, edition),
    url: record.url,
    sameAs: record.sameAs,
    areaServed: record.areaServed?.map((id) => address.thing('place', id)),
    source: record.source?.map((id) => address.thing('source', id)),
    subjectOf: address.dataset,
  }
}
