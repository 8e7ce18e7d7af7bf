import { defineValueSchema } from './define-value-schema.ts'
import { isFileAsHost } from './file-name.ts'
import { findTimeZone } from './local-time.ts'
import { normalizePhrase } from './normalize-phrase.ts'
import { DAY, isCalendarDay, MOMENT, MONTH, parsePartialDate, YEAR } from './partial-date.ts'
import { readTypedLicence } from './registers/license-names.ts'
import { type PartName, participationPart, partNames } from './registers/participation-parts.ts'
import {
  suggestBase,
  suggestChoice,
  suggestColor,
  suggestEmail,
  suggestId,
  suggestTimeZone,
  suggestUrl,
} from './suggestions.ts'
import { readTypedBoolean } from './typed-values/typed-boolean.ts'
import { readTypedDate } from './typed-values/typed-date.ts'
import { readTypedDuration, readTypedOffset } from './typed-values/typed-duration.ts'
import { readTypedDegrees, readTypedNumber } from './typed-values/typed-number.ts'
import { isWebIri, WEB_ADDRESS } from './web-iri.ts'

/*
 * The schemas of single values, which accept one spelling each. For other spellings that people use, the problem proposes
 * the one to write.
 */

/** Ids name folders, so that those names are left out that Windows keeps for devices (`isDeviceName`). */
const ID = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/
const FILLED = /\S/
const DEGREES = /^-?\d{1,3}(\.\d{1,9})?$/
const TIME_ZONE = /^[A-Za-z][\w+-]*(\/[A-Za-z][\w+-]*)*$/
const WORD = /^[^\s\p{Cc}]+$/u
const PORTAL_ID = /^[0-9a-f]{24}$/
const GEOZONE = /^[A-Za-z]+(:[A-Za-z0-9-]+){0,2}$/
const DURATION = /^P(?=.)(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/
const SECONDS = /^\d{1,6}$/
const CLOCK = /^(?:(\d{1,2}):)?([0-5]?\d):([0-5]\d)$/
const COLOR = /^#[0-9a-fA-F]{6}$/
const NUMBER = /^[1-9]\d{0,8}$/
const TRUTH = /^(true|false)$/
const BASE = /^https?:\/\/(?![^/?#\s]*@)[^/?#\s][^?#\s]*\/$/
const EMAIL = /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/

const anyNumber = { isWhole: false }

/** The part that each word and each print of it means. */
const partsByPrint = new Map<string, PartName>(
  partNames.flatMap((name) =>
    [name, ...participationPart(name).printed].map((print): [string, PartName] => [
      normalizePhrase(print),
      name,
    ]),
  ),
)

/** An id: `[a-z0-9-]`, 1 to 64 characters. */
export const recordId = defineValueSchema(
  { rule: 'id', patterns: [ID], numbers: { isWhole: true, least: 0 } },
  (typed) => typed,
  suggestId,
)

/** A name or another text that no language owns, with its letters and accents composed (NFC). */
export const plainText = defineValueSchema(
  { rule: 'empty-field', patterns: [FILLED], numbers: anyNumber, takesBoolean: true },
  (typed) => typed.normalize('NFC'),
)

/** A date to the day, month or year, or a moment with its offset; a moment without offset becomes its day. */
export const partialDate = defineValueSchema(
  {
    rule: 'date',
    patterns: [YEAR, MONTH, DAY, MOMENT],
    numbers: { isWhole: true, least: 1000, most: 2999 },
  },
  parsePartialDate,
  readTypedDate,
)

/** A date to the day, `2021-09-28`. */
export const calendarDay = defineValueSchema(
  { rule: 'day', patterns: [DAY] },
  (typed) => (isCalendarDay(typed) ? typed : undefined),
  readTypedDate,
)

/** Decimal degrees of longitude or latitude, from -180 to 180. */
export const decimalDegrees = defineValueSchema(
  { rule: 'degrees', patterns: [DEGREES], numbers: { isWhole: false, least: -180, most: 180 } },
  (typed) => (Math.abs(Number(typed)) <= 180 ? Number(typed) : undefined),
  readTypedDegrees,
)

/** What portals know a data set by: an address or another word, without space. */
export const catalogIdentifier = defineValueSchema(
  { rule: 'identifier', patterns: [WORD], numbers: anyNumber, takesBoolean: true },
  (typed) => typed,
)

/** An id that data.gouv.fr gave to a data set or an organisation: 24 hexadecimal digits. */
export const portalId = defineValueSchema(
  { rule: 'portal-id', patterns: [PORTAL_ID], numbers: anyNumber },
  (typed) => typed,
)

/** An id in the portal's list of zones or granularities: `fr:region:32`, `fr:region`, `poi`. */
export const geozone = defineValueSchema(
  { rule: 'geozone', patterns: [GEOZONE], takesBoolean: true },
  (typed) => typed,
)

/** The name of a time zone in the IANA database, with its capitals: `Europe/Paris`. */
export const timeZoneName = defineValueSchema(
  { rule: 'time-zone', patterns: [TIME_ZONE] },
  (typed) => (findTimeZone(typed) === typed ? typed : undefined),
  suggestTimeZone,
)

/** An ISO 8601 duration of days, hours, minutes and seconds, kept as typed. */
export const isoDuration = defineValueSchema(
  { rule: 'duration', patterns: [DURATION] },
  (typed) => typed,
  readTypedDuration,
)

/** A moment of the video, in whole seconds: `444` or `00:07:24`. */
export const timeOffset = defineValueSchema(
  { rule: 'offset', patterns: [SECONDS, CLOCK], numbers: { isWhole: true, least: 0, most: 999_999 } },
  secondsOf,
  readTypedOffset,
)

/** A whole number from 1 up. */
export const positiveInteger = defineValueSchema(
  { rule: 'number', patterns: [NUMBER], numbers: { isWhole: true, least: 1, most: 999_999_999 } },
  Number,
  readTypedNumber,
)

/** True or false. */
export const boolean = defineValueSchema(
  { rule: 'boolean', patterns: [TRUTH], takesBoolean: true },
  (typed) => typed === 'true',
  (typed) => readTypedBoolean(typed)?.toString(),
)

/** An absolute http(s) address, every character one that an IRI may hold (RFC 3987), and no file's name for a host; kept as typed. */
export const webAddress = defineValueSchema(
  { rule: 'url', patterns: [WEB_ADDRESS] },
  (typed) => (isWebIri(typed) && !isFileAsHost(typed) ? typed : undefined),
  suggestUrl,
)

/** The address of a licence. Its name is no second spelling of it: the problem proposes the address, and tables take it. */
export const licenceAddress = defineValueSchema(
  { rule: 'licence', patterns: [WEB_ADDRESS] },
  (typed) => (isWebIri(typed) && !isFileAsHost(typed) ? typed : undefined),
  (typed) => readTypedLicence(typed) ?? suggestUrl(typed),
)

/** The base IRI of a publication: a web address without query or fragment that ends in a slash. */
export const baseAddress = defineValueSchema(
  { rule: 'base', patterns: [BASE] },
  (typed) => (isWebIri(typed) ? typed : undefined),
  suggestBase,
)

/** An e-mail address. */
export const emailAddress = defineValueSchema(
  { rule: 'email', patterns: [EMAIL] },
  (typed) => typed,
  suggestEmail,
)

/** A colour, by its shares of red, green and blue: `#8a1f4d`; in small letters. */
export const color = defineValueSchema(
  { rule: 'color', patterns: [COLOR] },
  (typed) => typed.toLowerCase(),
  suggestColor,
)

/** A part taken in a video: its word, or what sources print for it. */
export const partName = defineValueSchema(
  { rule: 'choice', patterns: [], values: partNames },
  (typed) => partsByPrint.get(normalizePhrase(typed).replace(/ ?:$/, '')),
  (typed) => suggestChoice(typed, partNames),
  partNames.join(', '),
  'credit',
)

function secondsOf(typed: string): number | undefined {
  if (SECONDS.test(typed)) return Number(typed)
  const [, hours = '0', minutes, seconds] = CLOCK.exec(typed) ?? []
  return minutes === undefined ? undefined : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}
