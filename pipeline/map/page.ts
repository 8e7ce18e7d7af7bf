import type { Node } from '../rdf/node.ts'
import type { RecordValues } from '../record/typed-record.ts'
import { languageMap, type MappingContext } from './mapping-context.ts'

/** A web page that records draw on. */
export function mapPage(record: RecordValues['source'], edition: MappingContext): Node {
  const { address } = edition
  return {
    '@id': address.thing('source', record.id),
    '@type': ['WebPage'],
    name: languageMap(record.name, edition),
    url: record.url,
    sameAs: record.sameAs,
    datePublished: record.datePublished,
    dateModified: record.dateModified,
    publisher: record.publisher && address.thing('organization', record.publisher),
    subjectOf: address.dataset,
  }
}
