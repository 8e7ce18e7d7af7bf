import { distance } from 'fastest-levenshtein'
import { foldText } from '../language/fold-text.ts'

/*
 * What somebody most likely meant by a value that cannot be read. Nothing is guessed: a proposal is made only where
 * the value itself says it in another form, and people decide whether to write it.
 */

/** A date in French order, in words or with other signs between: `28/06/2023`, `1er juillet 2021`, `2021/09/28`. */
export function suggestDate(typed: string): string | undefined {
  const text = normalizePhrase(typed).replace(/\b1(er|st)\b/, '1')
  const [, day, month, year] =
    /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text) ?? /^()(\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  if (year !== undefined) return dayOf(year, month, day)
  const [, first, second, third] = /^(\d{4})[/. -]?(\d{1,2})[/. -]?(\d{1,2})$/.exec(text) ?? []
  if (first !== undefined) return dayOf(first, second, third)
  const [, inWords, name = '', ofYear] = /^(?:(\d{1,2}) )?([a-z]{3,9})\.? (\d{4})$/.exec(text) ?? []
  const number = MONTHS.findIndex((names) => names.includes(name))
  if (ofYear !== undefined && number >= 0) return dayOf(ofYear, `${number + 1}`, inWords)
  return /^\d{4}-\d\d-\d\d \d\d:\d\d/.test(text) ? typed.trim().replace(' ', 'T') : undefined
}

/** Whether a date could be read in French order and in American order. */
export function isAmbiguousDate(typed: string): boolean {
  const [, first = '', second = ''] = /^\s*(\d{1,2})[/. -](\d{1,2})[/. -]\d{4}\s*$/.exec(typed) ?? []
  return first !== '' && Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second)
}

/** A duration in words or with colons: `10:05`, `1h30`, `10 min 5 s`, `dix minutes`. */
export function suggestDuration(typed: string): string | undefined {
  if (/^p[\dt]/i.test(typed.trim())) return typed.trim().toUpperCase()
  const seconds = secondsIn(typed)
  if (seconds === undefined || seconds === 0) return undefined
  const [hours, minutes, rest] = partsOf(seconds)
  return `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${rest > 0 ? `${rest}S` : ''}`
}

/** A moment of a video in words: `7 min 24 s`, `1h02`. */
export function suggestOffset(typed: string): string | undefined {
  const seconds = secondsIn(typed)
  if (seconds === undefined) return undefined
  return partsOf(seconds)
    .map((part) => `${part}`.padStart(2, '0'))
    .join(':')
}

/** A web address without its beginning, or with spaces in or around it. */
export function suggestUrl(typed: string): string | undefined {
  const text = typed.trim().replaceAll(' ', '%20')
  if (/^https?:\/\//i.test(text)) return text.replace(/^https?/i, (scheme) => scheme.toLowerCase())
  if (/^(https?)?:?\/\/[^/]/i.test(text)) return text.replace(/^(https?)?:?\/\//i, 'https://')
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}([/?#]|$)/i.test(text) ? `https://${text}` : undefined
}

/** A base address without its beginning or its final slash. */
export function suggestBase(typed: string): string | undefined {
  const text = suggestUrl(typed)
  return text === undefined || text.endsWith('/') ? text : `${text}/`
}

/** An id without accents, capitals, spaces and other signs. */
export function suggestId(typed: string): string | undefined {
  const slug = normalizePhrase(typed)
    .replaceAll(/[^a-z0-9-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  return slug === '' || slug.length > 64 ? undefined : slug
}

/** A yes or a no in words. */
export function suggestBoolean(typed: string): string | undefined {
  const text = normalizePhrase(typed)
  if (['oui', 'o', 'vrai', 'yes', 'y', 'true', '1', 'x'].includes(text)) return 'true'
  return ['non', 'n', 'faux', 'no', 'false', '0'].includes(text) ? 'false' : undefined
}

/** A whole number in letters, with spaces or with a sign before it: `1 234`, `n° 2`, `deux`. */
export function suggestNumber(typed: string): string | undefined {
  const text = normalizePhrase(typed).replace(/^(n°|no|nº|numero|#) ?/, '')
  if (/^\d{1,3}( \d{3})+$/.test(text) || /^0*\d+([.,]0+)?$/.test(text))
    return text
      .replaceAll(' ', '')
      .replace(/[.,]0+$/, '')
      .replace(/^0+(?=\d)/, '')
  const number = numberIn(text)
  return number === undefined ? undefined : `${number}`
}

/** Decimal degrees with a comma. */
export function suggestDegrees(typed: string): string | undefined {
  return typed.trim().replace(/ ?°$/, '').replace(',', '.')
}

/** The code of a language that is named in full, or that has another sign in it. */
export function suggestLanguage(typed: string): string | undefined {
  const text = normalizePhrase(typed)
  const found = LANGUAGES.find((names) => names.includes(text))?.[0]
  return found ?? (/^[a-z]{2,3}[_ ][a-z]{2}$/.test(text) ? tagOf(text) : undefined)
}

/** An e-mail address with spaces around it, or written as a link. */
export function suggestEmail(typed: string): string | undefined {
  return typed.trim().replace(/^mailto:/i, '')
}

/** The one allowed value that differs by accents, capitals, signs between its words, or a letter or two. */
export function suggestChoice(typed: string, allowed: readonly string[]): string | undefined {
  const text = bare(typed)
  const near = allowed.filter((each) => bare(each) === text || isNear(text, bare(each)))
  return near.length === 1 ? near[0] : near.find((each) => bare(each) === text)
}

/** A text in small letters without accents, its spaces single and plain. */
export function normalizePhrase(text: string): string {
  return foldText(text.slice(0, 200))
    .replaceAll('’', "'")
    .replaceAll(/[\s\p{Z}]+/gu, ' ')
    .trim()
}

const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'january', 'jan'],
  ['fevrier', 'fevr', 'february', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'juil', 'july', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'sept', 'september', 'sep'],
  ['octobre', 'oct', 'october'],
  ['novembre', 'nov', 'november'],
  ['decembre', 'dec', 'december'],
]

/** The code of each language, and what people call it. */
const LANGUAGES: readonly (readonly string[])[] = [
  ['fr', 'francais', 'french'],
  ['en', 'anglais', 'english'],
  ['de', 'allemand', 'german'],
  ['es', 'espagnol', 'spanish'],
  ['it', 'italien', 'italian'],
  ['nl', 'neerlandais', 'dutch'],
  ['pl', 'polonais', 'polish'],
  ['pt', 'portugais', 'portuguese'],
  ['ar', 'arabe', 'arabic'],
  ['fsl', 'lsf', 'langue des signes francaise', 'french sign language'],
]

const UNITS = [
  ['zero'],
  ['un', 'une', 'one'],
  ['deux', 'two'],
  ['trois', 'three'],
  ['quatre', 'four'],
  ['cinq', 'five'],
  ['six'],
  ['sept', 'seven'],
  ['huit', 'eight'],
  ['neuf', 'nine'],
  ['dix', 'ten'],
  ['onze', 'eleven'],
  ['douze', 'twelve'],
  ['treize', 'thirteen'],
  ['quatorze', 'fourteen'],
  ['quinze', 'fifteen'],
  ['seize', 'sixteen'],
  ['dix-sept', 'seventeen'],
  ['dix-huit', 'eighteen'],
  ['dix-neuf', 'nineteen'],
]

const TENS: readonly (readonly string[])[] = [
  ['vingt', 'twenty'],
  ['trente', 'thirty'],
  ['quarante', 'forty'],
  ['cinquante', 'fifty'],
]

/** A number below sixty in digits or in letters. */
function numberIn(text: string): number | undefined {
  if (/^\d{1,6}$/.test(text)) return Number(text)
  const unit = UNITS.findIndex((names) => names.includes(text))
  if (unit >= 0) return unit
  const [, first = '', rest] = /^([a-z]+)(?:(?: et |[ -])([a-z]+))?$/.exec(text) ?? []
  const ten = TENS.findIndex((names) => names.includes(first))
  if (ten < 0) return undefined
  const more = rest === undefined ? 0 : UNITS.findIndex((names) => names.includes(rest))
  return more < 0 || more > 9 ? undefined : (ten + 2) * 10 + more
}

const AMOUNT = '(\\d{1,5}|[a-z]+(?:-[a-z]+)?(?: et une?)?)'
const CLOCK = /^(?:(\d{1,2}) ?:)? ?(\d{1,3}) ?: ?([0-5]\d)$/
const IN_WORDS = new RegExp(
  `^(?:${AMOUNT} ?(?:h|heures?|hours?)\\b)?[, ]*(?:et |and )?(?:${AMOUNT} ?(?:min|mn|m|minutes?|')(?![a-z]))?[, ]*(?:et |and )?(?:${AMOUNT} ?(?:s|sec|secondes?|seconds?|"|'')\\.?)?$`,
)

/** The seconds that words, or numbers with colons, say. */
function secondsIn(typed: string): number | undefined {
  const text = normalizePhrase(typed)
    .replaceAll(/(\d)(h|min|mn|')(?=\d)/g, '$1$2 ')
    .replace(/^(\d{1,2}) ?h ?(\d{1,2})$/, '$1 h $2 min')
    .replace(/^(.*\d ?(?:min|mn|')) ?([0-5]?\d)$/, '$1 $2 s')
  const [, clockHours = '0', clockMinutes, clockSeconds] = CLOCK.exec(text) ?? []
  if (clockMinutes !== undefined) return sum([clockHours, clockMinutes, clockSeconds])
  const [whole, ...amounts] = IN_WORDS.exec(text) ?? []
  return whole === undefined || amounts.every((each) => each === undefined) ? undefined : sum(amounts)
}

/** Hours, minutes and seconds together; nothing if one of them is no number. */
function sum(amounts: readonly (string | undefined)[]): number | undefined {
  const numbers = amounts.map((each) => (each === undefined ? 0 : numberIn(each)))
  if (numbers.includes(undefined)) return undefined
  const [hours = 0, minutes = 0, seconds = 0] = numbers
  return hours * 3600 + minutes * 60 + seconds
}

function partsOf(seconds: number): [hours: number, minutes: number, seconds: number] {
  return [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60]
}

function dayOf(...parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined && part !== '')
    .map((part) => part?.padStart(2, '0'))
    .join('-')
}

function tagOf(text: string): string {
  const [language = '', region = ''] = text.split(/[_ ]/)
  return `${language}-${region.toUpperCase()}`
}

/** Letters and digits alone, to compare. */
function bare(text: string): string {
  return normalizePhrase(text).replaceAll(/[^a-z0-9]/g, '')
}

/** Whether words differ by one letter, or by two where they are long. */
function isNear(a: string, b: string): boolean {
  return distance(a, b) <= (Math.min(a.length, b.length) > 7 ? 2 : Math.min(a.length, b.length) > 3 ? 1 : 0)
}
