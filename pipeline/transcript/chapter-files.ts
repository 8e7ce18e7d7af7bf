import { formatCueTime } from './caption-time.ts'

/** A chapter of a video; moments in seconds from its start. */
export type VideoChapter = { readonly name: string; readonly start: number; readonly end?: number }

/**
 * The moments at which chapters end, in their order: as they say, or else at the start of the next one, or of the last at the end of the
 * video; undefined where nothing says it.
 */
export function chapterEnds(
  chapters: readonly { readonly start?: number | undefined; readonly end?: number | undefined }[],
  videoEnd?: number,
): (number | undefined)[] {
  const starts = [...new Set(chapters.flatMap(({ start }) => start ?? []))].sort((one, other) => one - other)
  const following = new Map(starts.map((start, index) => [start, starts[index + 1] ?? videoEnd]))
  return chapters.map(({ start, end }) => {
    if (end !== undefined || start === undefined) return end
    const next = following.get(start)
    return next !== undefined && next > start ? next : undefined
  })
}

/** Chapters in the order of their starts, each with its end as far as it is known (see `chapterEnds`). */
export function chaptersWithEnds(chapters: readonly VideoChapter[], videoEnd?: number): VideoChapter[] {
  const sorted = [...chapters].sort((one, other) => one.start - other.start)
  const ends = chapterEnds(sorted, videoEnd)
  return sorted.map(({ name, start }, index) => {
    const end = ends[index]
    return { name, start, ...(end !== undefined && { end }) }
  })
}

/**
 * Chapters as a track of WebVTT (`kind="chapters"`), whose cues each need an end; undefined where nothing says when the last one ends.
 * Source: https://html.spec.whatwg.org/multipage/media.html#attr-track-kind-chapters.
 */
export function chaptersTrack(chapters: readonly VideoChapter[], videoEnd?: number): string | undefined {
  const blocks: string[] = []
  for (const { name, start, end } of chaptersWithEnds(chapters, videoEnd)) {
    if (end === undefined || end <= start) return undefined
    const title = onOneLine(name).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    blocks.push(`${formatCueTime(start)} --> ${formatCueTime(end)}\n${title}\n`)
  }
  return blocks.length === 0 ? undefined : ['WEBVTT\n', ...blocks].join('\n')
}

/** Why YouTube would make no chapters of a block in a description. Source: https://support.google.com/youtube/answer/9884579. */
export type DescriptionFault = 'first-not-at-zero' | 'fewer-than-three' | 'shorter-than-ten-seconds'

const FEWEST_CHAPTERS = 3
const SHORTEST_CHAPTER_SECONDS = 10

/** Chapters as lines to paste into the description of a video (`0:00 Title`), and why YouTube would not take them. */
export function chaptersDescription(
  chapters: readonly VideoChapter[],
  videoEnd?: number,
): { readonly text: string; readonly faults: readonly DescriptionFault[] } {
  const all = chaptersWithEnds(chapters, videoEnd)
  const lines = all.map(({ name, start }) => `${clock(start)} ${onOneLine(name)}\n`)
  const faults: DescriptionFault[] = []
  if (all[0] !== undefined && Math.floor(all[0].start) > 0) faults.push('first-not-at-zero')
  if (all.length < FEWEST_CHAPTERS) faults.push('fewer-than-three')
  const length = ({ start, end }: VideoChapter): number => (end ?? Number.POSITIVE_INFINITY) - start
  if (all.some((chapter) => length(chapter) < SHORTEST_CHAPTER_SECONDS))
    faults.push('shorter-than-ten-seconds')
  return { text: lines.join(''), faults }
}

function onOneLine(name: string): string {
  return name.replaceAll(/\s+/g, ' ').trim()
}

/** Seconds as descriptions write a moment: `1:05`, `1:01:05`. */
function clock(second: number): string {
  const [hours, minutes, seconds] = [
    Math.floor(second / 3600),
    Math.floor(second / 60) % 60,
    Math.floor(second) % 60,
  ]
  const pad = (part: number): string => `${part}`.padStart(2, '0')
  return hours === 0 ? `${minutes}:${pad(seconds)}` : `${hours}:${pad(minutes)}:${pad(seconds)}`
}
