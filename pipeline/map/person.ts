import type { Node } from '../rdf/node.ts'
import type { RecordValues } from '../record/typed-record.ts'
import { type MappingContext, untaggedText } from './mapping-context.ts'

/** Maps a contributor to a `Person`, with names and register links only: nothing that may cease to be true. */
export function mapPerson(record: RecordValues['contributor'], { address }: MappingContext): Node {
  return {
    '@id': address.thing('contributor', record.id),
    '@type': ['Person'],
    honorificPrefix: untaggedText(record.honorificPrefix),
    name: untaggedText(record.name),
    honorificSuffix: untaggedText(record.honorificSuffix),
    givenName: untaggedText(record.givenName),
    familyName: untaggedText(record.familyName),
    alternateName: untaggedText(record.alternateName),
    sameAs: record.sameAs,
  }
}
