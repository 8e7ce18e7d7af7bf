import type { Node } from '../rdf/node.ts'
import type { Values } from '../record/schemas.ts'
import { allInLanguages, type Edition, inLanguages } from './mapping-context.ts'

/** A topic of the publication's small thesaurus, in the words of SKOS and of schema.org alike. */
export function topic(record: Values['topic'], edition: Edition): Node {
  const { address } = edition
  const name = inLanguages(record.name, edition)
  const alternateName = allInLanguages(record.alternateName, edition)
  const description = inLanguages(record.description, edition)
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
