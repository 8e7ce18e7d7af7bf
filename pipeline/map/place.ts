import type { Node } from '../rdf/node.ts'
import type { RecordValues } from '../record/typed-record.ts'
import { type MappingContext, untaggedText } from './mapping-context.ts'

/** A place, with links to the registers where it is certainly the same. */
export function mapPlace(record: RecordValues['place'], { address }: MappingContext): Node {
  return {
    '@id': address.thing('place', record.id),
    '@type': ['Place'],
    name: untaggedText(record.name),
    sameAs: record.sameAs,
    source: record.source?.map((id) => address.thing('source', id)),
    subjectOf: address.dataset,
  }
}
