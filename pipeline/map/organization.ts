import type { Node } from '../rdf/node.ts'
import type { RecordValues } from '../record/typed-record.ts'
import { languageMap, type MappingContext, nameText, untaggedText } from './mapping-context.ts'

/** Maps an organisation: a publisher, or one that a credit names. */
export function mapOrganization(record: RecordValues['organization'], context: MappingContext): Node {
  const { address } = context
  return {
    '@id': address.thing('organization', record.id),
    '@type': ['Organization'],
    name: nameText(record.name),
    alternateName: untaggedText(record.alternateName),
    description: languageMap(record.description, context),
    url: record.url,
    sameAs: record.sameAs,
    parentOrganization: record.parentOrganization && address.thing('organization', record.parentOrganization),
    areaServed: record.areaServed?.map((id) => address.thing('place', id)),
  }
}
