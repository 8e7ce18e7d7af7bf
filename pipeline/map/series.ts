import type { Node } from '../rdf/node.ts'
import type { RecordValues } from '../record/typed-record.ts'
import { languageMap, type MappingContext, mergedLanguageMap } from './mapping-context.ts'

/** Maps a series, or a season of one. Capsules and seasons point to it (`isPartOf`); it does not list them, so that its node does not grow with them. */
export function mapSeries(record: RecordValues['series'], context: MappingContext): Node {
  const { address } = context
  return {
    '@id': address.thing('series', record.id),
    '@type': ['CreativeWorkSeries'],
    name: languageMap(record.name, context),
    alternateName: mergedLanguageMap(record.alternateName, context),
    description: languageMap(record.description, context),
    isPartOf: record.isPartOf && address.thing('series', record.isPartOf),
    inLanguage: record.inLanguage,
    identifier: record.identifier,
    startDate: record.startDate,
    endDate: record.endDate,
    dateCreated: record.dateCreated,
    datePublished: record.datePublished,
    publisher: record.publisher?.map((id) => address.thing('organization', id)),
    about: record.about?.map((id) => address.thing('topic', id)),
    url: record.url,
    sameAs: record.sameAs,
  }
}
