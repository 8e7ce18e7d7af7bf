import { type Addresses, addressesUnder } from '../rdf/addresses.ts'
import type { TextValue } from '../rdf/node.ts'
import type { MultilingualText } from '../record/multilingual-text.ts'
import type { Publication } from '../record/publication-schema.ts'

/**
 * The input that all mappings share beside the record: the publication, the addresses under its base IRI, and its language as a
 * lower-case BCP 47 tag.
 */
export type MappingContext = {
  readonly publication: Publication
  readonly address: Addresses
  readonly language: string
}

/** The mapping context of a publication. */
export function mappingContextOf(publication: Publication): MappingContext {
  const { base, inLanguage } = publication
  return { publication, address: addressesUnder(base), language: inLanguage.toLowerCase() }
}

/** A text as a language map (JSON-LD 1.1, section 4.6.2). A plain string is in the publication's language. */
export function languageMap(
  text: MultilingualText | undefined,
  { language }: MappingContext,
): TextValue | undefined {
  return typeof text === 'string' ? { [language]: text } : text
}

/** Several texts as one language map, each text once a language. */
export function mergedLanguageMap(
  texts: readonly MultilingualText[] | undefined,
  context: MappingContext,
): TextValue | undefined {
  if (texts === undefined) return undefined
  const grouped = new Map<string, Set<string>>()
  for (const text of texts)
    for (const [language, value] of Object.entries(languageMap(text, context) ?? {}))
      grouped.set(language, (grouped.get(language) ?? new Set()).add(String(value)))
  return Object.fromEntries([...grouped].map(([language, values]) => [language, [...values]]))
}

/** A name without a language tag, such as that of a person, under `@none` (JSON-LD 1.1, section 4.6.2). */
export function untaggedText(name: string | readonly string[] | undefined): TextValue | undefined {
  return name === undefined ? undefined : { '@none': name }
}

/** A name that may be written in several languages: typed as one text it has no language tag, because names mostly have no language. */
export function nameText(name: MultilingualText | undefined): TextValue | undefined {
  return typeof name === 'string' ? untaggedText(name) : name
}
