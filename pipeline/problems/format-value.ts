import type { Language, Message } from '../language/message.ts'
import { quote } from '../language/punctuation.ts'
import type { Path } from './problem.ts'
/** A value as it is printed: text in quotes, invisible characters spelt out, cut at 60 characters. */
export function formatValue(value: unknown): string {
  return escapeUnprintable(
    typeof value === 'string' ? JSON.stringify(cut(value)) : cut(JSON.stringify(value) ?? String(value)),
  )
}

/** A title as it is printed in a line: on one line, invisible characters left out, cut at 40 characters. */
export function shortTitle(text: string): string {
  return cut(
    text
      .slice(0, 400)
      .replaceAll(/[\p{C}\p{Z}]+/gu, ' ')
      .trim(),
    40,
  )
}

function cut(text: string, most = 60): string {
  const characters = text.slice(0, 200).match(/./gsu) ?? []
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text
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

/** A path as it is printed: `participation[2].credit`, list positions counted from 1. */
export function formatPath(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${step}`))
    .join('')
    .replace(/^\./, '')
}

/** A text as a terminal or a page shows it whole: what would move, hide or reorder signs is spelt out. */
export function escapeUnprintable(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  )
}
