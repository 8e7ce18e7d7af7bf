import type { MappedNode } from '../rdf/node.ts'
import type { RecordValues } from '../record/typed-record.ts'
import { mapCaption } from './caption.ts'
import { mapChapter } from './chapter.ts'
import type { MappingContext } from './mapping-context.ts'
import { mapParticipation } from './participation.ts'

/** Maps the participations, chapters and captions of a capsule to a node each, in this order, all of one `origin`. */
export function mapCapsuleParts(
  capsule: RecordValues['capsule'],
  context: MappingContext,
  origin: Pick<MappedNode, 'placeOf' | 'outlets'>,
): MappedNode[] {
  const { participation = [], hasPart = [], caption = [] } = capsule
  return [
    ...participation.map((part, index) => ({
      node: mapParticipation(part, capsule.id, context),
      pathInRecord: ['participation', index],
      ...origin,
    })),
    ...hasPart.map((part, index) => ({
      node: mapChapter(part, capsule, context),
      pathInRecord: ['hasPart', index],
      ...origin,
    })),
    ...caption.map((part, index) => ({
      node: mapCaption(part, capsule.id, context),
      pathInRecord: ['caption', index],
      ...origin,
    })),
  ]
}
