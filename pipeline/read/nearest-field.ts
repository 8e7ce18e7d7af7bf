import { closest } from 'fastest-levenshtein'
import { fieldWords } from '../record/field-words.ts'
import { normalizePhrase } from '../record/normalize-phrase.ts'

/** Gives the field that a name stands for: one that is called so, as tables call them, or else the nearest by its letters. */
export function openNearestField(allowed: readonly string[], group: string): (typed: string) => string {
  const called = new Map<string, string>()
  for (const field of allowed.toReversed()) {
    const words = fieldWords(group, field)
    for (const heading of words === undefined ? [] : [words.fr[0], words.en[0]])
      called.set(normalizePhrase(heading), field)
  }
  return (typed) => called.get(normalizePhrase(typed)) ?? closest(typed, [...allowed])
}
