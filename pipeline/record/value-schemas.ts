import { IriValidationStrategy, validateIri } from 'validate-iri'
import { z } from 'zod'
import { formatValue } from '../problems/format-value.ts'
import type { Rule } from '../problems/rule-table.ts'
import { parseUrl } from '../rdf/parse-url.ts'
import { DAY, isCalendarDay, MOMENT, MONTH, parsePartialDate, YEAR } from './partial-date.ts'
import {
  suggestBase,
  suggestChoice,
  suggestEmail,
  suggestId,
  suggestLanguage,
  suggestUrl,
} from './suggestions.ts'
import { readTypedBoolean } from './typed-values/typed-boolean.ts'
import { isAmbiguousDate, readTypedDate } from './typed-values/typed-date.ts'
import { readTypedDuration, readTypedOffset } from './typed-values/typed-duration.ts'
import { readTypedDegrees, readTypedNumber } from './typed-values/typed-number.ts'

/** What was typed for a text: a string in the publication's language, or one string a language. */
export type MultilingualText = string | Readonly<Record<string, string>>

/** What an editor can be told of a value: the text that may stand there, and what YAML may take such a text for. */
export type ValueForm = {
  /** What is told of a text that does not fit. */
  readonly rule: Rule
  /** What a text looks like; some that look so are refused all the same (`2021-02-30`). */
  readonly patterns: readonly RegExp[]
  /** The numbers that are such a text to YAML. */
  readonly numbers?: { readonly least?: number; readonly most?: number; readonly isWhole: boolean }
  /** Whether `true` and `false` are such a text. */
  readonly takesBoolean?: boolean
  /** The only texts there are. */
  readonly values?: readonly string[]
  /** Whether there may be one text a language in its place, by its tag. */
  readonly languageTagPattern?: RegExp
}

/** What a schema is made of: one value or a group of fields, or several of them, which may be left out or not. */
export type SchemaDescription = {
  readonly isRequired: boolean
  readonly isSeveral: boolean
  readonly form?: ValueForm
  readonly shape?: Readonly<Record<string, z.ZodType>>
}

/** What a schema of this file, or of records, is made of. */
export function describeSchema(schema: z.ZodType): SchemaDescription {
  const form = forms.get(schema)
  if (form !== undefined) return { isRequired: true, isSeveral: false, form }
  const { def } = schema as unknown as { readonly def: Definition }
  if (def.shape !== undefined) return { isRequired: true, isSeveral: false, shape: def.shape }
  if (def.element !== undefined) return { ...describeSchema(def.element), isSeveral: true }
  const inner = def.innerType ?? def.out
  if (inner === undefined) throw new Error(`a schema of an unknown make: ${def.type}`)
  return def.type === 'optional' ? { ...describeSchema(inner), isRequired: false } : describeSchema(inner)
}

/** As much as is needed here of what zod knows of a schema. */
type Definition = {
  readonly type?: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly innerType?: z.ZodType
  readonly element?: z.ZodType
  readonly out?: z.ZodType
}

const forms = new WeakMap<z.ZodType, ValueForm>()
const parsers = new WeakMap<z.ZodType, (typed: string) => unknown>()

/** What makes a value of a text that was typed, of a schema that has a form; it gives nothing for a text that does not fit. */
export function parserOf(schema: z.ZodType): ((typed: string) => unknown) | undefined {
  return parsers.get(schema)
}

/** The schema of one value inside those that let it be left out, or stand in a list. */
export function innermostSchema(schema: z.ZodType): z.ZodType {
  const { def } = schema as unknown as { readonly def: Definition }
  const inner =
    parsers.has(schema) || def.shape !== undefined ? undefined : (def.element ?? def.innerType ?? def.out)
  return inner === undefined ? schema : innermostSchema(inner)
}

/** Whether a text is a language tag. */
export function isLanguageTag(text: string): boolean {
  return LANGUAGE.test(text)
}

const ID = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/
const FILLED = /\S/
const DEGREES = /^-?\d{1,3}(\.\d{1,9})?$/
const WORD = /^[^\s\p{Cc}]+$/u
const PORTAL_ID = /^[0-9a-f]{24}$/
const GEOZONE = /^[A-Za-z]+(:[A-Za-z0-9-]+){0,2}$/
const DURATION = /^P(?=.)(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/
const SECONDS = /^\d{1,6}$/
const CLOCK = /^(?:(\d{1,2}):)?([0-5]?\d):([0-5]\d)$/
const NUMBER = /^[1-9]\d{0,8}$/
const TRUTH = /^(true|false)$/
const ADDRESS = /^https?:\/\/[^/?#\s]\S*$/
const BASE = /^https?:\/\/[^/?#\s][^?#\s]*\/$/
const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/
const EMAIL = /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/

const anyNumber = { isWhole: false }

/** An id: `[a-z0-9-]`, 1 to 64 characters. */
export const recordId = scalar(
  { rule: 'id', patterns: [ID], numbers: { isWhole: true, least: 0 } },
  (typed) => typed,
  suggestId,
)

/** A name or another text that no language owns. */
export const plainText = scalar(
  { rule: 'empty-field', patterns: [FILLED], numbers: anyNumber, takesBoolean: true },
  (typed) => typed,
)

/** A date to the day, month or year, or a moment with its offset; a moment without offset becomes its day. */
export const partialDate = scalar(
  {
    rule: 'date',
    patterns: [YEAR, MONTH, DAY, MOMENT],
    numbers: { isWhole: true, least: 1000, most: 2999 },
  },
  parsePartialDate,
  readTypedDate,
)

/** A date to the day, `2021-09-28`. */
export const calendarDay = scalar(
  { rule: 'day', patterns: [DAY] },
  (typed) => (isCalendarDay(typed) ? typed : undefined),
  readTypedDate,
)

/** Decimal degrees of longitude or latitude, from -180 to 180. */
export const decimalDegrees = scalar(
  { rule: 'degrees', patterns: [DEGREES], numbers: { isWhole: false, least: -180, most: 180 } },
  (typed) => (Math.abs(Number(typed)) <= 180 ? Number(typed) : undefined),
  readTypedDegrees,
)

/** What portals know a data set by: an address or another word, without space. */
export const catalogIdentifier = scalar(
  { rule: 'identifier', patterns: [WORD], numbers: anyNumber, takesBoolean: true },
  (typed) => typed,
)

/** An id that data.gouv.fr gave to a data set or an organisation: 24 hexadecimal digits. */
export const portalId = scalar(
  { rule: 'portal-id', patterns: [PORTAL_ID], numbers: anyNumber },
  (typed) => typed,
)

/** An id in the portal's list of zones or granularities: `fr:region:32`, `fr:region`, `poi`. */
export const geozone = scalar({ rule: 'geozone', patterns: [GEOZONE], takesBoolean: true }, (typed) => typed)

/** An ISO 8601 duration of days, hours, minutes and seconds, kept as typed. */
export const isoDuration = scalar(
  { rule: 'duration', patterns: [DURATION] },
  (typed) => typed,
  readTypedDuration,
)

/** A moment of the video, in whole seconds: `444` or `00:07:24`. */
export const timeOffset = scalar(
  { rule: 'offset', patterns: [SECONDS, CLOCK], numbers: { isWhole: true, least: 0, most: 999_999 } },
  secondsOf,
  readTypedOffset,
)

/** A whole number from 1 up. */
export const positiveInteger = scalar(
  { rule: 'number', patterns: [NUMBER], numbers: { isWhole: true, least: 1, most: 999_999_999 } },
  Number,
  readTypedNumber,
)

/** True or false. */
export const boolean = scalar(
  { rule: 'boolean', patterns: [TRUTH], takesBoolean: true },
  (typed) => typed === 'true',
  (typed) => readTypedBoolean(typed)?.toString(),
)

/** An absolute http(s) address, every character one that an IRI may hold (RFC 3987), kept as typed. */
export const webAddress = scalar(
  { rule: 'url', patterns: [ADDRESS] },
  (typed) => (isWebAddress(typed) ? typed : undefined),
  suggestUrl,
)

/** The base IRI of a publication: a web address without query or fragment that ends in a slash. */
export const baseAddress = scalar(
  { rule: 'base', patterns: [BASE] },
  (typed) => (isWebAddress(typed) ? typed : undefined),
  suggestBase,
)

/** A BCP 47 language tag, kept as typed. */
export const languageTag = scalar(
  { rule: 'language', patterns: [LANGUAGE] },
  (typed) => typed,
  suggestLanguage,
)

/** An e-mail address. */
export const emailAddress = scalar({ rule: 'email', patterns: [EMAIL] }, (typed) => typed, suggestEmail)

/** Text in one or more languages. */
export const multilingualText = z.unknown().transform((typed, context): MultilingualText => {
  if (!isGroup(typed)) return single(typed, context) ?? z.NEVER
  const texts = new Map<string, string>()
  for (const [tag, value] of Object.entries(typed)) {
    if (!LANGUAGE.test(tag)) fail(context, 'language', [formatValue(tag), suggestLanguage(tag) ?? ''], [tag])
    if (texts.has(tag.toLowerCase())) fail(context, 'listed-twice', [formatValue(tag)], [tag])
    const found = single(value, context, [tag])
    if (found !== undefined) texts.set(tag.toLowerCase(), found)
  }
  if (texts.size === 0) fail(context, 'empty-field')
  return Object.fromEntries(texts)
})
forms.set(multilingualText, {
  rule: 'empty-field',
  patterns: [FILLED],
  numbers: anyNumber,
  takesBoolean: true,
  languageTagPattern: LANGUAGE,
})
parsers.set(multilingualText, (typed) => typed)

/** A group of fields and no others; the message of an unknown field lists those allowed. */
export function fieldGroup<const S extends z.core.$ZodLooseShape>(shape: S) {
  const allowed = Object.keys(shape).join(', ')
  return z.strictObject(shape, { error: ({ code }) => (code === 'unrecognized_keys' ? allowed : undefined) })
}

/** One of a closed set of values. */
export function oneOf<const C extends readonly string[]>(allowed: C) {
  return scalar(
    { rule: 'choice', patterns: [], values: allowed },
    (typed): C[number] | undefined => (allowed.includes(typed) ? typed : undefined),
    (typed) => suggestChoice(typed, allowed),
    allowed.join(', '),
  )
}

/** A list, or its only item without the list around it; nothing twice. */
export function listOf<T extends z.ZodType>(item: T) {
  return z
    .preprocess((typed) => (Array.isArray(typed) ? typed : [typed]), z.array(item).min(1))
    .superRefine((items, context) => {
      const seen = new Set<string>()
      items.forEach((value, index) => {
        const key = JSON.stringify(value)
        if (seen.has(key)) fail(context, 'listed-twice', [formatValue(value)], [index])
        seen.add(key)
      })
    })
}

/** How many signs a proposal may have; a longer one would bury the sentence. */
const LONGEST_PROPOSAL = 100

/**
 * A schema for one value that has a form: `parse` returns nothing for what looks right and is wrong all the same, and
 * `nearest` what was meant, where the value says it. The facts of the message: the value, the proposal (or nothing), and
 * those given.
 */
function scalar<T>(
  form: ValueForm,
  parse: (typed: string) => T | undefined,
  nearest: (typed: string) => string | undefined = () => undefined,
  ...facts: string[]
) {
  const { rule, patterns } = form
  const parsedOf = (value: string): T | undefined => (fits(value, patterns) ? parse(value) : undefined)
  const schema = z.unknown().transform((typed, context): T => {
    const value = single(typed, context)
    if (value === undefined) return z.NEVER
    const parsed = parsedOf(value)
    if (parsed !== undefined) return parsed
    const near = nearest(value)
    const isSure = near !== undefined && near.length <= LONGEST_PROPOSAL && parsedOf(near) !== undefined
    fail(context, rule, [
      formatValue(typed),
      isSure ? near : '',
      ...facts,
      isAmbiguousDate(value) ? 'day-first' : '',
    ])
    return z.NEVER
  })
  forms.set(schema, form)
  parsers.set(schema, parsedOf)
  return schema
}

/** Whether a text is of one of some patterns; any text, where there are none. */
function fits(text: string, patterns: readonly RegExp[]): boolean {
  for (const pattern of patterns) if (pattern.test(text)) return true
  return patterns.length === 0
}

function single(typed: unknown, context: z.RefinementCtx, path: string[] = []): string | undefined {
  if (typed === undefined) fail(context, 'missing-field', [], path)
  else if (typeof typed === 'object' && typed !== null) fail(context, 'one-value', [], path)
  else if (typed === null || String(typed).trim() === '') fail(context, 'empty-field', [], path)
  else return String(typed)
  return undefined
}

function fail(context: z.RefinementCtx, rule: Rule, facts: string[] = [], path: PropertyKey[] = []): void {
  context.addIssue({ code: 'custom', params: { rule, facts }, path })
}

function isGroup(typed: unknown): typed is Record<string, unknown> {
  return typeof typed === 'object' && typed !== null && !Array.isArray(typed)
}

function secondsOf(typed: string): number | undefined {
  if (SECONDS.test(typed)) return Number(typed)
  const [, hours = '0', minutes, seconds] = CLOCK.exec(typed) ?? []
  return minutes === undefined ? undefined : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}

function isWebAddress(typed: string): boolean {
  if (SIMPLE_ADDRESS.test(typed)) return true
  return (
    ADDRESS.test(typed) &&
    parseUrl(typed) !== undefined &&
    WEB_IRI.test(typed) &&
    validateIri(typed, IriValidationStrategy.Strict) === undefined &&
    !/[\s\p{Z}]/u.test(typed) && // which RFC 3987 allows above U+007F, and JSON-LD readers do not
    // dot segments, which parsers resolve or keep as they please
    !/\/\.{1,2}(?=[/?#]|$)/.test(typed)
  )
}

/** Addresses that nothing below could refuse, as nearly all are: a domain name, a path without dot segments, a query. */
const SIMPLE_ADDRESS =
  /^https?:\/\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]+(?:\/(?!\.{1,2}(?:[/?]|$))[\w.~-]*)*(?:\?[\w=&-]*)?$/

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
