import type { Node } from '../rdf/node.ts'
import type { RecordValues } from '../record/typed-record.ts'
import { languageMap, type MappingContext } from './mapping-context.ts'

type Chapter = NonNullable<RecordValues['capsule']['hasPart']>[number]

/**
 * Maps a chapter of a capsule to a `Clip`; offsets are in seconds from the start of the video. It has a `url`, the capsule's page
 * with `?t=`, only if the capsule has a `contentUrl`: the page can start at a second only in a file that it plays itself.
 */
export function mapChapter(record: Chapter, capsule: RecordValues['capsule'], context: MappingContext): Node {
  const { address } = context
  const canStart = capsule.contentUrl !== undefined && record.startOffset !== undefined
  return {
    '@id': address.chapter(capsule.id, record.id),
    '@type': ['Clip'],
    name: languageMap(record.name, context),
    startOffset: record.startOffset,
    endOffset: record.endOffset,
    url: canStart ? `${address.document('capsule', capsule.id)}?t=${record.startOffset}` : undefined,
  }
}
