import { readLinesSync } from '../files/sync-file-reader.ts'
import { formatLine } from '../problems/format-value.ts'
import type { Problem } from '../problems/problem.ts'
import { gap } from '../problems/rule-problem.ts'
import { captionIdOf } from '../record/caption-id.ts'
import { publishedMediaName } from '../record/media-name.ts'
import type { AnyRecord, RecordValues } from '../record/typed-record.ts'
import { captionFormatOf } from '../transcript/cue.ts'
import type { Gap } from '../transcript/passages.ts'
import { readCaptions } from '../transcript/read-captions.ts'
import { placeOfSpokenLine, type SpokenText } from '../transcript/spoken-text.ts'
import { withhold } from '../transcript/withhold.ts'
import { compareWithProse } from './transcript-differences.ts'
import { findUnwithheld } from './withheld-elsewhere.ts'

/** A file of one's own: where it is, and its size. */
export type CaptionSource = { readonly path: string; readonly bytes: number }

/** A record with what is said in its video, and what is wrong with its files of captions. */
export type HeardRecord = { readonly record: AnyRecord; readonly problems: readonly Problem[] }

/** The largest file of captions that is read, 20 MB; a larger one was reported with the folder it is in. */
const MAX_CAPTION_BYTES = 20e6

/**
 * Opens the reader of what is said in the video of a capsule: from its files of captions among those of one's own (`files`, by name),
 * without the passages that the capsule withholds on the day `today` (`2026-11-23`). `language` is that of texts without one. It reads in
 * the calling thread.
 */
export function openSpokenReader(
  files: ReadonlyMap<string, CaptionSource>,
  today: string,
  language: string,
): (record: AnyRecord) => HeardRecord {
  return (record) => {
    if ('replaced' in record || record.kind !== 'capsule') return { record, problems: [] }
    const gaps = withheldStretches(record.value, today)
    const spoken: SpokenText[] = []
    const problems: Problem[] = gaps.length === 0 ? [] : findUnwithheld(record)
    for (const { contentUrl, automaticallyGenerated, ...named } of namedCaptions(record.value)) {
      const source = files.get(contentUrl)
      const format = captionFormatOf(contentUrl)
      if (source === undefined || format === undefined || source.bytes > MAX_CAPTION_BYTES) continue
      const text = [...readLinesSync(source.path)].join('\n')
      const reading = readCaptions(text, format, source.path)
      if (spoken.every(({ file }) => file !== source.path)) problems.push(...reading.problems)
      const path = [...named.pathInRecord, 'contentUrl']
      if (reading.isRolling && automaticallyGenerated === undefined)
        problems.push(gap('caption-automatic', record.placeOf(path), path, formatLine(contentUrl)))
      spoken.push({
        ...named,
        ...{ format, file: source.path, fileName: publishedMediaName(contentUrl) },
        isMachineMade: automaticallyGenerated === true,
        ...withhold(reading.cues, { gaps, isWithheldSpeaker: () => false }),
      })
    }
    for (const each of spoken)
      if (each.use !== 'none') problems.push(...compareWithProse(record.value.transcript, each, language))
    if (spoken.length === 0) return { record, problems }
    const { placeOf } = record
    return {
      record: {
        ...record,
        value: { ...record.value, spoken },
        placeOf: (path) => placeOfSpokenLine(spoken, path) ?? placeOf(path),
      },
      problems,
    }
  }
}

/** A file of captions that a capsule names. */
type NamedCaptions = Pick<SpokenText, 'captionId' | 'inLanguage' | 'pathInRecord' | 'use'> & {
  readonly contentUrl: string
  readonly automaticallyGenerated?: boolean | undefined
}

/** The files of captions that a capsule names; as files of the transcript they are taken away, and are no transcript on the page. */
function namedCaptions({ caption = [], transcriptFile = [] }: RecordValues['capsule']): NamedCaptions[] {
  return [
    ...caption.map((each, index) => ({
      ...{ captionId: captionIdOf(each), inLanguage: each.inLanguage, pathInRecord: ['caption', index] },
      ...{ contentUrl: each.contentUrl ?? '', use: each.transcript ?? 'page' },
      automaticallyGenerated: each.automaticallyGenerated,
    })),
    ...transcriptFile.map(({ contentUrl = '', inLanguage = 'und' }, index) => ({
      ...{ captionId: `file-${index}`, inLanguage, pathInRecord: ['transcriptFile', index] },
      ...{ contentUrl, use: 'none' as const, automaticallyGenerated: true },
    })),
  ]
}

/** The stretches of a video of which nothing may be published on a day; one with a day, up to that day. */
function withheldStretches({ restrict = [] }: RecordValues['capsule'], today: string): Gap[] {
  return restrict.flatMap(({ from, to, until }) =>
    until === undefined || today < until ? [{ start: from, end: to }] : [],
  )
}
