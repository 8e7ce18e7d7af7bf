import type { TypedCell } from './grid.ts'

/** The parts of a moment that the format of a cell shows. */
export type ShownParts = ReadonlySet<ShownPart>
export type ShownPart = 'year' | 'month' | 'day' | 'hours' | 'minutes' | 'seconds' | 'other'

/** A cell with a number: rounded as it is shown. */
export function numberCell(value: number, shown: TypedCell['shown']): TypedCell {
  return { type: 'number', text: roundedAsShown(value, shown('en')), shown }
}

/** A cell that is true or false. */
export function booleanCell(value: boolean, shown: TypedCell['shown']): TypedCell {
  return { type: 'boolean', text: `${value}`, shown }
}

/**
 * A cell with a moment of the calendar, as ISO 8601 has it (`2021-09-28T14:30:00`), of which the format shows some parts; an empty moment
 * is one that is known by what is shown alone.
 */
export function dateCell(moment: string, parts: ShownParts, shown: TypedCell['shown']): TypedCell {
  return { type: 'date', text: dateText(moment, parts) ?? shown('en'), shown }
}

/** A cell with a time of day or a length, which is taken as it is shown: `10:05`, `02:20:15`, `26:20:15`. */
export function timeCell(shown: TypedCell['shown']): TypedCell {
  const [whole, hours = '', rest = '', half = ''] = TIME.exec(shown('en')) ?? []
  const isNight = /^12$/.test(hours) && /am/i.test(half)
  const hour = isNight ? 0 : Number(hours) + (/pm/i.test(half) && Number(hours) < 12 ? 12 : 0)
  return { type: 'time', text: whole === undefined ? shown('en') : `${hour}`.padStart(2, '0') + rest, shown }
}

/** A time as it is shown, without the parts of a second. */
const TIME = /^\s*(\d+)((?::\d\d){1,2})(?:[.,]\d+)?\s*([ap]m)?\s*$/i

/** A date as precise as it is shown; `undefined` where what is shown is no date that a record can hold. */
function dateText(moment: string, parts: ShownParts): string | undefined {
  const [day = '', clock = ''] = moment.split('T')
  const length = parts.has('day') ? 10 : parts.has('month') ? 7 : 4
  if (day === '') return undefined
  const isCalendar = parts.has('year') && (length < 10 || parts.has('month'))
  if (!isCalendar || (length < 10 && (parts.has('other') || parts.has('hours')))) return undefined
  const isDay = !parts.has('hours') || /^(?:00:00(?::00(?:\.0+)?)?)?$/.test(clock)
  return isDay ? day.slice(0, length) : `${day}T${clock.slice(0, parts.has('seconds') ? 8 : 5)}`
}

/** The most decimals that a number is compared with: what a double can tell apart. */
const MAX_DECIMALS = 15

/** A number with the digits that are shown of it; what is shown, where it is no plain number, as of a percentage. */
function roundedAsShown(value: number, shown: string): string {
  const digits = significant(shown)
  if (/[%‰/]|\d\s*e\s*[+-]?\d/i.test(shown) || digits === '') return shown
  for (let decimals = 0; decimals <= MAX_DECIMALS; decimals++) {
    const rounded = value.toFixed(decimals)
    if (significant(rounded) === digits) return decimals === 0 ? rounded : rounded.replace(/\.?0+$/, '')
  }
  return shown
}

function significant(text: string): string {
  return text.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '')
}
