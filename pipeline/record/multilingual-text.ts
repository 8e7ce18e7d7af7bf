import { z } from 'zod'
import { formatValue } from '../problems/format-value.ts'
import { addProblem, defineValueSchema, readSingleText } from './define-value-schema.ts'
import { registerSchema } from './schema-description.ts'
import { preferredTag, suggestLanguage } from './suggestions.ts'

/** A text as it was typed: a string in the publication's language, or one string a language tag. */
export type MultilingualText = string | Readonly<Record<string, string>>

/**
 * Whether a text is a BCP 47 language tag in the codes that the registry prefers, in capitals or not: `fr` and not `fre`, `en-GB`
 * and not `en-UK`.
 */
export function isLanguageTag(text: string): boolean {
  return LANGUAGE_TAG.test(text) && preferredTag(text)?.toLowerCase() === text.toLowerCase()
}

const LANGUAGE_TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** A BCP 47 language tag, in the capitals that are usual: `fr`, `en-GB`, `zh-Hant`. */
export const languageTag = defineValueSchema(
  { rule: 'language', patterns: [LANGUAGE_TAG] },
  (typed) => (isLanguageTag(typed) ? preferredTag(typed) : undefined),
  suggestLanguage,
)

/** A text, or a mapping of language tags, in lower case, to texts, with their letters and accents composed (NFC). */
export const multilingualText = z.unknown().transform((typed, context): MultilingualText => {
  if (!isMapping(typed)) return readSingleText(typed, context)?.normalize('NFC') ?? z.NEVER
  const texts = new Map<string, string>()
  for (const [tag, value] of Object.entries(typed)) {
    if (!isLanguageTag(tag))
      addProblem(context, 'language', [formatValue(tag), suggestLanguage(tag) ?? ''], [tag])
    if (texts.has(tag.toLowerCase())) addProblem(context, 'listed-twice', [formatValue(tag)], [tag])
    const text = readSingleText(value, context, [tag])
    if (text !== undefined) texts.set(tag.toLowerCase(), text.normalize('NFC'))
  }
  if (texts.size === 0) addProblem(context, 'empty-field')
  return Object.fromEntries(texts)
})
registerSchema(
  multilingualText,
  {
    rule: 'empty-field',
    patterns: [/\S/],
    numbers: { isWhole: false },
    takesBoolean: true,
    languageTagPattern: LANGUAGE_TAG,
  },
  (typed) => typed.normalize('NFC'),
)

function isMapping(typed: unknown): typed is Record<string, unknown> {
  return typeof typed === 'object' && typed !== null && !Array.isArray(typed)
}
