import type { Node } from '../rdf/node.ts'
import type { RecordValues } from '../record/typed-record.ts'
import { languageMap, type MappingContext, mergedLanguageMap } from './mapping-context.ts'

/** The series that capsules are part of; it does not list them, they point to it. */
export function mapSeries(record: RecordValues['series'], edition: MappingContext): Node {
  const { address, publication } = edition
  return {
    '@id': address.thing('series', record.id),
    '@type': ['CreativeWorkSeries'],
    name: languageMap(record.name, edition),
    alternateName: mergedLanguageMap(record.alternateName, edition),
    description: languageMap(record.description, edition),
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
