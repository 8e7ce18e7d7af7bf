import { decodeHTMLStrict } from 'entities'
import { hasDamagedSigns, undoEncodingDamage } from '../language/encoding-damage.ts'
import { formatValue } from '../problems/format-value.ts'
import type { Path, Problem } from '../problems/problem.ts'
import { warning } from '../problems/rule-problem.ts'
import type { AnyRecord, PlaceOf } from '../record/typed-record.ts'

/** What may be a letter that a program replaced, code of a web page, or a letter that an encoding did not have. */
const SUSPECT = /[\ufffd&<]|\?\p{Ll}/u

/** A question mark between two small letters. */
const AMID_LETTERS = /(?<=\p{Ll})\?(?=\p{Ll})/gu

const TAGS =
  'a|abbr|b|blockquote|br|center|code|div|em|font|h[1-6]|hr|i|iframe|img|li|ol|p|pre|s|script|small|span|strong|style|sub|sup|table|td|th|tr|u|ul'

/** Entities of HTML, a line break or a picture, or a tag that is closed behind some words; a tag alone may be what a text is about. */
const HTML = new RegExp(
  `&(?:[a-z][a-z\\d]{1,30}|#\\d{1,7}|#x[\\da-f]{1,6});|<(?:br|hr|img|p)(?:\\s[^<>]{0,400})?/?>|<(${TAGS})(?:\\s[^<>]{0,400})?>[^<>]{1,2000}</\\1>`,
  'i',
)

/** A tag of HTML. */
const HTML_TAG = new RegExp(`</?(?:${TAGS})(?:\\s[^<>]{0,400})?/?>`, 'gi')

/** Warns of each text of a record whose signs a program damaged, with what it would be; one warning a text. */
export function findDamagedTexts(record: AnyRecord): Problem[] {
  return 'replaced' in record ? [] : damageOf(record.value, record.placeOf)
}

/** Warns of each damaged text in the value of a record or of a publication. */
export function damageOf(value: unknown, placeOf: PlaceOf): Problem[] {
  if (!hasSuspect(value)) return []
  return textsOf(value, []).flatMap(({ text, path }) => damageOfText(text, path, placeOf) ?? [])
}

function damageOfText(text: string, path: Path, placeOf: PlaceOf): Problem | undefined {
  const tell = (rule: 'text-encoding' | 'text-html' | 'text-lost-letter', ...facts: string[]): Problem =>
    warning(rule, placeOf(path), path, ...facts.map(formatValue))
  const undone = undoEncodingDamage(text)
  if (undone !== text) return tell('text-encoding', ...wordsThatDiffer(text, undone))
  const lost = lostLetterWord(text)
  if (lost !== undefined) return tell('text-lost-letter', lost)
  if (!HTML.test(text)) return undefined
  const plain = withoutHtml(text)
  return plain === text ? undefined : tell('text-html', ...wordsThatDiffer(text, plain))
}

/** A text without its tags, its entities decoded as often as they were encoded; those that nobody knows stay. */
function withoutHtml(text: string): string {
  let plain = text.replaceAll(HTML_TAG, '')
  for (let times = 0; times < 3; times++) plain = decodeHTMLStrict(plain)
  return plain.trim()
}

/** The words in which two texts begin to differ, some signs before and behind. */
function wordsThatDiffer(one: string, other: string): [string, string] {
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  while (start > 0 && !/\s/.test(one[start - 1] ?? ' ')) start--
  let end = 0
  const most = Math.min(one.length, other.length) - start
  while (end < most && one.at(-1 - end) === other.at(-1 - end)) end++
  while (end > 0 && !/\s/.test(one[one.length - end] ?? ' ')) end--
  return [one.slice(start, one.length - end), other.slice(start, other.length - end)]
}

/** The first word in which a letter is lost: `d?bat`, and no address (`page?id`), nor two words without their space. */
function lostLetterWord(text: string): string | undefined {
  const lost = text.indexOf('\ufffd')
  if (lost >= 0) return wordAt(text, lost)
  for (const { index } of text.matchAll(AMID_LETTERS)) {
    const word = wordAt(text, index)
    if (!/[/=&@#]/.test(word)) return word
  }
  return undefined
}

function wordAt(text: string, index: number): string {
  const from = Math.max(index - MAX_WORD_CHARACTERS, 0)
  const before = /\S*$/.exec(text.slice(from, index))?.[0] ?? ''
  return before + (/^\S*/.exec(text.slice(index, index + MAX_WORD_CHARACTERS))?.[0] ?? '')
}

const MAX_WORD_CHARACTERS = 60

function hasSuspect(value: unknown): boolean {
  if (typeof value === 'string') return isSuspect(value)
  if (typeof value !== 'object' || value === null) return false
  for (const key in value) if (hasSuspect((value as Record<string, unknown>)[key])) return true
  return false
}

function isSuspect(text: string): boolean {
  return SUSPECT.test(text) || hasDamagedSigns(text)
}

function textsOf(value: unknown, path: Path): { text: string; path: Path }[] {
  if (typeof value === 'string')
    return isSuspect(value) && !/^https?:\/\/\S*$/.test(value) ? [{ text: value, path }] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    textsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}
