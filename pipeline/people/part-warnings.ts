import { quoteId } from '../problems/format-value.ts'
import type { Problem } from '../problems/problem.ts'
import { warning } from '../problems/rule-problem.ts'
import type { Participation, RecordValues } from '../record/typed-record.ts'
import { videoFields } from '../record/video-fields.ts'
import { type CapsuleRecord, withinScope } from './capsule-versions.ts'
import type { PersonStanding } from './rights.ts'
import { revealingWords } from './special-categories.ts'

/**
 * The warnings about people who take part in a capsule: a picture to which they did not agree, and a function or an organisation that
 * may reveal what the law protects most, unless the publisher decided. Of people without a decision there are none.
 */
export function partWarnings(
  record: CapsuleRecord,
  standingOf: (part: Participation) => PersonStanding | undefined,
  revealingOrganizations: ReadonlyMap<string, string>,
): Problem[] {
  const isPictured = showsPeople(record.value)
  return (record.value.participation ?? []).flatMap((part, index) => {
    const standing = standingOf(part)
    if (standing === undefined) return []
    const { rights, isReviewed } = standing
    const mayReveal = rights.site && !isReviewed
    const words = mayReveal ? revealingWords(withinScope(part, rights), revealingOrganizations) : undefined
    const isWronglyPictured = isPictured && !rights.image
    if (words === undefined && !isWronglyPictured) return [] // places take time
    const path = ['participation', index]
    const place = record.placeOf(path)
    const id = quoteId(part.participant ?? '')
    return [
      ...(isWronglyPictured ? [warning('image-scope', place, path, id)] : []),
      ...(words === undefined ? [] : [warning('special-category', place, path, id, quoteId(words))]),
    ]
  })
}

/** Whether a capsule links to a video or picture, which shows those who speak in it. */
function showsPeople(capsule: RecordValues['capsule']): boolean {
  const { contentUrl, embedUrl, thumbnailUrl } = videoFields(capsule)
  return (contentUrl ?? embedUrl ?? thumbnailUrl) !== undefined
}
