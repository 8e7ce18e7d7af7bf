import type { MappedNode, Node } from '../rdf/node.ts'
import { durationSeconds } from '../record/duration.ts'
import type { RecordValues } from '../record/typed-record.ts'
import { canStartVideo } from '../record/video-fields.ts'
import { chapterEnds } from '../transcript/chapter-files.ts'
import { mapCaption } from './caption.ts'
import { mapChapter } from './chapter.ts'
import type { MappingContext } from './mapping-context.ts'
import { mapEncoding, mapTranscriptFile } from './media-file.ts'
import { mapFunctions, mapParticipation } from './participation.ts'

/**
 * Maps the participations, with the functions in their credits, the chapters, the captions and the further files of a capsule to a node each, in this
 * order, all of one `origin`. Those who are counted and not described have an empty participation each, so that one counts them all.
 */
export function mapCapsuleParts(
  capsule: RecordValues['capsule'],
  context: MappingContext,
  origin: Pick<MappedNode, 'placeOf' | 'outlets'>,
): MappedNode[] {
  const {
    participation = [],
    hasPart = [],
    caption = [],
    encoding = [],
    transcriptFile = [],
    withheld = 0,
  } = capsule
  const canStart = hasPart.length > 0 && canStartVideo(capsule)
  const ends = chapterEnds(
    hasPart.map(({ startOffset: start, endOffset: end }) => ({ start, end })),
    durationSeconds(capsule.duration ?? '') || undefined,
  )
  return [
    ...participation.flatMap((part, index) => {
      const stays = part.isForItsPage && { isForItsPage: true as const }
      const pathInRecord = ['participation', index]
      return [
        { node: mapParticipation(part, capsule.id, context), pathInRecord, ...origin, ...stays },
        ...mapFunctions(part, capsule.id, context).map(({ node, path }) => ({
          node,
          pathInRecord: [...pathInRecord, ...(path[0] === 'function' ? path : [])],
          ...origin,
          ...stays,
        })),
      ]
    }),
    ...Array.from({ length: withheld }, (_, index) => ({
      node: mapWithheld(capsule.id, index + 1, context),
      pathInRecord: ['participation'],
      ...origin,
    })),
    ...hasPart.map((part, index) => ({
      node: mapChapter(part, capsule.id, ends[index], canStart, context),
      pathInRecord: ['hasPart', index],
      ...origin,
    })),
    ...caption.map((part, index) => ({
      node: mapCaption(part, capsule.id, context),
      pathInRecord: ['caption', index],
      ...origin,
    })),
    ...encoding.map((part, index) => ({
      node: mapEncoding(part, capsule.id, context),
      pathInRecord: ['encoding', index],
      ...origin,
    })),
    ...transcriptFile.map((part, index) => ({
      node: mapTranscriptFile(part, capsule.id, context),
      pathInRecord: ['transcriptFile', index],
      ...origin,
    })),
  ]
}

function mapWithheld(capsule: string, number: number, { address }: MappingContext): Node {
  return { '@id': address.withheld(capsule, number), '@type': ['Attribution'] }
}
