import type { Node } from '../rdf/node.ts'
import type { RecordValues } from '../record/typed-record.ts'
import { languageMap, type MappingContext, untaggedText } from './mapping-context.ts'

/** An organisation that publishes, or that a credit names. */
export function mapOrganization(record: RecordValues['organization'], edition: MappingContext): Node {
  const { address } = edition
  return {
    '@id': address.thing('organization', record.id),
    '@type': ['Organization'],
    name: untaggedText(record.name),
    alternateName: untaggedText(record.alternateName),
    description: languageMap(record.description, edition),
    url: record.url,
    sameAs: record.sameAs,
    areaServed: record.areaServed?.map((id) => address.thing('place', id)),
    source: record.source?.map((id) => address.thing('source', id)),
    subjectOf: address.dataset,
  }
}
