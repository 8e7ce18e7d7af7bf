import { foldedWords } from '../../language/fold-text.ts'
import { isAllCapitals } from './people/credit-vocabulary.ts'
import { isGivenName } from './people/given-names.ts'

/** The fewest letters of a title in capitals that is no acronym. */
const FEWEST_LETTERS = 12

/**
 * A title that is printed in capitals alone, in small letters: words keep the capitals that they have within sentences of `context`, the
 * rest of the page. `undefined` for any other title, for one that may name a person, and on pages in German, whose nouns have capitals.
 */
export function titleInSmallLetters(title: string, context: string): string | undefined {
  const letters = title.replaceAll(/[^\p{L}]/gu, '')
  const words = title.match(/[\p{L}\p{M}]+/gu) ?? []
  if (letters.length < FEWEST_LETTERS || words.length < 3 || !isAllCapitals(title)) return undefined
  if (/\b(?:der|die|das|und|ein|eine)\b/i.test(`${title} ${context}`)) return undefined
  // a word behind an article is no name of a person
  const alone = title.replaceAll(
    /(?:\b(?:le|la|les|un|une|des|du|the|an?)\s+|\b[dl]['’]\s?)[\p{L}\p{M}]+/giu,
    ' ',
  )
  const isName = (word: string): boolean => isGivenName(word.charAt(0) + word.slice(1).toLowerCase())
  if (alone.match(/[\p{L}\p{M}]+/gu)?.some(isName)) return undefined
  const spelt = spellings(context)
  const small = title.replaceAll(/[\p{L}\p{M}]+/gu, (word) => spelt.get(keyOf(word)) ?? word.toLowerCase())
  return small.replace(/\p{L}/u, (letter) => letter.toUpperCase())
}

/** The words that stand with capitals within sentences of a text, in which other words have none. */
function spellings(text: string): Map<string, string> {
  const spelt = new Map<string, string>()
  for (const line of text.split('\n')) {
    if (isAllCapitals(line)) continue
    for (const { 0: word, index } of line.matchAll(/[\p{L}\p{M}]+/gu)) {
      const isWithin = /[\p{L}\d,]['’ -]$/u.test(line.slice(0, index))
      if (isWithin && /^\p{Lu}/u.test(word) && word.length > 1) spelt.set(keyOf(word), word)
    }
  }
  return spelt
}

function keyOf(word: string): string {
  return foldedWords(word)
    .map(({ letters }) => letters)
    .join('')
}
