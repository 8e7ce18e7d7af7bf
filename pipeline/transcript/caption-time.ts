/** The moment of a caption, hours left out or not, with a point or a comma before at most three decimals. */
const TIME = String.raw`(?:(\d{1,4}):)?(\d{1,4}):(\d{2})(?:[.,](\d{1,3}))?`

/** A line with two moments; WebVTT and SubRip part them by an arrow, SBV by a comma. */
const ARROW = new RegExp(String.raw`^\s*(${TIME})\s*-->\s*(${TIME})(?:\s+(.*))?$`)
const COMMA = new RegExp(String.raw`^\s*(${TIME})\s*,\s*(${TIME})\s*$`)

/** The moments of a line with two, in seconds, as they are typed, and what stands behind them. */
export type CueTiming = {
  readonly start: number
  readonly end: number
  readonly typed: readonly [start: string, end: string]
  readonly settings: string
}

/** Reads a line with two moments; undefined where it has none that can be read. */
export function parseCueTiming(line: string, separator: 'arrow' | 'comma'): CueTiming | undefined {
  const found = (separator === 'arrow' ? ARROW : COMMA).exec(line)
  if (found === null) return undefined
  const start = seconds(found.slice(2, 6))
  const end = seconds(found.slice(7, 11))
  if (start === undefined || end === undefined) return undefined
  return { start, end, typed: [found[1] ?? '', found[6] ?? ''], settings: found[11]?.trim() ?? '' }
}

/** Whether WebVTT has a moment in this form, which browsers ask for: https://www.w3.org/TR/webvtt1/#webvtt-timestamp. */
export function isWebVttTime(typed: string): boolean {
  return /^(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}$/.test(typed)
}

/** Formats seconds as WebVTT (`.`) and SubRip (`,`) write a moment: `00:01:23.500`. */
export function formatCueTime(second: number, decimal: '.' | ',' = '.'): string {
  const milliseconds = Math.round(second * 1000)
  const part = (divisor: number, modulus: number, width = 2): string =>
    `${Math.floor(milliseconds / divisor) % modulus}`.padStart(width, '0')
  const clock = [part(3_600_000, Number.POSITIVE_INFINITY), part(60_000, 60), part(1000, 60)].join(':')
  return clock + decimal + part(1, 1000, 3)
}

/** The seconds of a moment; undefined where it has 60 seconds or, below an hour that is written, 60 minutes. */
function seconds([hours, minutes, rest, decimals = '']: readonly (string | undefined)[]): number | undefined {
  if (Number(rest) > 59 || (hours !== undefined && Number(minutes) > 59)) return undefined
  const whole = (Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(rest)
  return (whole * 1000 + Number(decimals.padEnd(3, '0'))) / 1000
}
