import { type FoldedWord, foldedWords } from '../../language/fold-text.ts'

/**
 * The words of a text as the search keeps them: without case, accents and ligatures. Words that an apostrophe joins are kept apart
 * and together, so that « aujourd'hui » is found by `aujourdhui` too.
 */
export function indexTerms(text: string): string[] {
  const words = wordsOf(text)
  const terms: string[] = []
  let joined = ''
  for (const [index, { letters, start }] of words.entries()) {
    const before = words[index - 1]
    const isJoined = before !== undefined && isApostrophe(text.slice(before.end, start))
    joined = isJoined ? joined + letters : letters
    terms.push(letters)
    if (isJoined) terms.push(joined)
  }
  return terms
}

/** The words of a query, folded as those of texts are; what an apostrophe elides (l', d', qu'…) is left out. */
export function queryTerms(query: string): string[] {
  return wholeWords(query).map(({ letters }) => letters)
}

/** The words of a text, folded, without what an apostrophe elides. */
export function wholeWords(text: string): FoldedWord[] {
  const words = wordsOf(text)
  return words.filter(({ letters, end }, index) => {
    const next = words[index + 1]
    const isElided = next !== undefined && isApostrophe(text.slice(end, next.start))
    return !(isElided && ELISIONS.has(letters))
  })
}

/** Of the whole words of a text, each two that an apostrophe joins, as one (« aujourd'hui »). */
export function joinedWords(text: string, words: readonly FoldedWord[]): FoldedWord[] {
  return words.flatMap((word, index) => {
    const before = words[index - 1]
    if (before === undefined || !isApostrophe(text.slice(before.end, word.start))) return []
    return [{ letters: before.letters + word.letters, start: before.start, end: word.end }]
  })
}

/** The words of a text; a final sigma (ς) is a sigma, since lower case makes either of a capital one by its place. */
function wordsOf(text: string): FoldedWord[] {
  return foldedWords(text).map((word) => ({ ...word, letters: word.letters.replaceAll('ς', 'σ') }))
}

/** French words before an apostrophe that stand for another word. */
const ELISIONS: ReadonlySet<string> = new Set(
  'c d j l m n s t qu jusqu lorsqu puisqu quoiqu quelqu'.split(' '),
)

/** Whether the text between two words is an apostrophe: typed, typographic, a prime, an accent, or a modifier letter. */
function isApostrophe(between: string): boolean {
  return /^['’‘‛`´′＇\p{Lm}]$/u.test(between)
}
