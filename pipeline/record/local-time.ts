/*
 * Times of day without offset, read by the clock of a time zone (IANA) as its rules were on that day, summer time included. The rules are
 * those that Node carries (ICU), whatever the zone of the machine.
 */

/** What a time of day was on a day in a time zone: one moment with its offset, none, or two. */
export type LocalTime =
  | { readonly moment: string }
  | { readonly doubt: 'gap' | 'overlap'; readonly moments: readonly string[] }

/**
 * Reads a day (`2021-09-28`) and a time of that day (`14:30:00`) by the clock of a time zone: `2021-09-28T14:30:00+02:00`. A time that a
 * clock set forward left out has no moment (`gap`; the two are what it is by the clock before and after), one that a clock set back
 * showed twice has two (`overlap`). Returns `undefined` where the offset is no whole number of minutes, as before standard time.
 */
export function readLocalTime(day: string, time: string, timeZone: string): LocalTime | undefined {
  const wall = Date.parse(`${day}T${time}Z`)
  const around = [wall - AROUND_MS, wall + AROUND_MS].map((instant) => offsetAt(instant, timeZone))
  const offsets = [...new Set(around)]
  if (offsets.some((offset) => offset % MINUTE_MS !== 0)) return undefined
  const moments = (fit: readonly number[]): string[] =>
    fit.map((offset) => `${day}T${time}${formatOffset(offset)}`)
  const fit = offsets.filter((offset) => offsetAt(wall - offset, timeZone) === offset)
  const [moment, ...others] = moments(fit)
  if (moment === undefined) return { doubt: 'gap', moments: moments(offsets) }
  return others.length > 0 ? { doubt: 'overlap', moments: moments(fit) } : { moment }
}

/** The name of a time zone as the IANA database writes it, where a text names one in capitals or small letters; no offset is one. */
export function findTimeZone(typed: string): string | undefined {
  if (!/^[a-z]/i.test(typed)) return undefined
  try {
    const { timeZone } = new Intl.DateTimeFormat('en-US', { timeZone: typed }).resolvedOptions()
    return timeZone.toLowerCase() === typed.toLowerCase() ? timeZone : typed // a name that links to another is kept
  } catch {
    return undefined
  }
}

const MINUTE_MS = 60_000

/** Further from a change of the clock than any offset reaches. */
const AROUND_MS = 36 * 60 * MINUTE_MS

/** The offset from UTC in milliseconds, positive to the east, that the clock of a time zone has at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<string, number>
  const { year = 0, month = 1, day, hour, minute, second } = parts
  const shown = Date.UTC(year, month - 1, day, hour, minute, second)
  return shown - Math.floor(instant / 1000) * 1000
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  formats.set(timeZone, known)
  return known
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOffset(offset: number): string {
  const minutes = Math.abs(offset) / MINUTE_MS
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => `${part}`.padStart(2, '0')).join(':')
  return `${offset < 0 ? '-' : '+'}${clock}`
}
