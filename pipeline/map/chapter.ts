import type { Node } from '../rdf/node.ts'
import type { RecordValues } from '../record/typed-record.ts'
import { languageMap, type MappingContext } from './mapping-context.ts'

type Chapter = NonNullable<RecordValues['capsule']['hasPart']>[number]

/**
 * A chapter of a capsule, from one second of the video to another; with its own address where the page can
 * play the file from there.
 */
export function mapChapter(record: Chapter, capsule: RecordValues['capsule'], edition: MappingContext): Node {
  const { address } = edition
  const canStart = capsule.contentUrl !== undefined && record.startOffset !== undefined
  return {
    '@id': address.chapter(capsule.id, record.id),
    '@type': ['Clip'],
    name: languageMap(record.name, edition),
    startOffset: record.startOffset,
    endOffset: record.endOffset,
    url: canStart ? `${address.document('capsule', capsule.id)}?t=${record.startOffset}` : undefined,
  }
}
