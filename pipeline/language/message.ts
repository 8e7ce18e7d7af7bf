/** One sentence in both languages of the command line. */
export type Message = { readonly fr: string; readonly en: string }

/** The languages in which problems and reports are told. */
export type Language = keyof Message

/** The language of pages and reports: that of the publication where it is one of ours, French otherwise. */
export function pageLanguage(tag: string): Language {
  return /^en\b/i.test(tag) ? 'en' : 'fr'
}
