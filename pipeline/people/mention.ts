import type { FoldedWord } from '../language/fold-text.ts'
import type { NameMatch } from './name-table.ts'

/** A text in which names are looked for; an address is written without capitals and spaces. */
export type SearchText = { readonly text: string; readonly isAddress: boolean }

/**
 * Whether letters that spell a name are meant as one. Given and family name together nearly always are. Initials have to look
 * like initials: « l'Amiral » is not L. Amiral. A family name alone, or a name of one word, counts where it begins with a
 * capital or follows a title, and anywhere in a text that uses no capitals, unless its accents are another word's. What is only
 * likely the family name counts after a title, or with a capital that begins no sentence.
 */
export function isMention(
  { text, isAddress }: SearchText,
  words: readonly FoldedWord[],
  { way, first, last }: NameMatch,
): boolean {
  const own = words.slice(first, last + 1)
  const raw = own.map(({ start, end }) => text.slice(start, end))
  if (way === 'shared') return raw.every((word) => /^[\p{Lu}\p{Lt}]/u.test(word))
  if (way === 'name') {
    const isGlued = isAddress || /\p{Ll}\p{Lu}/u.test(raw.join('')) // LeaRoy
    const isShort = !isGlued && raw.join('').length < SHORT && own.length === 1
    return !isShort && !own.some((word, index) => isEnd(text, word, own[index + 1]))
  }
  if (isAddress) return way !== 'part' && way !== 'end'
  if (way === 'initials') return areInitials(text, own, raw)
  const isTitled = TITLES.has(words[first - 1]?.letters ?? '')
  const isCapital = raw.some((word) => /^[\p{Lu}\p{Lt}]/u.test(word))
  if (way === 'part') return isTitled && isCapital
  if (way === 'end') return isTitled || (isCapital && !beginsSentence(text, own[0]))
  if (isTitled || isCapital) return true
  return !/[\p{Lu}\p{Lt}]/u.test(text) && !/[\p{M}]/u.test(raw.join('').normalize('NFD'))
}

/** With how few letters a name in one piece may be another word: « Lian » is not Li An. */
const SHORT = 8

/** Whether a sentence ends between two words of what would be a name; after an initial a full stop ends none. */
function isEnd(text: string, word: FoldedWord, next: FoldedWord | undefined): boolean {
  return next !== undefined && word.letters.length > 2 && /[.!?;:…]\s/u.test(text.slice(word.end, next.start))
}

function beginsSentence(text: string, word: FoldedWord | undefined): boolean {
  return /(^|[.!?…:;\n«»"“”(])\s*$/u.test(text.slice(Math.max(0, (word?.start ?? 0) - 5), word?.start ?? 0))
}

function areInitials(text: string, own: readonly FoldedWord[], raw: readonly string[]): boolean {
  if (own.length < 2) return false
  const hasCapitals = /[\p{Lu}\p{Lt}]/u.test(text)
  const isInitial = (index: number): boolean => {
    const [word, next] = [own[index] as FoldedWord, own[index + 1]]
    const isSmall = hasCapitals && /\p{Ll}/u.test(raw[index] as string) && text[word.end] !== '.'
    if (word.letters.length > 3 || isSmall) return false
    return next === undefined || !/['’ʼ`´′＇]/u.test(text.slice(word.end, next.start))
  }
  return isInitial(0) || isInitial(own.length - 1)
}

/** What stands before a family name, in letters. */
const TITLES: ReadonlySet<string> = new Set(
  'm mr mme mlle monsieur madame mademoiselle messieurs mesdames mm mmes me maitre dr docteur docteure pr prof professeur professeure famille mrs ms miss mister sir lady dame doctor professor herr frau'.split(
    ' ',
  ),
)
