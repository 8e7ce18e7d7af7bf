import { normalizePhrase } from '../normalize-phrase.ts'

/**
 * Reads a whole number as people type it and returns its digits: `1 234`, `n° 2`, `007`, `2,0`, `vingt et un`; `undefined`
 * for any other text.
 */
export function readTypedNumber(typed: string): string | undefined {
  const text = normalizePhrase(typed).replace(/^(n°|no|nº|numero|#) ?/, '')
  if (/^\d{1,3}( \d{3})+$/.test(text) || /^0*\d+([.,]0+)?$/.test(text))
    return text
      .replaceAll(' ', '')
      .replace(/[.,]0+$/, '')
      .replace(/^0+(?=\d)/, '')
  const number = numberInWords(text)
  return number === undefined ? undefined : `${number}`
}

/** Reads decimal degrees with a comma or a degree sign: `50,63`, `3.06 °`. Returns any other text as it is. */
export function readTypedDegrees(typed: string): string {
  return typed.trim().replace(/ ?°$/, '').replace(',', '.')
}

/** Reads a number of at most six digits, or one below sixty in French or English words, from a normalized phrase. */
export function numberInWords(phrase: string): number | undefined {
  if (/^\d{1,6}$/.test(phrase)) return Number(phrase)
  const unit = UNITS.findIndex((names) => names.includes(phrase))
  if (unit >= 0) return unit
  const [, first = '', rest] = /^([a-z]+)(?:(?: et |[ -])([a-z]+))?$/.exec(phrase) ?? []
  const ten = TENS.findIndex((names) => names.includes(first))
  if (ten < 0) return undefined
  const more = rest === undefined ? 0 : UNITS.findIndex((names) => names.includes(rest))
  return more < 0 || more > 9 ? undefined : (ten + 2) * 10 + more
}

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

/** Twenty, thirty, forty and fifty. */
const TENS: readonly (readonly string[])[] = [
  ['vingt', 'twenty'],
  ['trente', 'thirty'],
  ['quarante', 'forty'],
  ['cinquante', 'fifty'],
]
