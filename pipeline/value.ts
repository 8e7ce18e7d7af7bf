import { IriValidationStrategy, validateIri } from 'validate-iri'
import { z } from 'zod'
import { type Rule, shown } from './messages.ts'
import type { DateValue } from './node.ts'

/** What was typed for a text: a string in the publication's language, or one string a language. */
export type Text = string | Readonly<Record<string, string>>

/** An id: `[a-z0-9-]`, 1 to 64 characters. */
export const id = scalar('id', (typed) =>
  /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/.test(typed) ? typed : undefined,
)

/** A name or another text that no language owns. */
export const plain = scalar('empty-field', (typed) => typed)

/** A date to the day, month or year, or a moment with its offset; a moment without offset becomes its day. */
export const date = scalar('date', dateOf)

/** A date to the day, `2021-09-28`. */
export const day = scalar('day', (typed) => (isDay(typed) ? typed : undefined))

/** Decimal degrees of longitude or latitude, from -180 to 180. */
export const degrees = scalar('degrees', (typed) =>
  /^-?\d{1,3}(\.\d{1,9})?$/.test(typed) && Math.abs(Number(typed)) <= 180 ? Number(typed) : undefined,
)

/** What portals know a data set by: an address or another word, without space. */
export const identifier = scalar('identifier', (typed) => (/^[^\s\p{Cc}]+$/u.test(typed) ? typed : undefined))

/** An id that data.gouv.fr gave to a data set or an organisation: 24 hexadecimal digits. */
export const portalId = scalar('portal-id', (typed) => (/^[0-9a-f]{24}$/.test(typed) ? typed : undefined))

/** An id in the portal's list of zones or granularities: `fr:region:32`, `fr:region`, `poi`. */
export const geozone = scalar('geozone', (typed) =>
  /^[a-z]+(:[a-z0-9-]+){0,2}$/i.test(typed) ? typed : undefined,
)

/** An ISO 8601 duration of days, hours, minutes and seconds, kept as typed. */
export const duration = scalar('duration', (typed) =>
  /^P(?=.)(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/.test(typed) ? typed : undefined,
)

/** A moment of the video, in whole seconds: `444` or `00:07:24`. */
export const offset = scalar('offset', secondsOf)

/** A whole number from 1 up. */
export const number = scalar('number', (typed) => (/^[1-9]\d{0,8}$/.test(typed) ? Number(typed) : undefined))

/** True or false. */
export const boolean = scalar('boolean', (typed) => ({ true: true, false: false })[typed])

/** An absolute http(s) address, every character one that an IRI may hold (RFC 3987), kept as typed. */
export const url = scalar('url', (typed) => (isWebAddress(typed) ? typed : undefined))

/** The base IRI of a publication: a web address without query or fragment that ends in a slash. */
export const base = scalar('base', (typed) =>
  isWebAddress(typed) && /^[^?#]+\/$/.test(typed) ? typed : undefined,
)

/** A BCP 47 language tag, kept as typed. */
export const language = scalar('language', (typed) => (LANGUAGE.test(typed) ? typed : undefined))

/** An e-mail address. */
export const email = scalar('email', (typed) =>
  /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(typed) ? typed : undefined,
)

/** Text in one or more languages. */
export const text = z.unknown().transform((typed, context): Text => {
  if (!isGroup(typed)) return single(typed, context) ?? z.NEVER
  const texts: [string, string][] = []
  for (const [tag, value] of Object.entries(typed)) {
    if (!LANGUAGE.test(tag)) fail(context, 'language', [shown(tag)], [tag])
    if (texts.some(([known]) => known === tag.toLowerCase()))
      fail(context, 'listed-twice', [shown(tag)], [tag])
    const found = single(value, context, [tag])
    if (found !== undefined) texts.push([tag.toLowerCase(), found])
  }
  if (texts.length === 0) fail(context, 'empty-field')
  return Object.fromEntries(texts)
})

/** A group of fields and no others; the message of an unknown field lists those allowed. */
export function fields<const S extends z.core.$ZodLooseShape>(shape: S) {
  const allowed = Object.keys(shape).join(', ')
  return z.strictObject(shape, { error: ({ code }) => (code === 'unrecognized_keys' ? allowed : undefined) })
}

/** One of a closed set of values. */
export function choice<const C extends readonly string[]>(allowed: C) {
  return scalar(
    'choice',
    (typed): C[number] | undefined => (allowed.includes(typed) ? typed : undefined),
    allowed.join(', '),
  )
}

/** A list, or its only item without the list around it; nothing twice. */
export function several<T extends z.ZodType>(item: T) {
  return z
    .preprocess((typed) => (Array.isArray(typed) ? typed : [typed]), z.array(item).min(1))
    .superRefine((items, context) => {
      const seen = new Set<string>()
      items.forEach((value, index) => {
        const key = JSON.stringify(value)
        if (seen.has(key)) fail(context, 'listed-twice', [shown(value)], [index])
        seen.add(key)
      })
    })
}

const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** A schema for one value: `parse` returns nothing for what breaks the rule. */
function scalar<T>(rule: Rule, parse: (typed: string) => T | undefined, ...facts: string[]) {
  return z.unknown().transform((typed, context): T => {
    const value = single(typed, context)
    if (value === undefined) return z.NEVER
    const parsed = parse(value)
    if (parsed !== undefined) return parsed
    fail(context, rule, [shown(typed), ...facts])
    return z.NEVER
  })
}

function single(typed: unknown, context: z.RefinementCtx, path: string[] = []): string | undefined {
  const isEmpty = typed === null || String(typed).trim() === ''
  if (typed === undefined) fail(context, 'missing-field', [], path)
  else if (typeof typed === 'object' && typed !== null) fail(context, 'one-value', [], path)
  else if (isEmpty) fail(context, 'empty-field', [], path)
  else return String(typed)
  return undefined
}

function fail(context: z.RefinementCtx, rule: Rule, facts: string[] = [], path: PropertyKey[] = []): void {
  context.addIssue({ code: 'custom', params: { rule, facts }, path })
}

function isGroup(typed: unknown): typed is Record<string, unknown> {
  return typeof typed === 'object' && typed !== null && !Array.isArray(typed)
}

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/
const MOMENT = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-](0\d|1[0-3]):[0-5]\d)?$/

function dateOf(typed: string): DateValue | undefined {
  if (/^[12]\d{3}$/.test(typed)) return { '@value': typed, '@type': 'xsd:gYear' }
  if (/^[12]\d{3}-(0[1-9]|1[0-2])$/.test(typed)) return { '@value': typed, '@type': 'xsd:gYearMonth' }
  if (isDay(typed)) return { '@value': typed, '@type': 'xsd:date' }
  const [, day, , seconds, , offset] = MOMENT.exec(typed) ?? []
  if (day === undefined || !isDay(day)) return undefined
  if (offset === undefined) return { '@value': day, '@type': 'xsd:date' }
  const whole = seconds === undefined ? typed.replace(/(T\d\d:\d\d)/, '$1:00') : typed
  return { '@value': whole, '@type': 'xsd:dateTime' }
}

function isDay(typed: string): boolean {
  const [, year = '', month = '', day = ''] = DAY.exec(typed) ?? []
  if (!/^[12]/.test(year)) return false
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return moment.toISOString().startsWith(typed)
}

function secondsOf(typed: string): number | undefined {
  if (/^\d{1,6}$/.test(typed)) return Number(typed)
  const [, hours = '0', minutes, seconds] = /^(?:(\d{1,2}):)?([0-5]?\d):([0-5]\d)$/.exec(typed) ?? []
  return minutes === undefined ? undefined : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}

function isWebAddress(typed: string): boolean {
  return (
    /^https?:\/\/[^/?#]/.test(typed) &&
    URL.canParse(typed) &&
    WEB_IRI.test(typed) &&
    validateIri(typed, IriValidationStrategy.Strict) === undefined &&
    !/[\s\p{Z}]/u.test(typed) && // which RFC 3987 allows above U+007F, and JSON-LD readers do not
    // dot segments, which parsers resolve or keep as they please
    !/\/\.{1,2}(?=[/?#]|$)/.test(typed)
  )
}

/**
 * The web addresses of RFC 3987, by signs that exclude each other at every step: `validate-iri` takes exponential time to
 * refuse a text, and so is shown none that it would refuse.
 */
const WEB_IRI = ((): RegExp => {
  const planes = '123456789ABCDE'
    .split('')
    .map((plane) => `\\u{${plane}${plane === 'E' ? 1 : 0}000}-\\u{${plane}FFFD}`)
  const letters = `\\w.~!$&'()*+,;=\\-\\u{A0}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFEF}${planes.join('')}`
  const own = '\\u{E000}-\\u{F8FF}\\u{F0000}-\\u{FFFFD}\\u{100000}-\\u{10FFFD}'
  const run = (signs: string): string => `(?:[${letters}${signs}]|%[\\dA-Fa-f]{2})*`
  const host = '(?:\\[[\\dA-Fa-f:.]+\\])?'
  return new RegExp(`^https?://${host}${run(':@/')}(?:\\?${run(`:@/?${own}`)})?(?:#${run(':@/?')})?$`, 'u')
})()
