import { formatLine } from '../problems/format-value.ts'
import type { Path, Problem } from '../problems/problem.ts'
import { warning } from '../problems/rule-problem.ts'
import { isAddress } from '../record/media-name.ts'
import type { PlaceOf, RecordValues } from '../record/typed-record.ts'
import { captionFormatOf } from '../transcript/cue.ts'

type CapsuleWithPlaces = { readonly value: RecordValues['capsule']; readonly placeOf: PlaceOf }

/** A warning for each place in which what a capsule withholds may still be read: a transcript in prose, files that are not read here. */
export function findUnwithheld(record: CapsuleWithPlaces): Problem[] {
  const { transcript, caption = [], transcriptFile = [] } = record.value
  const tell = (path: Path, what: string): Problem =>
    warning('passage-elsewhere', record.placeOf(path), path, what)
  return [
    ...(transcript === undefined ? [] : [tell(['transcript'], 'transcript')]),
    ...Object.entries({ caption, transcriptFile }).flatMap(([field, files]) =>
      files.flatMap(({ contentUrl }, index) => {
        const isRead = contentUrl === undefined || (!isAddress(contentUrl) && captionFormatOf(contentUrl))
        return isRead ? [] : [tell([field, index, 'contentUrl'], formatLine(contentUrl))]
      }),
    ),
  ]
}
