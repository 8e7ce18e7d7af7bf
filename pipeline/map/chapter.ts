import type { Node } from '../rdf/node.ts'
import type { Values } from '../record/schemas.ts'
import { type Edition, inLanguages } from './mapping-context.ts'

type Chapter = NonNullable<Values['capsule']['hasPart']>[number]

/**
 * A chapter of a capsule, from one second of the video to another; with its own address where the page can
 * play the file from there.
 */
export function chapter(record: Chapter, capsule: Values['capsule'], edition: Edition): Node {
  const { address } = edition
  const canStart = capsule.contentUrl !== undefined && record.startOffset !== undefined
  return {
    '@id': address.chapter(capsule.id, record.id),
    '@type': ['Clip'],
    name: inLanguages(record.name, edition),
    startOffset: record.startOffset,
    endOffset: record.endOffset,
    url: canStart ? `${address.document('capsule', capsule.id)}?t=${record.startOffset}` : undefined,
  }
}
