import { isAddress } from '../record/media-name.ts'
import type { RecordValues } from '../record/typed-record.ts'
import { captionFormatOf } from '../transcript/cue.ts'

type Capsule = RecordValues['capsule']

/**
 * The accessibility features of a capsule: those that are written, with what its other fields show to be there. Captions that a machine
 * wrote and nobody checked are none, since whoever relies on them is misled. The values are those of the W3C's accessibility properties:
 * https://www.w3.org/2021/a11y-discov-vocab/latest/.
 */
export function statedAccessibility(capsule: Capsule): string[] | undefined {
  const { accessibilityFeature = [], transcript, transcriptFile = [], caption = [] } = capsule
  const checked = caption.filter((each) => each.contentUrl !== undefined && !each.automaticallyGenerated)
  const hasTranscript =
    transcript !== undefined ||
    transcriptFile.some(({ contentUrl }) => contentUrl !== undefined) ||
    checked.some(({ contentUrl = '', transcript: use }) => use !== 'none' && isReadHere(contentUrl))
  const features = new Set(accessibilityFeature)
  if (checked.length > 0) features.add('captions')
  if (hasTranscript) features.add('transcript')
  return features.size === 0 ? undefined : [...features]
}

/** Whether a file of captions is one of one's own, of which the page of the capsule has a transcript. */
function isReadHere(contentUrl: string): boolean {
  return !isAddress(contentUrl) && captionFormatOf(contentUrl) !== undefined
}
