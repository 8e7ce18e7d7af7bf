import type { Language } from './message.ts'

/** A text between the quotation marks of a language: « … » or “…”. */
export function quote(text: string, language: Language): string {
  return language === 'fr' ? `« ${text} »` : `“${text}”`
}

/** A colon that more text follows, spaced as the language spaces it. */
export function colon(language: Language): string {
  return language === 'fr' ? ' : ' : ': '
}

/** A semicolon that more text follows, spaced as the language spaces it. */
export function semicolon(language: Language): string {
  return language === 'fr' ? ' ; ' : '; '
}
