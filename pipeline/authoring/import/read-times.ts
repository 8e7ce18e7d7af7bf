import { isoDuration, partialDate } from '../../record/value-schemas.ts'
import { lookupForm } from './credit-vocabulary.ts'

/** A chapter that a line announces: « 00:07:24 Partie 1 : … », with its end where the line has one. */
export type ChapterMark = { readonly start: number; readonly end?: number; readonly name: string }

/** The chapter that a line announces, if it does. */
export function parseChapter(line: string): ChapterMark | undefined {
  const [, hours, minutes = '', seconds = '', more = ''] =
    /^[\s•*[(-]*(?:(\d{1,2})[:h])?(\d{1,3})[:'’′](\d\d)["”″]?[\])]?(?![\d:])(.*)$/s.exec(
      line.slice(0, 2000),
    ) ?? []
  if (minutes === '' || Number(seconds) > 59 || (hours !== undefined && Number(minutes) > 59))
    return undefined
  const start = secondsOf(hours, minutes, seconds)
  const [, ends] = /^\s*(?:[-–—>→]+|à|a)\s*(?:\d{1,2}:)?\d{1,3}:\d\d[\])]?(?![\d:])(.*)$/s.exec(more) ?? []
  const name = (ends ?? more).replace(/^[\s:–—|.)\]>→-]+/, '').trim()
  if (!/[\p{L}\p{N}]/u.test(name)) return undefined
  if (ends === undefined) return { start, name }
  const [, hour, minute = '', second = ''] = /(?:(\d{1,2}):)?(\d{1,3}):(\d\d)/.exec(more) ?? []
  const end = secondsOf(hour, minute, second)
  return end > start ? { start, end, name } : { start, name }
}

/** A moment of a video as records have it: `00:07:24`. */
export function formatClock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}

/** The duration that a text says to the second, in ISO 8601; « une dizaine de minutes » is none. */
export function durationIn(text: string): string | undefined {
  const plain = lookupForm(text)
  const [, hours, minutes, seconds] =
    /^(?:(\d{1,2}):)?(\d{1,3}):(\d\d)$/.exec(plain) ??
    /^(?:(\d{1,2}) ?h(?:eures?)? ?)?(\d{1,3}) ?(?:min(?:utes?)?|mn|')\.? ?(?:et )?(\d{1,2}) ?(?:s(?:ec(?:ondes?)?)?|'')?\.?$/.exec(
      plain,
    ) ??
    []
  if (minutes === undefined || seconds === undefined) return undefined
  const part = (value: string | undefined, unit: string): string =>
    Number(value ?? 0) > 0 ? `${Number(value)}${unit}` : ''
  const found = `PT${part(hours, 'H')}${part(minutes, 'M')}${part(seconds, 'S')}`
  return isoDuration.safeParse(found).success ? found : undefined
}

/** The first date of a text, to the day, month or year: « 28/06/2023 - 12:32 », « 1er juin 2023 », « juin 2023 ». */
export function dateIn(text: string): string | undefined {
  const plain = lookupForm(text.slice(0, 400))
  const [, day, month, year] = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/.exec(plain) ?? []
  const [, iso] = /\b(\d{4}-\d\d-\d\d)(?!\d)/.exec(plain) ?? []
  const [, called, named = '', ofYear] = NAMED.exec(plain) ?? []
  const index = MONTHS.findIndex((each) => named.startsWith(each))
  const two = (value: string | number | undefined): string => String(value ?? '').padStart(2, '0')
  const candidates = [
    year && `${year}-${two(month)}-${two(day)}`,
    iso,
    called && index >= 0 && `${ofYear}-${two(index + 1)}-${two(called.replace('er', ''))}`,
    ofYear && index >= 0 && !called && `${ofYear}-${two(index + 1)}`,
    /\b((?:19|20)\d\d)\b/.exec(plain)?.[1],
  ]
  if (year !== undefined) candidates.length = 1 // a day that does not exist is no year either
  return candidates.find((each): each is string => Boolean(each) && partialDate.safeParse(each).success)
}

const MONTHS = ['janv', 'fevr', 'mars', 'avri', 'mai', 'juin', 'juil', 'aout', 'sept', 'octo', 'nove', 'dece']
const NAMED =
  /(?:\b(\d{1,2}(?:er)?) )?\b(janv\w*|fevr\w*|mars|avri\w*|mai|juin|juil\w*|aout|sept\w*|octo\w*|nove\w*|dece\w*)\.? (\d{4})\b/

function secondsOf(hours = '0', minutes: string, seconds: string): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}
