import type { Node } from '../rdf/node.ts'
import type { Values } from '../record/schemas.ts'
import type { Edition } from './mapping-context.ts'

type Caption = NonNullable<Values['capsule']['caption']>[number]

/** A file of captions for a capsule, in one language. */
export function caption(record: Caption, capsule: string, { address }: Edition): Node {
  return {
    '@id': address.caption(capsule, record.inLanguage),
    '@type': ['MediaObject'],
    inLanguage: record.inLanguage,
    contentUrl: record.contentUrl,
    encodingFormat: record.encodingFormat,
  }
}
