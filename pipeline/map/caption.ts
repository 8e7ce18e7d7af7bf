import type { Node } from '../rdf/node.ts'
import { captionIdOf } from '../record/caption-id.ts'
import type { RecordValues } from '../record/typed-record.ts'
import type { MappingContext } from './mapping-context.ts'
import { fileValues } from './own-file.ts'

type Caption = NonNullable<RecordValues['capsule']['caption']>[number]

/** Maps a file of captions, in one language, of the capsule with the id `capsule`. */
export function mapCaption(record: Caption, capsule: string, context: MappingContext): Node {
  return {
    '@id': context.address.caption(capsule, captionIdOf(record)),
    '@type': ['MediaObject'],
    inLanguage: record.inLanguage,
    ...fileValues(record, context),
  }
}
