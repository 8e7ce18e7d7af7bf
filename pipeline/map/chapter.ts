import type { Node } from '../node.ts'
import type { Values } from '../record.ts'
import { type Edition, inLanguages } from './edition.ts'

type Chapter = NonNullable<Values['capsule']['hasPart']>[number]

/** A chapter of a capsule, from one second of the video to another. */
export function chapter(record: Chapter, capsule: string, edition: Edition): Node {
  return {
    '@id': edition.address.chapter(capsule, record.id),
    '@type': ['Clip'],
    name: inLanguages(record.name, edition),
    startOffset: record.startOffset,
    endOffset: record.endOffset,
  }
}
