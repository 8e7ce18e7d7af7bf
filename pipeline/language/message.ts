/** A sentence in both languages of the command line. */
export type Message = { readonly fr: string; readonly en: string }

/** A language of problems and reports. */
export type Language = keyof Message

/** The language of the words around a publication's texts, by its tag (BCP 47): French for `fr` and its variants, English for all others. */
export function pageLanguage(tag: string): Language {
  return spokenLanguage(tag) ?? 'en'
}

/** The language of reports for the language tag of a publication: English for `en` and its variants, French for all others. */
export function reportLanguage(tag: string): Language {
  return spokenLanguage(tag) ?? 'fr'
}

/** French or English by a language tag, such as `fr-CA`; undefined for every other language. */
export function spokenLanguage(tag: string): Language | undefined {
  return /^(fr|en)\b/i.exec(tag)?.[1]?.toLowerCase() as Language | undefined
}
