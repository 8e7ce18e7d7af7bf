import type { Node } from '../rdf/node.ts'
import type { RecordValues } from '../record/typed-record.ts'
import { type MappingContext, untaggedText } from './mapping-context.ts'

/** Maps a place; `sameAs` links it to registers such as GeoNames that describe the same place. */
export function mapPlace(record: RecordValues['place'], { address }: MappingContext): Node {
  return {
    '@id': address.thing('place', record.id),
    '@type': ['Place'],
    name: untaggedText(record.name),
    sameAs: record.sameAs,
  }
}
