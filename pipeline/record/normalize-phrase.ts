import { foldText } from '../language/fold-text.ts'

const MAX_PHRASE_CHARACTERS = 200

/**
 * The beginning of a text, 200 characters of it unless told otherwise, in small letters without accents, with single plain
 * spaces and straight apostrophes.
 */
export function normalizePhrase(text: string, maxCharacters = MAX_PHRASE_CHARACTERS): string {
  return foldText(text.slice(0, maxCharacters))
    .replaceAll('’', "'")
    .replaceAll(/[\s\p{Z}]+/gu, ' ')
    .trim()
}
