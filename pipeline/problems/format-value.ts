import type { Language, Message } from '../language/message.ts'
import { quote } from '../language/punctuation.ts'
import type { Path } from './problem.ts'
import { withoutSecrets } from './secrets.ts'

const MAX_VALUE_CHARACTERS = 60
const MAX_TITLE_CHARACTERS = 40
const MAX_LINE_CHARACTERS = 100

/**
 * A value as sentences print it: text in straight quotes, unprintable characters escaped, cut at 60 characters, the name and
 * password of an address replaced by an ellipsis, and so are the keys of `withSecrets`.
 */
export function formatValue(value: unknown): string {
  return escapeUnprintable(
    typeof value === 'string' ? JSON.stringify(shortText(value)) : shortText(jsonText(value)),
  )
}

/** A line as sentences propose it: without its indentation, the names and passwords of addresses left out, cut at 100 characters. */
export function formatLine(line: string): string {
  return cutText(escapeUnprintable(withoutPassword(withoutSecrets(line.trim()))), MAX_LINE_CHARACTERS)
}

/** The code of a character, as sentences print it: `U+00A0`. */
export function characterCode(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function shortText(text: string): string {
  return cutText(withoutPassword(withoutSecrets(text)), MAX_VALUE_CHARACTERS)
}

/** A value as JSON; an ellipsis where it is nested so deeply that no text can be made of it. */
export function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return '…'
  }
}

/** A title as lines print it: on one line, without invisible characters, cut at 40 characters. */
export function shortTitle(text: string): string {
  const onOneLine = text
    .slice(0, 400)
    .replaceAll(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
  return cutText(onOneLine, MAX_TITLE_CHARACTERS)
}

/** An id or a word between the quotation marks of each language: « c-4k9p », “c-4k9p”. */
export function quoteId(id: string): Message {
  return quoteIds([id])
}

/** Ids or words in a row, each between the quotation marks of each language. */
export function quoteIds(ids: Iterable<string>, separator = ', '): Message {
  const inRow = (language: Language): string => Array.from(ids, (id) => quote(id, language)).join(separator)
  return { fr: inRow('fr'), en: inRow('en') }
}

/** A path as sentences print it: `participation[2].credit`, list positions counted from 1. */
export function formatPath(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${step}`))
    .join('')
    .replace(/^\./, '')
}

/**
 * A text that a terminal or a page shows whole: characters that would move, hide or reorder others, and letters that nobody sees,
 * are escaped.
 */
export function escapeUnprintable(text: string): string {
  return text.replaceAll(UNPRINTABLE, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
}

/** Control and format characters, halves of others, separators; fillers, blanks and selectors that show nothing. */
const UNPRINTABLE =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0\u{e0000}-\u{e0fff}]|\u034f|\u17b4|\u17b5/gu

/** A text whose addresses name nobody: `https://name:password@host/` is `https://…@host/`. */
function withoutPassword(text: string): string {
  return text.replaceAll(/(?<=:\/\/)[^/?#\s"]*@/g, '…@')
}

function cutText(text: string, most: number): string {
  const characters = text.slice(0, 200).match(/./gsu) ?? []
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text
}
