import type { Node } from '../rdf/node.ts'
import type { RecordValues } from '../record/typed-record.ts'
import { languageMap, type MappingContext } from './mapping-context.ts'

type Chapter = NonNullable<RecordValues['capsule']['hasPart']>[number]

/**
 * Maps a chapter of the capsule with the id `capsule` to a `Clip`; offsets are in seconds from the start of the video, `endOffset` as it
 * follows from all chapters. It has a `url`, the capsule's page with `?t=`, only if the page can start the video there: in a file that it plays itself, or in a player that
 * takes a second (`record/platforms/`).
 */
export function mapChapter(
  record: Chapter,
  capsule: string,
  endOffset: number | undefined,
  canStartVideo: boolean,
  context: MappingContext,
): Node {
  const { address } = context
  const canStart = canStartVideo && record.startOffset !== undefined
  return {
    '@id': address.chapter(capsule, record.id),
    '@type': ['Clip'],
    name: languageMap(record.name, context),
    startOffset: record.startOffset,
    endOffset,
    url: canStart ? `${address.document('capsule', capsule)}?t=${record.startOffset}` : undefined,
  }
}
