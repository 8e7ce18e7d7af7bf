import { closest } from 'fastest-levenshtein'
import { formatLine, formatValue } from '../problems/format-value.ts'
import type { Problem } from '../problems/problem.ts'
import { gap, violation, warning } from '../problems/rule-problem.ts'
import { durationSeconds, formatDuration } from '../record/duration.ts'
import { type MediaFacts, mediaUses, publicationMedia } from '../record/media-fields.ts'
import { mediaNameKey } from '../record/media-name.ts'
import type { Publication } from '../record/publication-schema.ts'
import type { AnyRecord, PlaceOf } from '../record/typed-record.ts'

/** How many names of files are compared to suggest what was meant. */
const MAX_COMPARED_NAMES = 2000

/** By how many seconds a duration that is typed may differ from that of the file: players and editors round. */
const DURATION_TOLERANCE_SECONDS = 2

/** The faults of the files of one's own that a record names: those that are not in `media`, and a duration that the file contradicts. */
export function findMediaFaults(record: AnyRecord, media: ReadonlyMap<string, MediaFacts>): Problem[] {
  const problems: Problem[] = []
  for (const { name, path } of mediaUses(record)) {
    if (media.has(name)) continue
    const near = nearestMediaName(name, media.keys())
    problems.push(violation('media-missing', record.placeOf(path), path, formatValue(name), near))
  }
  return [...problems, ...findDuration(record, media)]
}

/** The files of one's own that the description of a publication names and `media` does not have. */
export function findPublicationMediaFaults(
  publication: Publication,
  media: ReadonlyMap<string, MediaFacts>,
  placeOf: PlaceOf,
): Problem[] {
  return publicationMedia(publication)
    .filter(({ name }) => !media.has(name))
    .map(({ name, path }) =>
      violation(
        'media-missing',
        placeOf(path),
        path,
        formatValue(name),
        nearestMediaName(name, media.keys()),
      ),
    )
}

/** The name of a file that was most likely meant, fit to be printed; empty where there is none. */
export function nearestMediaName(name: string, names: Iterable<string>): string {
  const all = [...names]
  if (all.length === 0 || all.length > MAX_COMPARED_NAMES) return ''
  const key = mediaNameKey(name)
  return formatLine(all.find((each) => mediaNameKey(each) === key) ?? closest(name, all))
}

function findDuration(record: AnyRecord, media: ReadonlyMap<string, MediaFacts>): Problem[] {
  if ('replaced' in record || record.kind !== 'capsule') return []
  const { contentUrl, duration } = record.value
  const seconds = contentUrl === undefined ? undefined : media.get(contentUrl)?.seconds
  if (contentUrl === undefined || seconds === undefined) return []
  const [name, found] = [formatLine(contentUrl), formatDuration(seconds)]
  const path = ['duration']
  if (duration === undefined) return [gap('media-duration', record.placeOf(path), path, name, found, '')]
  if (Math.abs(durationSeconds(duration) - seconds) <= DURATION_TOLERANCE_SECONDS) return []
  return [warning('media-duration', record.placeOf(path), path, name, found, formatLine(duration))]
}
