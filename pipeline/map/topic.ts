import type { Node } from '../rdf/node.ts'
import type { RecordValues } from '../record/typed-record.ts'
import { languageMap, type MappingContext, mergedLanguageMap } from './mapping-context.ts'

/** Maps a topic of the publication's thesaurus to a `skos:Concept` that is a schema.org `DefinedTerm` too. */
export function mapTopic(record: RecordValues['topic'], context: MappingContext): Node {
  const { address } = context
  const name = languageMap(record.name, context)
  const alternateName = mergedLanguageMap(record.alternateName, context)
  const description = languageMap(record.description, context)
  return {
    '@id': address.thing('topic', record.id),
    '@type': ['Concept', 'DefinedTerm'],
    prefLabel: name,
    name,
    altLabel: alternateName,
    alternateName,
    definition: description,
    description,
    broader: record.broader?.map((id) => address.thing('topic', id)),
    topConceptOf: record.broader === undefined ? address.topics : undefined,
    inScheme: address.topics,
    inDefinedTermSet: address.topics,
    sameAs: record.sameAs,
  }
}
