import { memoizeTexts } from '../../../collections/memoize-texts.ts'
import { type Confidence, leastConfidence } from '../guess.ts'
import {
  isAllCapitals,
  isBodyWord,
  isHeadingWord,
  isParticle,
  isRank,
  isRoleWord,
  isTitleWord,
  isVocabularyWord,
  lookupForm,
  startsWithCapital,
} from './credit-vocabulary.ts'
import { isGivenName } from './given-names.ts'

/**
 * The name of a person, in mixed case, with its parts and titles; a name of one word has no parts. `isProven` where something beside
 * capitals at the head of its words says that it is one: a known given name, initials, a title, a family name in capitals.
 */
export type PersonName = {
  readonly name: string
  readonly givenName?: string
  readonly familyName?: string
  readonly honorificPrefix?: string
  readonly honorificSuffix?: string
  readonly isProven: boolean
  readonly confidence: Confidence
}

/** Parses a text that is nothing but the name of a person; `undefined` for any other, and for the names of bodies. */
export const parsePersonName: (text: string) => PersonName | undefined = memoizeTexts((text) => {
  const { titles, suffix, words } = withoutTitles(text.split(/\s+/).filter(Boolean))
  const hasTitle = titles.length > 0
  if (words.length === 0 || words.length > MOST_WORDS || !isNameShape(words, hasTitle)) return undefined
  const parsed = words.length === 1 ? singleName(words[0] ?? '', hasTitle) : severalWords(words, hasTitle)
  if (parsed === undefined) return undefined
  const honorificPrefix = titles.filter((title) => !isAddress(title)).join(' ')
  return {
    ...parsed,
    ...(honorificPrefix !== '' && { honorificPrefix }),
    ...(suffix !== undefined && { honorificSuffix: suffix }),
  }
})

/** Whether a text is nothing but a title behind a name: « PhD ». */
export function isNameSuffix(text: string): boolean {
  return SUFFIX.test(text)
}

/** Whether a name has its family part in capitals and its given part not: « Ada UNE ». */
export function hasFamilyNameInCapitals(text: string): boolean {
  const words = text.split(' ').filter((word) => /^\p{L}/u.test(word) && !isInitials(word))
  return (
    words.length > 1 &&
    words.some(isCapitals) &&
    words.some((word) => !isCapitals(word) && !isSmallParticle(word) && startsWithCapital(word))
  )
}

const MOST_WORDS = 6
const SUFFIX =
  /^(?:ph\.? ?d\.?|d\.?phil\.?|m\.?d\.?|m\.?b\.?a\.?|ll\.?[dm]\.?|m\.?sc\.?|b\.?sc\.?|esq\.?|[ocmk]\.?b\.?e\.?|frs|jr\.?|sr\.?)$/i

/** Titles by which anybody is addressed; they say nothing that a record keeps. */
function isAddress(title: string): boolean {
  return /^(m|mm|mr|mmes?|mlles?|mrs|ms|miss|mx|messrs|monsieur|messieurs|madame|mesdames|mademoiselle|mesdemoiselles|herr|herren|frau|frauen)\.?$/i.test(
    title,
  )
}

function withoutTitles(words: readonly string[]) {
  let start = 0
  while (start < words.length - 1 && isTitleAt(words, start)) start++
  const last = words.at(-1) ?? ''
  const hasSuffix = words.length - start > 2 && isNameSuffix(last) && !/^[ms]r?\.?$/i.test(last)
  return {
    titles: words.slice(0, start),
    suffix: hasSuffix ? last : undefined,
    words: words.slice(start, hasSuffix ? -1 : undefined).map((word) => word.replace(/,$/, '')),
  }
}

/** « Me » is a title, « me » is not; one that is a name, too, stands before two words. */
function isTitleAt(words: readonly string[], at: number): boolean {
  const word = words[at] ?? ''
  const rest = words.slice(at + 1)
  if (isRank(word)) return rest.length > 1
  if (!isTitleWord(word) || /^(me|mes)$/.test(word)) return false
  return !isMister(word) || isNamedInFull(rest)
}

/** « M. », which is « Monsieur » or an initial. */
function isMister(word: string): boolean {
  return /^M\.?$/.test(word)
}

/** Whether words are a given name and a family name, so that no initial stands before them. */
function isNamedInFull(words: readonly string[]): boolean {
  const [first = ''] = words
  if (words.length < 2) return false
  const isInverted = isGivenName(words.at(-1) ?? '') && words.slice(0, -1).every(isCapitals)
  return isInverted || !(isParticleOf(first) || isInitials(first))
}

/** Whether every word may be one of a name, and none is that of a body, a role or a heading. */
function isNameShape(words: readonly string[], hasTitle: boolean): boolean {
  const [first = ''] = words
  if (!startsWithCapital(first) && !isHandle(words) && !/^(de|d['’]|von|van|al|el|ben)/.test(first))
    return false
  if (isArticle(first) && !words.some((word) => isCapitals(word))) return false
  return words.every((word, index) => {
    if (isHandle(words)) return true
    if (index > 0 && index < words.length - 1 && isParticleOf(word)) return true
    if (isInitials(word) || isSmallParticle(word)) return index < words.length - 1 || isInitials(word)
    if (!/^(?:[dlDL]['’])?\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word) || /\.$/.test(word)) return false
    if (isCapitals(word)) return !isHeadingWord(word) || words.length > 2
    return isNameWord(word) || (index === words.length - 1 && isTradeName(words, hasTitle))
  })
}

/** Whether the last word of a name is a family name that is a trade, too: « Anne Fournier », « P. Boulanger », « Mme Carpentier ». */
function isTradeName(words: readonly string[], hasTitle: boolean): boolean {
  const last = words.at(-1) ?? ''
  const given = words.slice(0, -1)
  if (!isRoleWord(last)) return false
  if (given.length === 0) return hasTitle && !isVocabularyWord(lookupForm(last))
  return given.every((word) => isGivenName(word) || isInitials(word))
}

function isNameWord(word: string): boolean {
  if (isGivenName(word)) return true
  return (
    !isHeadingWord(word) &&
    !isBodyWord(word) &&
    !isRoleWord(word) &&
    !isTitleWord(word) &&
    !NO_NAMES.test(lookupForm(word))
  )
}

/** Capitalised words that begin sentences and titles, and adjectives of places. */
const NO_NAMES =
  /^(une?|les|des|ce|cet|cette|ces|cela|nous|vous|ils|elles|on|il|elle|notre|nos|avec|dans|pour|par|sur|sous|sans|entre|vers|chez|mais|ou|et|donc|comment|pourquoi|quand|quel(?:le)?s?|qui|que|quoi|si|tout(?:es?)?|tous|plus|moins|apres|avant|pendant|depuis|voir|lire|merci|bonjour|autour|regards?|paroles?|rencontres?|entretiens?|debats?|conferences?|tables?|rondes?|atelier|episode|partie|chapitre|saison|video|capsule|film|documentaire|serie|cycle|the|an?|this|that|these|those|our|we|you|they|he|she|it|how|why|when|where|what|who|which|with|in|on|at|by|of|for|and|or|but|from|to|interview|talk|lecture|panel|discussion|series|episode|part|chapter|season|event|online|live|der|die|das|ein|eine|wir|sie|und|oder|mit|im|am|von|wie|warum|was|wer|wo|gesprach|vortrag|reihe|folge|teil|great|new|old|national|international|regional|general|royal|public|francais(?:e)?|anglais(?:e)?|english|french|german|american|british|europeen(?:ne)?|european|art|arts|science|sciences|histoire|culture|jeunesse|mathematiques|philosophie|sociologie|century|siecle|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|july|september|october|november|december)$/

/** A name that somebody chose for networks: « kasia_q », « @maker42 ». */
function isHandle(words: readonly string[]): boolean {
  const [only = ''] = words
  return (
    words.length === 1 &&
    /^@?(?=.*[_\d])[\p{L}][\p{L}\d]*(?:[_.][\p{L}\d]+)*$/u.test(only) &&
    /^@?\p{Ll}/u.test(only)
  )
}

type Parsed = Omit<PersonName, 'honorificPrefix' | 'honorificSuffix'>

/** A name of one word, which is a given name, stands in capitals or behind a title. */
function singleName(word: string, hasTitle: boolean): Parsed | undefined {
  if (isInitials(word) || isSmallParticle(word)) return undefined
  if (hasTitle) return { name: cased(word), familyName: cased(word), isProven: true, confidence: 'likely' }
  const isProven = isGivenName(word) || isHandle([word])
  return { name: isCapitals(word) ? cased(word) : word, isProven, confidence: 'check' }
}

function severalWords(words: readonly string[], hasTitle: boolean): Parsed | undefined {
  // whether « M. » is an initial, nothing tells: the name stays as it is printed, and its family part alone is certain
  if (isMister(words[0] ?? '')) {
    const family = words.slice(1).filter((word) => !isInitials(word))
    if (family.length === 0) return undefined
    const name = words.map(cased).join(' ')
    return { name, familyName: family.map(cased).join(' '), isProven: true, confidence: 'check' }
  }
  if (isFamilyNameAlone(words, hasTitle)) {
    const name = words.map(cased).join(' ')
    return { name, familyName: name, isProven: hasTitle, confidence: hasTitle ? 'likely' : 'check' }
  }
  const capitals = words.map((word) => isCapitals(word))
  const isAll = words.every((word, index) => capitals[index] || isParticleOf(word) || isInitials(word))
  const first = capitals.findIndex((each, index) => each && !isParticleOf(words[index] ?? ''))
  const begins = isInitials(words[0] ?? '')
  if (isAll && !begins) {
    const isKnown = isGivenName(cased(words[0] ?? ''))
    const isInverted = !isKnown && words.length === 2 && isGivenName(cased(words[1] ?? ''))
    const own = isInverted
      ? nameOfParts(words.slice(1), words.slice(0, 1))
      : split(words, givenWords(words.map(cased)))
    return {
      ...own,
      isProven: hasTitle || isKnown || isInverted,
      confidence: words.length === 2 && isKnown ? 'likely' : 'check',
    }
  }
  if (!isAll && first === 0) return invertedCapitals(words, capitals)
  if (!isAll && first > 0 && words.slice(0, first).every(isParticleOf))
    return invertedCapitals(words, capitals)
  if (!isAll && first > 0) {
    const begin = words.findIndex((word, index) => index > 0 && (capitals[index] || isParticleOf(word)))
    return { ...split(words, begin), isProven: true, confidence: 'sure' }
  }
  if (begins) {
    const count = words.findIndex((word) => !isInitials(word))
    if (count < 1) return undefined
    return { ...split(words, count), isProven: true, confidence: 'likely' }
  }
  const isKnown = isGivenName(words[0] ?? '')
  if (!isKnown && words.length === 2 && isGivenName(words[1] ?? '') && !hasTitle)
    return { ...split(words, 1), isProven: true, confidence: 'check' }
  const particle = words.findIndex((word, index) => index > 0 && isParticleOf(word))
  const count = particle > 0 ? particle : givenWords(words)
  const confidence = words.length === 2 && (isKnown || hasTitle) ? 'sure' : particle > 0 ? 'likely' : 'check'
  return {
    ...split(words, count),
    isProven: hasTitle || isKnown,
    confidence: isKnown || hasTitle ? leastConfidence('likely', confidence) : 'check',
  }
}

/** « de Fontvieille », « Mme LE BRIS »: particles before one word, behind a title where they might be a given name. */
function isFamilyNameAlone(words: readonly string[], hasTitle: boolean): boolean {
  const particles = words.slice(0, -1)
  const isLeading = (word: string): boolean =>
    /^(de|du|des|d'|la|le|van|von|vom|der|den|zu|di|da|del|della|dos)$/.test(lookupForm(word))
  return particles.every(isLeading) && (hasTitle || /^\p{Ll}/u.test(words[0] ?? ''))
}

/** « DE LA TESTE Jean-Marc »: the family name in capitals, then the given one. */
function invertedCapitals(words: readonly string[], capitals: readonly boolean[]): Parsed | undefined {
  const given = words.findIndex(
    (word, index) => index > 0 && !capitals[index] && !isParticleOf(word) && !isSmallParticle(word),
  )
  if (given < 1 || words.slice(given).some(isCapitals)) return undefined
  return { ...nameOfParts(words.slice(given), words.slice(0, given)), isProven: true, confidence: 'likely' }
}

/** How many of the first words of a name without particles are its given part: all known given names but the last word. */
function givenWords(words: readonly string[]): number {
  const particle = words.findIndex((word, index) => index > 0 && isParticleOf(word))
  if (particle > 0) return particle
  let count = 1
  while (count < words.length - 1 && (isInitials(words[count] ?? '') || isGivenName(words[count] ?? '')))
    count++
  return count
}

function split(words: readonly string[], at: number) {
  return nameOfParts(words.slice(0, at), words.slice(at))
}

function nameOfParts(given: readonly string[], family: readonly string[]) {
  const givenName = given.map(cased).join(' ')
  const familyName = family.map(cased).join(' ')
  return { name: `${givenName} ${familyName}`, givenName, familyName }
}

/** Initials of given names: « J. », « J.-B. », « A ». */
function isInitials(word: string): boolean {
  return /^(?:\p{Lu}\p{Ll}?\.-?)+$|^\p{Lu}$/u.test(word)
}

/** Whether a word is in capitals, apart from an elided particle: « d'ORS »; initials are not. */
function isCapitals(word: string): boolean {
  return !isInitials(word) && isAllCapitals(word.replace(/^d['’]/i, ''))
}

function isParticleOf(word: string): boolean {
  return isParticle(lookupForm(word)) || /^[dD]['’]\p{Lu}/u.test(word)
}

function isSmallParticle(word: string): boolean {
  return isParticle(lookupForm(word)) && /^\p{Ll}/u.test(word)
}

function isArticle(word: string): boolean {
  return /^(les?|la|une?|des|l'.*)$/.test(lookupForm(word))
}

const SMALL_PARTICLES = /^(de|du|des|d'|von|vom|van|der|den|zu|da|dos|di|y)$/

/** A word in mixed case: « SAINT-OMER » as « Saint-Omer », « DE » as « de », « D'ORS » as « d'Ors ». */
function cased(word: string): string {
  if (isInitials(word)) return word
  if (SMALL_PARTICLES.test(lookupForm(word)) && (isCapitals(word) || word === word.toLowerCase()))
    return word.toLowerCase()
  if (!isCapitals(word)) return word
  return word
    .toLowerCase()
    .replaceAll(
      /(^|[-'’.])(\p{L})/gu,
      (_all, before: string, letter: string) => before + letter.toUpperCase(),
    )
    .replaceAll(/(?<=^|-)D(?=['’])/g, 'd')
    .replace(/^Mc(\p{Ll})(?=\p{Ll}{3})/u, (_all, letter: string) => `Mc${letter.toUpperCase()}`)
}
