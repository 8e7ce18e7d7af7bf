import { foldedLetters } from '../language/fold-text.ts'

/** A hyphen or dash. */
export const HYPHEN = /\p{Pd}/u

/** A particle that an apostrophe joins to the name after it. */
const ELISION = /^[dl]['’ʼ`´′]/i

/** Particles, which belong to the family name after them, in the languages of people who live in France. */
const PARTICLES: ReadonlySet<string> = new Set(
  'de du des d la le les von van der den di da das do dos e y ben bin ibn bint el al ait ould abou bou abd mac mc saint st sainte ste'.split(
    ' ',
  ),
)

/** The names that a record may have of a person. */
export type NameFields = {
  readonly name?: string | undefined
  readonly givenName?: string | undefined
  readonly familyName?: string | undefined
}

/** The given and the family name of a person, in words as they are written. */
export type NameParts = { readonly given: readonly string[]; readonly family: readonly string[] }

/**
 * The parts of a person's name. If the record has only the whole name, the family name is its words in capitals, or else its last
 * word with the particles before it; a name of one word has no parts.
 */
export function nameParts({ name = '', givenName = '', familyName = '' }: NameFields): NameParts {
  const [whole, given, family] = [name, givenName, familyName].map(nameWords) as [
    string[],
    string[],
    string[],
  ]
  if (family.length > 0) return { given: given.length > 0 ? given : wordsWithout(whole, family), family }
  if (given.length > 0) return { given, family: wordsWithout(whole, given) }
  const capitals = whole.filter((word) => /\p{Lu}\P{Ll}*\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word))
  if (capitals.length > 0 && capitals.length < whole.length)
    return { given: wordsWithout(whole, capitals), family: capitals }
  let start = Math.max(whole.length - 1, 0)
  while (start > 1 && isParticle(whole[start - 1] ?? '')) start--
  return whole.length < 2
    ? { given: [], family: [] }
    : { given: whole.slice(0, start), family: whole.slice(start) }
}

/** The words of a name, between spaces; a hyphen does not separate words. */
export function nameWords(name: string): string[] {
  return name.split(/[\s\u200b]+/u).filter((word) => foldedLetters(word) !== '')
}

/** The words of `whole` that are not in `part`; none if all of them would be left. */
function wordsWithout(whole: readonly string[], part: readonly string[]): string[] {
  const excluded = new Set(part.map(foldedLetters))
  const rest = whole.filter((word) => !excluded.has(foldedLetters(word)))
  return rest.length < whole.length ? rest : []
}

/** All given names together, and each between spaces or hyphens alone. */
export function givenNameForms(given: readonly string[]): (readonly string[])[] {
  const parts = given.flatMap((word) => [word, ...word.split(HYPHEN)])
  return given.length === 0 ? [] : [given, ...[...new Set(parts)].map((part) => [part])]
}

/** The initials of all given names together, of the first alone, and of each between spaces. */
export function initialsOf(given: readonly string[]): string[] {
  const letters = given.map((word) =>
    word
      .split(HYPHEN)
      .map((part) => foldedLetters(part).slice(0, 1))
      .join(''),
  )
  const [first = ''] = letters
  return [...new Set([letters.join(''), ...letters, first.slice(0, 1)])].filter((each) => each !== '')
}

/** The parts of a family name that may be used alone: each of several names, and the name without one or more of its particles. */
export function familyNameParts(family: readonly string[]): string[][] {
  const parts = family
    .flatMap((word) => word.split(HYPHEN))
    .flatMap((part) => [part, part.replace(ELISION, '')])
    .filter((part) => foldedLetters(part).length > 2 && !isParticle(part))
  const tails = family.flatMap((_, start) =>
    start > 0 && family.slice(0, start).every(isParticle) ? [family.slice(start)] : [],
  )
  const distinct = new Map(
    [...tails, ...parts.map((part) => [part])].map((words) => [foldedLetters(words.join('')), words]),
  )
  distinct.delete(foldedLetters(family.join('')))
  return [...distinct.values()]
}

function isParticle(word: string): boolean {
  return PARTICLES.has(foldedLetters(word))
}
