import { formatDuration, formatTimeOffset } from '../../record/duration.ts'
import { isCalendarDay } from '../../record/partial-date.ts'
import { readTypedBoolean } from '../../record/typed-values/typed-boolean.ts'
import { readTypedDate } from '../../record/typed-values/typed-date.ts'
import { readTypedDuration, readTypedOffset } from '../../record/typed-values/typed-duration.ts'
import { readTypedDegrees, readTypedNumber } from '../../record/typed-values/typed-number.ts'
import type { FieldForm } from '../../sheets/field-form.ts'
import type { CellValue } from './grid.ts'

/**
 * The text that a person would have typed in YAML for the value of a cell, by the rule of its field: `oui` as `true`,
 * `28/09/2021` as `2021-09-28`. A value that is not understood stays as it was typed, and the rule then reports it.
 */
export function yamlTextOfCell(value: CellValue, { rule }: FieldForm): string {
  if (value instanceof Date && (rule === 'duration' || rule === 'offset')) return timeText(value, rule)
  const text = value instanceof Date ? momentText(value) : String(value)
  if (rule === 'text' || rule === 'plain') return text
  return readers[rule]?.(text) ?? text.trim()
}

/** What reads a typed text, by the rule of its field. */
const readers: Readonly<Partial<Record<FieldForm['rule'], (typed: string) => string | undefined>>> = {
  boolean: (typed) => readTypedBoolean(typed)?.toString(),
  date: readTypedDate,
  day: (typed) => dayOf(readTypedDate(typed)),
  degrees: readTypedDegrees,
  duration: readTypedDuration,
  number: readTypedNumber,
  offset: readTypedOffset,
}

/** A date that is a day; a month, a year or a moment is none. */
function dayOf(date: string | undefined): string | undefined {
  return date !== undefined && isCalendarDay(date) ? date : undefined
}

/** A moment of a spreadsheet: a day, if it is midnight. */
function momentText(moment: Date): string {
  const [day = '', time = ''] = moment.toISOString().split('T')
  const clock = time.replace(/(?:\.000)?Z$/, '')
  return clock === '00:00:00' ? day : `${day}T${clock}`
}

/** A time of a spreadsheet as a duration or as a moment of a video; a duration of zero is none, and stays a time. */
function timeText(moment: Date, rule: 'duration' | 'offset'): string {
  const seconds = secondsSince(moment)
  return rule === 'duration' && seconds > 0 ? formatDuration(seconds) : formatTimeOffset(seconds)
}

/** The seconds of a time that a spreadsheet counts from its first day on. */
function secondsSince(moment: Date): number {
  const first = moment.getUTCFullYear() < 1904 ? Date.UTC(1899, 11, 31) : Date.UTC(1904, 0, 1)
  return Math.round((moment.getTime() - first) / 1000)
}
