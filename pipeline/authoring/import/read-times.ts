import { findTypedDate, isAmbiguousDate, readTypedDate } from '../../record/typed-values/typed-date.ts'
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
  const bare = text
    .replace(/^(?:environ|env\.|ca\.?|about|approx\.?|~)\s*|\s*\(?(?:environ|approx\.?)\)?$/gi, '')
    .replace(/^((?:\d{1,2}:)?\d{1,3}:\d\d)\s*(?:minutes?|min\.?|hours?|heures?|stunden|std\.?|h)$/i, '$1')
    .replace(/(\d)\s*(?:Minuten|Min\.|mins\b)/gi, '$1 min')
    .replace(/(\d)\s*hrs?\b\.?/gi, '$1 h')
    .replace(/(\d)\s*(?:Stunden?|Std\.?)/gi, '$1 h')
    .replace(/(\d)\s*Sekunden?/gi, '$1 s')
    .replace(/\bund\b/gi, 'et')
  const found = readTypedDuration(bare)
  return isoDuration.safeParse(found).success ? found : undefined
}

/** A date that a text gives, and whether it can be read in one way only: « 7/9/1991 » is the 7th of September or the 9th of July. */
type FoundDate = { readonly date: string; readonly isCertain: boolean }

/**
 * The first date of a text. Of days in figures that can be read in two ways, the one is taken that `context`, the rest of the page,
 * states in words too; otherwise the day stands first, and is not certain.
 */
export function dateWithin(text: string, context = ''): FoundDate | undefined {
  const english = englishMonths(text)
  const date = dateIn(english)
  if (date === undefined) return undefined
  if (
    !isAmbiguousDate(english) &&
    !isAmbiguousDate(/\d{1,2}[/. -]\d{1,2}[/. -]\d{4}/.exec(english)?.[0] ?? '')
  )
    return { date, isCertain: true }
  const [year = '', month = '', day = ''] = date.split('-')
  const inWords = [...englishMonths(context).matchAll(/[\p{L}\d.,]+ [\p{L}\d.,]+ \d{4}/gu)].map(([found]) =>
    dateIn(found),
  )
  const swapped = `${year}-${day}-${month}`
  if (inWords.includes(swapped)) return { date: swapped, isCertain: true }
  return { date, isCertain: inWords.includes(date) }
}

/** The day that a text is, if it is nothing else. */
export function dayAlone(text: string): string | undefined {
  const date = readTypedDate(englishMonths(text))
  return date === undefined || date.length < 'YYYY-MM-DD'.length ? undefined : date
}

/** A text with its German months in English: « 12. März 2021 » as « 12 march 2021 ». */
function englishMonths(text: string): string {
  return text.replaceAll(
    /(\d{1,2})?(\.)?(\s*)(?<!\p{L})(Januar|Jänner|Februar|März|Mai|Juni|Juli|Oktober|Dezember|April|August|September|November)(?!\p{L})/giu,
    (_all, day: string | undefined, dot: string | undefined, space: string, month: string) =>
      `${day ?? ''}${day === undefined ? (dot ?? '') : ''}${space}${GERMAN[month.toLowerCase()] ?? month}`,
  )
}

const GERMAN: Readonly<Record<string, string>> = {
  januar: 'january',
  jänner: 'january',
  februar: 'february',
  märz: 'march',
  mai: 'may',
  juni: 'june',
  juli: 'july',
  oktober: 'october',
  dezember: 'december',
}

/**
 * The first date of a text, to the day, month or year: « 28/06/2023 - 12:32 », « 1er juin 2023 », « juin 2023 ». A time has
 * no offset on a page, so that its day is kept.
 */
export function dateIn(text: string): string | undefined {
  return readTypedDate(text)?.slice(0, 'YYYY-MM-DD'.length) ?? findTypedDate(text)
}
