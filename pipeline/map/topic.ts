import type { Node } from '../rdf/node.ts'
import { registerOf } from '../record/registers/external-registers.ts'
import type { RecordValues } from '../record/typed-record.ts'
import { languageMap, type MappingContext, mergedLanguageMap } from './mapping-context.ts'

/**
 * Maps a topic of the publication's thesaurus to a `skos:Concept` that is a schema.org `DefinedTerm` too. What it is the same as in a
 * register is a concept there, and so an exact match; any other address may be of a page.
 */
export function mapTopic(record: RecordValues['topic'], context: MappingContext): Node {
  const { address } = context
  const name = languageMap(record.name, context)
  const alternateName = mergedLanguageMap(record.alternateName, context)
  const description = languageMap(record.description, context)
  const concepts = record.sameAs?.filter((address) => registerOf(address) !== undefined)
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
    exactMatch: concepts?.length === 0 ? undefined : concepts,
    closeMatch: record.closeMatch,
    topConceptOf: record.broader === undefined ? address.topics : undefined,
    inScheme: address.topics,
    inDefinedTermSet: address.topics,
    sameAs: record.sameAs,
    source: record.source?.map((id) => address.thing('source', id)),
    subjectOf: address.dataset,
  }
}
