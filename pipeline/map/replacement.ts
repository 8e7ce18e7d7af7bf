import type { Kind } from '../rdf/addresses.ts'
import type { Node } from '../rdf/node.ts'
import type { ReplacedRecord } from '../record/typed-record.ts'
import type { MappingContext } from './mapping-context.ts'

/** The old address of something that is now described elsewhere: it stays, and says where that is. */
export function mapReplacement(kind: Kind, record: ReplacedRecord, { address }: MappingContext): Node {
  return {
    '@id': address.thing(kind, record.id),
    isReplacedBy: address.thing(kind, record.replacedBy),
    subjectOf: address.dataset,
  }
}
