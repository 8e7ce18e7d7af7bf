import { languageTagOf } from '../language-names.ts'
import { cleanText } from '../page-lines.ts'

/**
 * One reading of the name of a file of captions: what stands for the video, and what the parts behind it say. A part that may belong to
 * the title is one in another reading.
 */
export type CaptionNameReading = {
  /** A title, a number, or the id of a platform. */
  readonly video: string
  readonly language?: string
  readonly isChapters: boolean
}

/**
 * The readings of the path of a file of captions, from its whole name to the one that takes off the most parts: `[AbCdEfGhIjK].fr.vtt`,
 * `M-001_sous-titres_fr.srt`.
 */
export function captionNameReadings(path: string): CaptionNameReading[] {
  const name = (path.split(/[/\\]/).at(-1) ?? '').replace(/\.(?:vtt|srt|sbv|txt)$/i, '')
  const readings: CaptionNameReading[] = []
  let rest: string | undefined = name
  let language: string | undefined
  let isChapters = false
  while (rest !== undefined && readings.length < MAX_PARTS) {
    readings.push({
      video: cleanText(rest.replaceAll('_', ' ')),
      isChapters,
      ...(language !== undefined && { language }),
    })
    const last = lastPart(rest)
    rest = last?.video
    language ??= last?.language
    isChapters ||= last?.isChapters === true
  }
  return readings
}

/** The language that the folder of a file says: `fr/M-001.vtt`. */
export function languageOfFolder(path: string): string | undefined {
  const folder = path.split(/[/\\]/).at(-2)
  return folder === undefined ? undefined : languageTagOf(folder)
}

/** The id that stands in square brackets at the end of a name, as yt-dlp writes it, and the name before it. */
export function bracketedId(name: string): { readonly title: string; readonly id: string } | undefined {
  const [, title, id] = /^(.*?)\s*\[([\w-]{5,40})\]$/.exec(name) ?? []
  return title === undefined || id === undefined ? undefined : { title, id }
}

/** The most parts that a name has behind the video. */
const MAX_PARTS = 6

const CHAPTERS = /^(?:chapters?|chapitres?|chapitrage|kapitel)$/i

/** Words of file names that say nothing of the video. */
const ASIDE =
  /^(?:captions?|subtitles?|subs?|cc|sdh|hi|forced|sous-?titres?|sourds|st|untertitel|vtt|srt|sbv|webvtt|auto|orig|corrected|corrigée?s?|final|vf|copie|copy|\d{1,2})$/i

/** Whether a name says anything of a video: `captions.vtt` does not. */
export function tellsVideo({ video }: CaptionNameReading): boolean {
  return video.split(' ').some((word) => !ASIDE.test(word) && /\p{L}{2}|\d/u.test(word))
}

/** The last part of a name, where it says a language, chapters or nothing of the video, and what stands before it. */
function lastPart(
  name: string,
):
  | (Pick<CaptionNameReading, 'video' | 'isChapters'> & { readonly language: string | undefined })
  | undefined {
  const [, before = '', bracketed, marked, spaced] =
    /^(.+?)(?:\s*\(([^()]{1,30})\)|[._-](sous-titres?|[^._\s()-]{2,20}(?:-[A-Za-z]{2,4})?)|\s+(?:-\s+)?([\p{L}-]{4,20}))$/u.exec(
      name.trim(),
    ) ?? []
  const part = bracketed ?? marked ?? spaced
  if (part === undefined) return undefined
  const language = languageTagOf(part)
  const isChapters = CHAPTERS.test(part)
  // a number is one of a copy only in brackets
  const isAside = ASIDE.test(part) && (bracketed !== undefined || !/^\d+$/.test(part))
  if (language === undefined && !isChapters && !isAside) return undefined
  return { video: before.replace(/[\s._-]+$/, ''), language, isChapters }
}
