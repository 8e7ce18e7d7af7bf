import { findTypedDate, readTypedDate } from '../../record/typed-values/typed-date.ts'
import { clockSeconds, readTypedDuration } from '../../record/typed-values/typed-duration.ts'
import { isoDuration } from '../../record/value-schemas.ts'

/** A chapter that a line announces: « 00:07:24 Partie 1 : … », with its end where the line has one. */
export type ChapterMark = {
  readonly start: number
  readonly end?: number
  readonly name: string
  /** Whether the start is in hours, minutes and seconds, as no time of day is. */
  readonly hasHours: boolean
}

/** The chapter that a line announces, if it does. */
export function parseChapter(line: string): ChapterMark | undefined {
  const [, hours, minutes = '', seconds = '', more = ''] =
    /^[\s•*[(-]*(?:(\d{1,2})[:h])?(\d{1,3})[:'’′](\d\d)["”″]?[\])]?(?![\d:])(.*)$/s.exec(
      line.slice(0, 2000),
    ) ?? []
  const start = minutes === '' ? undefined : clockSeconds(hours, minutes, seconds)
  if (start === undefined) return undefined
  const [, ends] = /^\s*(?:[-–—>→]+|à|a)\s*(?:\d{1,2}:)?\d{1,3}:\d\d[\])]?(?![\d:])(.*)$/s.exec(more) ?? []
  const name = (ends ?? more).replace(/^[\s:–—|.)\]>→-]+/, '').trim()
  if (!/[\p{L}\p{N}]/u.test(name) || /^[ap]\.?\s?m\b/i.test(name)) return undefined // 2:20 AM
  const hasHours = hours !== undefined
  if (ends === undefined) return { start, name, hasHours }
  const [, hour, minute = '', second = ''] = /(?:(\d{1,2}):)?(\d{1,3}):(\d\d)/.exec(more) ?? []
  const end = clockSeconds(hour, minute, second)
  return end !== undefined && end > start ? { start, end, name, hasHours } : { start, name, hasHours }
}

/** The length that a text gives, in ISO 8601, if the text is nothing else; « une dizaine de minutes » is none. */
export function durationIn(text: string): string | undefined {
  const found = readTypedDuration(text)
  return isoDuration.safeParse(found).success ? found : undefined
}

/**
 * The first date of a text, to the day, month or year: « 28/06/2023 - 12:32 », « 1er juin 2023 », « juin 2023 ». A time has
 * no offset on a page, so that its day is kept.
 */
export function dateIn(text: string): string | undefined {
  return readTypedDate(text)?.slice(0, 'YYYY-MM-DD'.length) ?? findTypedDate(text)
}
