import type { FoldedWord } from '../language/fold-text.ts'
import type { NameMatch } from './name-table.ts'

/** A text in which names are searched for; addresses are written without capitals and spaces. */
export type SearchText = { readonly text: string; readonly isAddress: boolean }

/** The number of letters below which a given and family name in one word may be another word: “Lian” is not Li An. */
const MIN_GLUED_LETTERS = 8

/** Titles before a family name, as folded letters. */
const TITLES: ReadonlySet<string> = new Set(
  'm mr mme mlle monsieur madame mademoiselle messieurs mesdames mm mmes me maitre dr docteur docteure pr prof professeur professeure famille mrs ms miss mister sir lady dame doctor professor herr frau'.split(
    ' ',
  ),
)

/**
 * Whether words that spell a name are meant as one. Given and family name together nearly always are. Initials must look like
 * initials: “l'Amiral” is not L. Amiral. A family name alone, or a name of one word, counts if it begins with a capital or follows a
 * title, and in a text without capitals wherever it stands, unless it has accents, which would make it another word. The probable
 * family name (`end`) counts after a title, or with a capital that does not begin a sentence; a part of one needs both title and
 * capital.
 */
export function isMention(
  { text, isAddress }: SearchText,
  words: readonly FoldedWord[],
  { kind, first, last }: NameMatch,
): boolean {
  const name = words.slice(first, last + 1)
  const written = name.map(({ start, end }) => text.slice(start, end))
  const hasCapital = written.some(beginsWithCapital)
  if (kind === 'shared') return written.every(beginsWithCapital)
  if (kind === 'name') return isFullNameMention(text, isAddress, name, written)
  if (isAddress) return kind !== 'part' && kind !== 'end'
  if (kind === 'initials') return areInitials(text, name, written)
  const hasTitle = TITLES.has(words[first - 1]?.letters ?? '')
  if (kind === 'part') return hasTitle && hasCapital
  if (kind === 'end') return hasTitle || (hasCapital && !beginsSentence(text, name[0]))
  if (hasTitle || hasCapital) return true
  return !/[\p{Lu}\p{Lt}]/u.test(text) && !/[\p{M}]/u.test(written.join('').normalize('NFD'))
}

function isFullNameMention(
  text: string,
  isAddress: boolean,
  name: readonly FoldedWord[],
  written: readonly string[],
): boolean {
  const isGlued = isAddress || /\p{Ll}\p{Lu}/u.test(written.join('')) // LeaRoy
  const mayBeOtherWord = !isGlued && written.join('').length < MIN_GLUED_LETTERS && name.length === 1
  return !mayBeOtherWord && !name.some((word, index) => endsSentence(text, word, name[index + 1]))
}

function beginsWithCapital(word: string): boolean {
  return /^[\p{Lu}\p{Lt}]/u.test(word)
}

/** Whether a sentence ends between two words; a full stop after an initial ends none. */
function endsSentence(text: string, word: FoldedWord, next: FoldedWord | undefined): boolean {
  return next !== undefined && word.letters.length > 2 && /[.!?;:…]\s/u.test(text.slice(word.end, next.start))
}

function beginsSentence(text: string, word: FoldedWord | undefined): boolean {
  return /(^|[.!?…:;\n«»"“”(])\s*$/u.test(text.slice(Math.max(0, (word?.start ?? 0) - 5), word?.start ?? 0))
}

function areInitials(text: string, name: readonly FoldedWord[], written: readonly string[]): boolean {
  if (name.length < 2) return false
  const hasCapitals = /[\p{Lu}\p{Lt}]/u.test(text)
  const isInitial = (index: number): boolean => {
    const [word, next] = [name[index] as FoldedWord, name[index + 1]]
    const isSmall = hasCapitals && /\p{Ll}/u.test(written[index] as string) && text[word.end] !== '.'
    if (word.letters.length > 3 || isSmall) return false
    return next === undefined || !/['’ʼ`´′＇]/u.test(text.slice(word.end, next.start))
  }
  return isInitial(0) || isInitial(name.length - 1)
}
