import { spokenWords, stemmedLanguage } from './spoken-terms.ts'

/** A piece of an excerpt, and whether it is one of the words that were asked for. */
export type ExcerptPiece = { readonly text: string; readonly isFound: boolean }

/** How many characters of a passage stand before the first word that was asked for, and after it. */
const BEFORE = 90
const AFTER = 190

/** The part of a passage around the first of some terms, with the words in it that have one of them. */
export function excerptOf(text: string, inLanguage: string, terms: ReadonlySet<string>): ExcerptPiece[] {
  const found = spokenWords(text, stemmedLanguage(inLanguage))
    .filter((word) => word.terms.some((term) => terms.has(term)))
    .sort((one, other) => one.start - other.start)
  const first = found[0]?.start ?? 0
  const start = first <= BEFORE * 1.3 ? 0 : text.lastIndexOf(' ', first - BEFORE) + 1
  const isWhole = text.length - first <= AFTER * 1.3
  const cut = text.indexOf(' ', first + AFTER)
  const end = isWhole || cut === -1 ? text.length : cut
  const pieces: ExcerptPiece[] = []
  let position = start
  for (const word of found) {
    if (word.start < position || word.end > end) continue
    pieces.push({ text: text.slice(position, word.start), isFound: false })
    pieces.push({ text: text.slice(word.start, word.end), isFound: true })
    position = word.end
  }
  pieces.push({ text: text.slice(position, end), isFound: false })
  return [
    { text: start > 0 ? '… ' : '', isFound: false },
    ...pieces,
    { text: end < text.length ? ' …' : '', isFound: false },
  ].filter((piece) => piece.text !== '')
}
