import { memoize } from '../../collections/memoize.ts'
import type { Language } from '../../language/message.ts'

/** A table of words, each in both languages; tables may be nested. */
type WordTable = { readonly [key: string]: WordTable | { readonly fr: unknown; readonly en: unknown } }

/** A table of words in one language: each pair of words is replaced by one of the two. */
export type Translated<Table> = {
  readonly [Key in keyof Table]: Table[Key] extends { readonly fr: infer Fr; readonly en: infer En }
    ? Fr | En
    : Translated<Table[Key]>
}

/** The words of a table in a language. The table must not change: it is translated once. */
export function translate<const Table extends WordTable>(
  table: Table,
  language: Language,
): Translated<Table> {
  return inLanguages(table)[language] as Translated<Table>
}

const inLanguages = memoize((table: WordTable) => ({
  fr: wordsIn(table, 'fr'),
  en: wordsIn(table, 'en'),
}))

function wordsIn(table: WordTable, language: Language): object {
  const entries = Object.entries(table).map(([key, word]) => [
    key,
    isPair(word) ? word[language] : wordsIn(word, language),
  ])
  return Object.fromEntries(entries)
}

function isPair(word: WordTable[string]): word is { readonly fr: unknown; readonly en: unknown } {
  return 'fr' in word
}
