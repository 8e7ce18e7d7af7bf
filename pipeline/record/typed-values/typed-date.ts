import { normalizePhrase } from '../normalize-phrase.ts'
import { parsePartialDate } from '../partial-date.ts'
import { DATE_FORMS, MONTH_NAMES } from './date-forms.ts'

/**
 * Reads a date as people type it in French or English, and returns it as records spell it, as precise as it was typed:
 * `28/06/2023`, `1er juillet 2021`, `June 28, 2023`, `2021/09/28`, `06/2023`, `déc. 2021`, `2021`; a day may have a time
 * behind it. Days in figures are read day first. Returns `undefined` for any other text, and for a day that the calendar
 * lacks.
 */
export function readTypedDate(typed: string): string | undefined {
  const text = typed.trim().replace(/^(\d{4}-\d\d-\d\d) (?=\d\d:)/, '$1T')
  if (parsePartialDate(text) !== undefined) return text
  const phrase = normalizePhrase(typed).replace(/\.$/, '')
  for (const { whole } of DATE_FORMS) {
    const match = whole.exec(phrase)
    const date = match === null ? undefined : dateOfMatch(match)
    if (date !== undefined) return date
  }
  return undefined
}

/** How much of a running text is searched for a date. */
const MAX_PROSE_CHARACTERS = 400

/**
 * Finds the first date in running text, and returns it as records spell it, to the day, month or year. A year alone counts
 * only where nothing more precise is found. Where that date cannot be read, or is the end of a range of days, the result
 * is `undefined` and not a part of it: nothing for `31/02/2021`, `2021/13`, `2021-2022` or `3-5 juin 2021`.
 */
export function findTypedDate(text: string): string | undefined {
  const phrase = normalizePhrase(text, MAX_PROSE_CHARACTERS)
  const matches = DATE_FORMS.map(({ inProse }) => inProse?.exec(phrase) ?? undefined).filter(
    (match) => match !== undefined,
  )
  const [first] = matches.toSorted((a, b) => a.index - b.index || b[0].length - a[0].length)
  if (first === undefined) return YEAR_IN_PROSE.exec(phrase)?.[0]
  return isEndOfRange(first, phrase) ? undefined : dateOfMatch(first)
}

/** Whether a day in figures could be read day first, as in French, and month first, as in American English. */
export function isAmbiguousDate(typed: string): boolean {
  const [, first = '', second = ''] = /^\s*(\d{1,2})[/. -](\d{1,2})[/. -]\d{4}\b/.exec(typed) ?? []
  return first !== '' && Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second)
}

const YEAR_IN_PROSE = /(?<![\p{L}\d/.-]|\d )(?:19|20)\d\d(?![\p{L}\d/-]|\.\d| \d)/u

/** Whether other days stand before the date that was found: `3 au 5 juin 2021`, and `3-5 juin 2021`, of which a month is found. */
function isEndOfRange({ index, groups = {} }: RegExpExecArray, phrase: string): boolean {
  const before = phrase.slice(0, index)
  const isBehindDay =
    groups.name !== undefined && groups.day === undefined && /\d(?:er|st|nd|rd|th)? $/.test(before)
  return isBehindDay || /\d(?:er|st|nd|rd|th)? ?(?:au|et|to|and|&|-|–|—)\s*$/.test(before)
}

/** The date of the named groups of a match; `undefined` where the calendar or the clock lacks it. */
function dateOfMatch({ groups = {} }: RegExpExecArray): string | undefined {
  const { year, month, name, day, hours, minutes = '00', seconds } = groups
  const number = name === undefined ? month : `${MONTH_NAMES.findIndex((names) => names.includes(name)) + 1}`
  const date = [year, number, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-')
  const clock = [hours?.padStart(2, '0'), minutes, seconds].filter((part) => part !== undefined).join(':')
  const text = hours === undefined ? date : `${date}T${clock}`
  return parsePartialDate(text) === undefined ? undefined : text
}
