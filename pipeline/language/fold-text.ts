/*
 * The folding of letters by which names are compared everywhere: in texts, in addresses, with names that were erased. Two spellings
 * that a reader takes for one name fold alike.
 */

/** A word of a text: its letters folded, and its offsets in the text, in UTF-16 units. */
export type FoldedWord = {
  readonly letters: string
  readonly start: number
  readonly end: number
}

/**
 * The words of a text: runs of letters, or of digits, with their accents and the invisible characters among them. Hyphens,
 * apostrophes of every kind and all other characters separate words. The search for names joins words again.
 */
export function foldedWords(text: string): FoldedWord[] {
  const words: FoldedWord[] = []
  const pattern = /^[\x00-\x7f]*$/.test(text) ? ASCII_WORD : WORD
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [raw] = match
    const letters = pattern === ASCII_WORD ? raw.toLowerCase() : foldedWord(raw)
    if (letters !== '') words.push({ letters, start: match.index, end: match.index + raw.length })
  }
  return words
}

/** The letters and digits of a text, folded, with nothing between its words. */
export function foldedLetters(text: string): string {
  return foldedWords(text)
    .map(({ letters }) => letters)
    .join('')
}

/**
 * A text in lower case without accents and invisible characters, with one spelling for compatibility forms (ﬁ, Ｈ) and for
 * letters that do not decompose (œ, ł, ı, ß). All other characters stay. Sources: Unicode Standard Annex 15 (NFKC), Unicode
 * property Default_Ignorable_Code_Point.
 */
export function foldText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase()
  return text
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(UNDECOMPOSED, (letter) => plainSpelling[letter] ?? letter)
}

/** Letters that no normalization decomposes, with their spelling in plain letters. */
const plainSpelling: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ȷ: 'j',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
  ə: 'e',
  ɛ: 'e',
  ɣ: 'gh',
  ƒ: 'f',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ƴ: 'y',
  ƶ: 'z',
  ɨ: 'i',
  ʉ: 'u',
}

const UNDECOMPOSED = new RegExp(`[${Object.keys(plainSpelling).join('')}]`, 'gu')

/** A word of any text. Modifier letters (ʼ, ʿ) are written in the place of apostrophes, and separate words as these do. */
const WORD =
  /(?!\p{Lm})\p{Alphabetic}(?:(?!\p{Lm})\p{Alphabetic}|\p{M}|\p{Default_Ignorable_Code_Point})*|\p{Nd}(?:\p{Nd}|\p{Default_Ignorable_Code_Point})*/gu

/** A word of a text of ASCII characters alone. */
const ASCII_WORD = /[a-z]+|\d+/gi

/** How many words are kept with their folded letters. */
const MAX_CACHED_WORDS = 100_000

const cache = new Map<string, string>()

function foldedWord(raw: string): string {
  const cached = cache.get(raw)
  if (cached !== undefined) return cached
  if (cache.size >= MAX_CACHED_WORDS) cache.clear()
  const letters = foldText(raw)
  cache.set(raw, letters)
  return letters
}
