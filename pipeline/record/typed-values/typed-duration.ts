import { formatDuration, formatTimeOffset } from '../duration.ts'
import { normalizePhrase } from '../normalize-phrase.ts'
import { numberInWords } from './typed-number.ts'

/**
 * Reads the length of a video as people type it, and returns it in ISO 8601: `10:05`, `1h30`, `10 min 5 s`, `dix minutes`,
 * `pt10m5s`; `undefined` for any other text, for a number without a unit, and for a length of zero.
 */
export function readTypedDuration(typed: string): string | undefined {
  if (/^p[\dt]/i.test(typed.trim())) return typed.trim().toUpperCase()
  const seconds = readTypedSeconds(typed)
  return seconds === undefined || seconds === 0 ? undefined : formatDuration(seconds)
}

/** Reads a moment of a video as people type it, and returns it as records have it, `00:07:24`; `undefined` for any other text. */
export function readTypedOffset(typed: string): string | undefined {
  const seconds = readTypedSeconds(typed)
  return seconds === undefined ? undefined : formatTimeOffset(seconds)
}

/** Reads the whole seconds that words, or numbers with colons, stand for; `undefined` for any other text. */
function readTypedSeconds(typed: string): number | undefined {
  const text = normalizePhrase(typed)
    .replaceAll(/[′´]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/(\d)(h|min|mn|')(?=\d)/g, '$1$2 ')
    .replace(/^(\d{1,2}) ?h ?(\d{1,2})$/, '$1 h $2 min')
    .replace(/^(.*\d ?(?:min|mn|')) ?([0-5]?\d)$/, '$1 $2 s')
    .replace(/\.$/, '')
  const [, hours, minutes, seconds] = CLOCK.exec(text) ?? []
  if (minutes !== undefined && seconds !== undefined) return clockSeconds(hours, minutes, seconds)
  const [whole, ...amounts] = IN_WORDS.exec(text) ?? []
  const isEmpty = whole === undefined || amounts.every((amount) => amount === undefined)
  return isEmpty ? undefined : secondsOfAmounts(amounts)
}

/** The seconds of the digits of a clock; `undefined` where it has more than 59 seconds, or 59 minutes beside hours. */
export function clockSeconds(
  hours: string | undefined,
  minutes: string,
  seconds: string,
): number | undefined {
  if (Number(seconds) > 59 || (hours !== undefined && Number(minutes) > 59)) return undefined
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds)
}

const AMOUNT = '(\\d{1,5}|[a-z]+(?:-[a-z]+)?(?: et une?)?)'
const CLOCK = /^(?:(\d{1,3}) ?: ?)?(\d{1,3}) ?: ?(\d\d)$/
const IN_WORDS = new RegExp(
  `^(?:${AMOUNT} ?(?:h|heures?|hours?)\\b)?[, ]*(?:et |and )?(?:${AMOUNT} ?(?:min|mn|m|minutes?|')(?![a-z]))?[, ]*(?:et |and )?(?:${AMOUNT} ?(?:s|sec|secondes?|seconds?|"|'')\\.?)?$`,
)

/** The seconds of hours, minutes and seconds, each in digits or words; `undefined` if one is no number. */
function secondsOfAmounts(amounts: readonly (string | undefined)[]): number | undefined {
  const numbers = amounts.map((amount) => (amount === undefined ? 0 : numberInWords(amount)))
  if (numbers.includes(undefined)) return undefined
  const [hours = 0, minutes = 0, seconds = 0] = numbers
  return hours * 3600 + minutes * 60 + seconds
}
