import iconv from 'iconv-lite'
import type { LegacyEncoding, TextEncoding } from './encoding-names.ts'

/** A text, or the encodings between which its bytes do not decide: none, or several that would make other letters. */
export type DecodedText =
  | { readonly text: string; readonly encoding: TextEncoding }
  | { readonly text?: undefined; readonly encoding?: undefined; readonly candidates: readonly TextEncoding[] }

/** The names by which `iconv-lite` knows them, in the order in which equal texts are named. */
const LEGACY: Readonly<Record<LegacyEncoding, string>> = {
  'Windows-1252': 'win1252',
  'ISO 8859-15': 'iso885915',
  'Mac OS Roman': 'macroman',
  'DOS 850': 'cp858', // which is 850 with a euro sign
}

/**
 * Decodes a text whose encoding nobody named: by its byte order mark, as UTF-16 by the zero bytes of its Latin letters, as UTF-8
 * where it is valid, and otherwise as the encoding that makes French of it. Node's own decoder is not used for single bytes: that
 * of Node 20 makes control characters of 0x80 to 0x9F.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const utf16 = utf16Name(bytes)
  const wide = utf16 === undefined ? undefined : decodeStrictly(bytes, utf16, 'UTF-16')
  if (wide?.text !== undefined && !wide.text.includes('\0')) return wide
  const utf8 = decodeStrictly(bytes, 'utf-8', 'UTF-8')
  return utf8.text === undefined ? decodeLegacy(bytes) : utf8
}

/** Decodes a text in an encoding that somebody named. */
export function decodeTextAs(bytes: Uint8Array, encoding: TextEncoding): DecodedText {
  if (encoding === 'UTF-8') return decodeStrictly(bytes, 'utf-8', encoding)
  if (encoding === 'UTF-16') return decodeStrictly(bytes, utf16Name(bytes) ?? 'utf-16le', encoding)
  return { text: iconv.decode(Buffer.from(bytes), LEGACY[encoding]), encoding }
}

/** The first line of a text that holds a letter beyond ASCII, by which a person sees whether its encoding was guessed rightly. */
export function sampleLine(text: string): string {
  const line = text.split(/\r\n|\n|\r/).find((line) => /(?![\x00-\x7f])\p{L}/u.test(line)) ?? ''
  const [, sample = line] = /(.{0,30}(?![\x00-\x7f])\p{L}.{0,30})/u.exec(line) ?? []
  return sample.trim()
}

function decodeStrictly(bytes: Uint8Array, name: string, encoding: TextEncoding): DecodedText {
  try {
    return { text: new TextDecoder(name, { fatal: true }).decode(bytes), encoding }
  } catch {
    return { candidates: [] }
  }
}

/** The byte order of UTF-16: by its mark or, of the first characters, by where the zero bytes of ASCII stand. */
function utf16Name(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes.length < MIN_UTF16_BYTES) return undefined
  const start = bytes.subarray(0, 1000)
  const zeros = [0, 1].map((from) => start.filter((byte, index) => index % 2 === from && byte === 0).length)
  const [even = 0, odd = 0] = zeros
  if (odd > start.length / 4 && even === 0) return 'utf-16le'
  return even > start.length / 4 && odd === 0 ? 'utf-16be' : undefined
}

/** The bytes of the shortest text that is taken for UTF-16 without a mark. */
const MIN_UTF16_BYTES = 8

function decodeLegacy(bytes: Uint8Array): DecodedText {
  const texts = new Map<string, { readonly encoding: LegacyEncoding; readonly common: number }>()
  for (const [encoding, name] of Object.entries(LEGACY) as [LegacyEncoding, string][]) {
    const text = iconv.decode(Buffer.from(bytes), name)
    const common = countCommonSigns(text)
    if (common !== undefined && !texts.has(text)) texts.set(text, { encoding, common })
  }
  const [best, second] = [...texts].sort(([, a], [, b]) => b.common - a.common)
  if (best !== undefined && (second === undefined || best[1].common >= second[1].common + CLEAR_LEAD))
    return { text: best[0], encoding: best[1].encoding }
  return { candidates: [...texts.values()].map(({ encoding }) => encoding) }
}

/** How many more common signs of French than the next text a text must have, to be taken for what was written. */
const CLEAR_LEAD = 3

/**
 * Counts the signs beyond ASCII that French texts are full of; `undefined` where one stands that no text would have there: a control
 * character, a capital amid small letters, a mark inside a word.
 */
function countCommonSigns(text: string): number | undefined {
  let common = 0
  for (const [sign] of text.matchAll(/[^\x00-\x7f]/g))
    if (sign === '\uFFFD' || /\p{Cc}/u.test(sign)) return undefined
  for (const [word] of text.matchAll(/[\p{L}\p{M}\d]+/gu)) {
    const letters = [...word].filter((sign) => sign > '\x7f')
    if (letters.length > 0 && !isWordOfOneCase(word)) return undefined
    for (const letter of letters) if (COMMON_LETTERS.includes(letter)) common++
  }
  for (const { 0: sign, index } of text.matchAll(/[^\x00-\x7f\p{L}\p{M}]/gu)) {
    const place = [text.slice(0, index).at(-1) ?? ' ', text.slice(index + 1).at(0) ?? ' '].join(sign)
    if (MARKS.some((mark) => mark.test(place))) common++
    else if (!OTHER_MARKS.test(place)) return undefined
  }
  return common
}

/** The letters beyond ASCII of French; others stand in names now and then. */
const COMMON_LETTERS = 'éèàçêâîôûùëïœÉÈÀÇÊÂÎÔÛÙËÏŒ'

/** Words in small letters, in capitals, or with a capital at the head; of words of one letter, those that French has. */
function isWordOfOneCase(word: string): boolean {
  if (/[\dþÞðÐıƒ]/.test(word)) return false
  if ([...word].length === 1) return /[àÀôÔ]/.test(word)
  return /^(\p{Lu}?\p{Ll}+|\p{Lu}+)$/u.test(word)
}

/** The marks beyond ASCII that stand in French texts, each with the sign before and the one behind. */
const MARKS = [
  /\p{L}’[\p{L}\s«“]/u,
  /[\s(’]«[\s\p{L}]|^\s?«/u,
  /[\s\p{L}.!?…]»[\s.,;:!?)]/u,
  /[\s(’]“[\p{L}\d]|[\p{L}\d.!?…]”[\s.,;:!?)]/u,
  /\s[–—]\s|\d[–—]\d|^.?—\s/u,
  /[\p{L}\d!?)]…[\s.,»)!?]/u,
  /[\d\s]€[\s.,;)/]/u,
  /[«\p{L}\d)!?.…]\u00a0[:;!?»€%–—\d«]|[«\d]\u00a0[\p{L}\d]/u,
  /[nN\d]°[\s\dCF]?/u,
  /m²[\s.,;)]/u,
]

/** Marks of other texts: anywhere but inside a word. */
const OTHER_MARKS = /^(?!\p{L}[\s\S]\p{L})[\s\S][©®™•·×§²³½¼¾‘’“”‹›«»–—…°€\u00a0][\s\S]$/u
