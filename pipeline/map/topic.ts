import type { Node } from '../rdf/node.ts'
import type { RecordValues } from '../record/typed-record.ts'
import { languageMap, type MappingContext, mergedLanguageMap } from './mapping-context.ts'

/** A topic of the publication's small thesaurus, in the words of SKOS and of schema.org alike. */
export function mapTopic(record: RecordValues['topic'], edition: MappingContext): Node {
  const { address } = edition
  const name = languageMap(record.name, edition)
  const alternateName = mergedLanguageMap(record.alternateName, edition)
  const description = languageMap(record.description, edition)
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
    source: record.source?.map((id) => address.thing('source', id)),
    subjectOf: address.dataset,
  }
}
