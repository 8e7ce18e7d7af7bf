import { pageLanguage } from '../language/message.ts'
import type { Node } from '../rdf/node.ts'
import type { RecordValues } from '../record/typed-record.ts'
import { videoFields } from '../record/video-fields.ts'
import { passageSecond, passagesOf } from '../transcript/passages.ts'
import { passageText } from '../transcript/transcript-text.ts'
import type { MappingContext } from './mapping-context.ts'
import { fileAddress } from './own-file.ts'

/**
 * Maps what is said in the video of a capsule to a `Clip` a passage, where that is asked for (`transcript: published`). A passage has the
 * second at which it begins in its address, the capsule's page with `?t=`; offsets are in whole seconds around it. Where the video is a
 * file, the part of that file has an address too: https://www.w3.org/TR/media-frags/.
 */
export function mapPassages(capsule: RecordValues['capsule'], context: MappingContext): Node[] {
  const { address } = context
  const file = fileAddress(videoFields(capsule).contentUrl, context)
  const published = capsule.spoken?.filter(({ use }) => use === 'published') ?? []
  return published.flatMap(({ captionId, inLanguage, cues, gaps }) =>
    passagesOf(cues, gaps).map((passage): Node => {
      const startOffset = passageSecond(passage)
      const endOffset = Math.max(startOffset + 1, Math.ceil(passage.end))
      const url = `${address.document('capsule', capsule.id)}?t=${startOffset}`
      return {
        '@id': `${url}#transcript-${captionId}`,
        '@type': ['Clip'],
        isPartOf: address.thing('capsule', capsule.id),
        inLanguage,
        startOffset,
        endOffset,
        transcript: { [inLanguage.toLowerCase()]: passageText(passage, pageLanguage(inLanguage)) },
        url,
        contentUrl: file && `${file}#t=${startOffset},${endOffset}`,
      }
    }),
  )
}
