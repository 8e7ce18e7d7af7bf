import type { DateValue } from '../rdf/node.ts'

/*
 * Dates as records spell them, as precise as their source and never more: ISO 8601-1 calendar dates (5.2.2) and moments
 * (5.4), of the years 1000 to 2999.
 */

/** The form of a year: `2021`. */
export const YEAR = /^[12]\d{3}$/

/** The form of a month: `2021-09`. */
export const MONTH = /^[12]\d{3}-(0[1-9]|1[0-2])$/

/** The form of a day, which the calendar may lack: `2021-09-28`. */
export const DAY = /^([12]\d{3})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** The form of a moment, with or without seconds and offset from UTC: `2021-09-28T14:30+02:00`. */
export const MOMENT =
  /^([12]\d{3}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-](0\d|1[0-3]):[0-5]\d)?$/

/** A date of a record; a moment without offset is its day with the time of that day (`14:30:00`), until the time zone is known. */
export type RecordDate = DateValue & { readonly localTime?: string }

/**
 * Parses a year, a month, a day or a moment to a literal of its datatype; returns `undefined` for any other text. A moment
 * without offset becomes its day, because nobody can tell when it was but by the time zone of the publication.
 */
export function parsePartialDate(text: string): RecordDate | undefined {
  if (YEAR.test(text)) return { '@value': text, '@type': 'xsd:gYear' }
  if (MONTH.test(text)) return { '@value': text, '@type': 'xsd:gYearMonth' }
  if (isCalendarDay(text)) return { '@value': text, '@type': 'xsd:date' }
  const [, day, , seconds, , offset] = MOMENT.exec(text) ?? []
  if (day === undefined || !isCalendarDay(day)) return undefined
  const whole = seconds === undefined ? text.replace(/(T\d\d:\d\d)/, '$1:00') : text
  if (offset === undefined)
    return { '@value': day, '@type': 'xsd:date', localTime: whole.slice(day.length + 1) }
  return { '@value': whole, '@type': 'xsd:dateTime' }
}

/** Whether a text is a day that the calendar has: `2021-02-28`, not `2021-02-30`. */
export function isCalendarDay(text: string): boolean {
  const [, year, month = '', day = ''] = DAY.exec(text) ?? []
  if (year === undefined) return false
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return moment.getUTCDate() === Number(day)
}
