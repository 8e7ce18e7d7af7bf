import { stemmer as englishStem } from '@orama/stemmers/english'
import { stemmer as frenchStem } from '@orama/stemmers/french'
import { foldText } from '../../language/fold-text.ts'
import { joinedWords, wholeWords } from './search-terms.ts'

/** A word: its letters, folded, the terms under which it is found, and its offsets in the text, in UTF-16 units. */
export type SpokenWord = {
  readonly letters: string
  readonly terms: readonly string[]
  readonly start: number
  readonly end: number
}

/** The languages whose words are found in all their forms; those of others, as they are spelt. */
const stemmers: Readonly<Record<string, (word: string) => string>> = { fr: frenchStem, en: englishStem }

/** The language of a stemmer for texts with a language tag; undefined where there is none. */
export function stemmedLanguage(tag: string): string | undefined {
  const language = tag.toLowerCase().replace(/-.*/, '')
  return language in stemmers ? language : undefined
}

/** The words of what is said, and what an apostrophe joins as one word; `language` is one of `stemmedLanguage`. */
export function spokenWords(text: string, language: string | undefined): SpokenWord[] {
  const languages = language === undefined ? [] : [language]
  const words = wholeWords(text)
  return [...words, ...joinedWords(text, words)].map(({ letters, start, end }) => ({
    letters,
    terms: termsOf(text.slice(start, end), letters, languages),
    start,
    end,
  }))
}

/** The words of a query in what is said in some languages. */
export function spokenQueryWords(query: string, languages: readonly string[]): SpokenWord[] {
  return wholeWords(query).map(({ letters, start, end }) => ({
    letters,
    terms: termsOf(query.slice(start, end), letters, languages),
    start,
    end,
  }))
}

/**
 * The stems of a word, folded: of the word as it is written, because stemmers know endings by their accents, and of its folded
 * letters, because not everybody types accents.
 */
function termsOf(word: string, letters: string, languages: readonly string[]): string[] {
  if (languages.length === 0) return [letters]
  const written = word.normalize('NFC').toLowerCase()
  const stems = languages.flatMap((language) => {
    const stem = stemmers[language] ?? String
    return written === letters ? stem(letters) : [foldText(stem(written)), stem(letters)]
  })
  return [...new Set(stems)].filter((stem) => stem !== '')
}
