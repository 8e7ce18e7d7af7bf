import type { MappedNode } from '../rdf/node.ts'
import type { PlaceOf, RecordValues } from '../record/typed-record.ts'
import { mapCaption } from './caption.ts'
import { mapChapter } from './chapter.ts'
import type { MappingContext } from './mapping-context.ts'
import { mapParticipation } from './participation.ts'

/** Maps the participations, chapters and captions of a capsule to a node each, in this order. */
export function mapCapsuleParts(
  capsule: RecordValues['capsule'],
  placeOf: PlaceOf,
  context: MappingContext,
): MappedNode[] {
  const { participation = [], hasPart = [], caption = [] } = capsule
  return [
    ...participation.map((part, index) => ({
      node: mapParticipation(part, capsule.id, context),
      pathInRecord: ['participation', index],
      placeOf,
    })),
    ...hasPart.map((part, index) => ({
      node: mapChapter(part, capsule, context),
      pathInRecord: ['hasPart', index],
      placeOf,
    })),
    ...caption.map((part, index) => ({
      node: mapCaption(part, capsule.id, context),
      pathInRecord: ['caption', index],
      placeOf,
    })),
  ]
}
