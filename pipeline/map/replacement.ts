import type { Kind } from '../rdf/addresses.ts'
import type { Node } from '../rdf/node.ts'
import type { ReplacedRecord } from '../record/typed-record.ts'
import type { MappingContext } from './mapping-context.ts'

/** Maps a replaced record: its address remains and points to the record that took its place (`dct:isReplacedBy`). */
export function mapReplacement(kind: Kind, record: ReplacedRecord, { address }: MappingContext): Node {
  return {
    '@id': address.thing(kind, record.id),
    isReplacedBy: address.thing(kind, record.replacedBy),
  }
}
