import { isCalendarDay } from '../../record/partial-date.ts'
import { readTypedLicence } from '../../record/registers/license-names.ts'
import { readTypedBoolean } from '../../record/typed-values/typed-boolean.ts'
import { readTypedDate } from '../../record/typed-values/typed-date.ts'
import { readTypedDuration, readTypedOffset } from '../../record/typed-values/typed-duration.ts'
import { readTypedDegrees, readTypedNumber } from '../../record/typed-values/typed-number.ts'
import type { FieldForm } from '../../sheets/field-form.ts'
import { type CellValue, shownText, type TypedCell } from './grid.ts'

/**
 * The text that a person would have typed in YAML for the value of a cell, by the rule of its field: `oui` as `true`,
 * `28/09/2021` as `2021-09-28`; a text is what the cell shows, in a language. A value that is not understood stays as it was typed,
 * and the rule then reports it.
 */
export function yamlTextOfCell(value: CellValue, { rule }: FieldForm, language: string): string {
  const read = readers[rule]
  if (read === undefined)
    return rule === 'text' || rule === 'plain'
      ? shownText(value, language)
      : shownText(value, language).trim()
  const text = typeof value === 'string' ? value : value.text
  return read(text) ?? text.trim()
}

/** Whether a spreadsheet keeps as something else what the field of a cell wants as a text, so that it may not be what was typed. */
export function isTextMadeTyped(value: CellValue, { rule }: FieldForm): value is TypedCell {
  if (typeof value === 'string' || readers[rule] !== undefined) return false
  return rule === 'text' || rule === 'plain' || value.type !== 'number'
}

/** What reads a typed text, by the rule of its field. */
const readers: Readonly<Partial<Record<FieldForm['rule'], (typed: string) => string | undefined>>> = {
  boolean: (typed) => readTypedBoolean(typed)?.toString(),
  date: readTypedDate,
  day: (typed) => dayOf(readTypedDate(typed)),
  degrees: readTypedDegrees,
  duration: readTypedDuration,
  licence: readTypedLicence,
  number: readTypedNumber,
  offset: readTypedOffset,
}

/** A date that is a day; a month, a year or a moment is none. */
function dayOf(date: string | undefined): string | undefined {
  return date !== undefined && isCalendarDay(date) ? date : undefined
}
