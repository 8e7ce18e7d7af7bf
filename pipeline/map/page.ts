import type { Node } from '../rdf/node.ts'
import type { RecordValues } from '../record/typed-record.ts'
import { languageMap, type MappingContext } from './mapping-context.ts'

/** Maps a web page from which records are taken. */
export function mapPage(record: RecordValues['source'], context: MappingContext): Node {
  const { address } = context
  return {
    '@id': address.thing('source', record.id),
    '@type': ['WebPage'],
    name: languageMap(record.name, context),
    url: record.url,
    sameAs: record.sameAs,
    datePublished: record.datePublished,
    dateModified: record.dateModified,
    publisher: record.publisher && address.thing('organization', record.publisher),
  }
}
