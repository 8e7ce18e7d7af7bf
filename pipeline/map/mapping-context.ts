import { type Addresses, addressesUnder } from '../rdf/addresses.ts'
import type { TextValue } from '../rdf/node.ts'
import type { MultilingualText } from '../record/multilingual-text.ts'
import type { Publication } from '../record/publication-schema.ts'

/** What every mapping may lean on beside its record: the publication, its addresses, and the tag of its language. */
export type MappingContext = {
  readonly publication: Publication
  readonly address: Addresses
  readonly language: string
}

/** What mappings lean on of a publication. */
export function mappingContextOf(publication: Publication): MappingContext {
  const { base, inLanguage } = publication
  return { publication, address: addressesUnder(base), language: inLanguage.toLowerCase() }
}

/** Text under its languages; what was typed without one is in the publication's. */
export function languageMap(
  text: MultilingualText | undefined,
  { language }: MappingContext,
): TextValue | undefined {
  return typeof text === 'string' ? { [language]: text } : text
}

/** Several texts, grouped by language. */
export function mergedLanguageMap(
  texts: readonly MultilingualText[] | undefined,
  edition: MappingContext,
): TextValue | undefined {
  if (texts === undefined) return undefined
  const grouped = new Map<string, Set<string>>()
  for (const text of texts)
    for (const [language, value] of Object.entries(languageMap(text, edition) ?? {}))
      grouped.set(language, (grouped.get(language) ?? new Set()).add(String(value)))
  return Object.fromEntries([...grouped].map(([language, values]) => [language, [...values]]))
}

/** A name that no language owns. */
export function untaggedText(name: string | readonly string[] | undefined): TextValue | undefined {
  return name === undefined ? undefined : { '@none': name }
}
