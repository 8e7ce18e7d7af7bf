import type { Node } from '../rdf/node.ts'
import { registerOf } from '../record/registers/external-registers.ts'
import type { RecordValues } from '../record/typed-record.ts'
import { languageMap, type MappingContext, mergedLanguageMap } from './mapping-context.ts'

/**
 * Maps a topic of the publication's thesaurus to a `skos:Concept` that is a schema.org `DefinedTerm` too. A record with members is a
 * `skos:Collection`, which groups topics (such as scales) and claims of none that it is broader than another.
 */
export function mapTopic(record: RecordValues['topic'], context: MappingContext): Node {
  return record.member === undefined ? mapConcept(record, context) : mapCollection(record, context)
}

function mapConcept(record: RecordValues['topic'], context: MappingContext): Node {
  const { address } = context
  const concepts = record.sameAs?.filter((address) => registerOf(address) !== undefined) // others may be pages
  return {
    '@id': address.thing('topic', record.id),
    '@type': ['Concept', 'DefinedTerm'],
    ...textsOf(record, context),
    broader: record.broader?.map((id) => address.thing('topic', id)),
    exactMatch: concepts?.length === 0 ? undefined : concepts,
    closeMatch: record.closeMatch,
    topConceptOf: record.broader === undefined ? address.topics : undefined,
    inScheme: address.topics,
    inDefinedTermSet: address.topics,
    sameAs: record.sameAs,
  }
}

function mapCollection(record: RecordValues['topic'], context: MappingContext): Node {
  const { address } = context
  return {
    '@id': address.thing('topic', record.id),
    '@type': ['Collection'],
    ...textsOf(record, context),
    broader: record.broader?.map((id) => address.thing('topic', id)), // a collection may have none, which the shapes tell
    member: record.member?.map((id) => address.thing('topic', id)),
    inScheme: address.topics,
    sameAs: record.sameAs,
  }
}

/** The names and the description, in the words of SKOS and of schema.org alike. */
function textsOf(record: RecordValues['topic'], context: MappingContext) {
  const name = languageMap(record.name, context)
  const alternateName = mergedLanguageMap(record.alternateName, context)
  const description = languageMap(record.description, context)
  return {
    ...{ prefLabel: name, name, altLabel: alternateName, alternateName },
    ...{ definition: description, description },
  }
}
