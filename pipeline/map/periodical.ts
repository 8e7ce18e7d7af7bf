import type { Node } from '../rdf/node.ts'
import type { RecordValues } from '../record/typed-record.ts'
import { type MappingContext, untaggedText } from './mapping-context.ts'

/** Maps a periodical that a credit names. */
export function mapPeriodical(record: RecordValues['periodical'], { address }: MappingContext): Node {
  return {
    '@id': address.thing('periodical', record.id),
    '@type': ['Periodical'],
    name: untaggedText(record.name),
    url: record.url,
    sameAs: record.sameAs,
  }
}
