import type { Language } from '../language/message.ts'

/** What drafts of an import say of how certain a value is, in a comment behind it. */
export const confidenceWords: Readonly<
  Record<Language, Readonly<Record<'sure' | 'likely' | 'check', string>>>
> = {
  fr: { sure: 'sûr', likely: 'probable', check: 'à vérifier' },
  en: { sure: 'certain', likely: 'likely', check: 'to be checked' },
}

const NOTE = new RegExp(
  `^# (?:${Object.values(confidenceWords).flatMap(Object.values).join('|')})(?:$|, (?:ligne|line) \\d|, (?:champ|field) )`,
)

/** Whether a YAML comment is such a note, and no part of the text before it. */
export function isDraftNote(comment: string): boolean {
  return NOTE.test(comment)
}
