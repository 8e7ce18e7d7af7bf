import type { Node } from '../rdf/node.ts'
import type { Values } from '../record/schemas.ts'
import { allInLanguages, type Edition, inLanguages } from './mapping-context.ts'

/** The series that capsules are part of; it does not list them, they point to it. */
export function series(record: Values['series'], edition: Edition): Node {
  const { address, publication } = edition
  return {
    '@id': address.thing('series', record.id),
    '@type': ['CreativeWorkSeries'],
    name: inLanguages(record.name, edition),
    alternateName: allInLanguages(record.alternateName, edition),
    description: inLanguages(record.description, edition),
    dateCreated: record.dateCreated,
    datePublished: record.datePublished,
    publisher: record.publisher && address.thing('organization', record.publisher),
    about: record.about?.map((id) => address.thing('topic', id)),
    url: record.url,
    sameAs: record.sameAs,
    source: record.source?.map((id) => address.thing('source', id)),
    sdLicense: publication.license,
    sdPublisher: address.thing('organization', publication.publisher),
    subjectOf: address.dataset,
  }
}
