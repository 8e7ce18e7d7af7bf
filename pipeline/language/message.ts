/** A sentence in both languages of the command line. */
export type Message = { readonly fr: string; readonly en: string }

/** A language of problems and reports. */
export type Language = keyof Message

/** The language of pages and reports for a language tag (BCP 47): English for `en` and its variants, French for all others. */
export function pageLanguage(tag: string): Language {
  return /^en\b/i.test(tag) ? 'en' : 'fr'
}
