import { isAllCapitals, isBodyWord, isRoleWord, lookupForm, startsWithCapital } from './credit-vocabulary.ts'
import { type Confidence, leastConfidence } from './guess.ts'

/** The name of a person, in mixed case, with its parts. */
export type PersonName = {
  readonly name: string
  readonly givenName: string
  readonly familyName: string
  readonly confidence: Confidence
}

/** Parses the name at the beginning of a text; `rest` is what follows it. `isLoose` accepts names in lower case too. */
export function parsePersonName(
  text: string,
  isLoose = false,
): { name: PersonName; rest: string } | undefined {
  const untitled = text.replace(
    /^(mme|mlle|m|mr|dr|pr|me|madame|monsieur|docteur|maître)\b\.? (?=\p{L})/iu,
    '',
  )
  const [, head = '', mark = '', after = ''] =
    /^(.*?)(\s*[,;:(|]|\s+[-–—]+(?=\s)|\s*[–—]|$)(.*)$/s.exec(untitled) ?? []
  const words = head.split(' ').filter(Boolean)
  const count = nameLength(words)
  const whole = count === words.length && count > 1 ? nameOf(words) : undefined
  const rest = mark.trim() === '(' ? unwrapped(after) : after.trim()
  if (whole !== undefined) return { name: whole, rest }
  const isSmall = isLoose && words.length === 2 && words.every((word) => /^\p{Ll}[\p{L}'’-]+$/u.test(word))
  if (isSmall && !words.some(isRoleWord))
    return { name: { ...twoParts(words, 1), confidence: 'check' }, rest }
  if (count < 2 || count >= words.length) return undefined
  // no mark between name and credit: capitals say where the name ends
  const name = nameOf(words.slice(0, count))
  const remains = untitled
    .slice(untitled.indexOf(words[count - 1] ?? '') + (words[count - 1] ?? '').length)
    .trim()
  const begins = words[count] ?? ''
  if (name === undefined || !(isRoleWord(begins) || words.slice(0, count).some(isCaps))) return undefined
  return { name: { ...name, confidence: 'check' }, rest: remains }
}

/** Whether a text begins with a name whose family name is in capitals: « Ada UNE ». */
export function hasFamilyNameInCapitals(text: string): boolean {
  const words = (/^[^,;:(|–—]*/.exec(text)?.[0] ?? '').split(' ').filter(Boolean)
  const count = nameLength(words)
  const own = words.slice(0, count)
  return count > 1 && own.some(isCaps) && own.some((word) => !isCaps(word) && startsWithCapital(word))
}

const PARTICLES =
  /^(de|du|des|d'|la|le|les|l'|el|al|ben|bin|ibn|ait|abou|abu|ould|bou|von|van|der|den|zu|di|da|dos|del|della|mac|mc|st|saint)$/
const SMALL_PARTICLES = /^(de|du|des|d'|von|van|der|den|zu|da|dos|di)$/

/** How many of the first words may be a name. */
function nameLength(words: readonly string[]): number {
  const [first = ''] = words
  if (!/^\p{Lu}/u.test(first) || isBodyWord(first) || (isRoleWord(first) && !isCaps(first))) return 0
  if (/^(les?|la|une?|des|l'.*)$/.test(lookupForm(first)) && !words.slice(0, 4).some(isCaps)) return 0
  let count = 0
  for (const word of words.slice(0, 7)) {
    const isName = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word) || /^[dD]['’]\p{Lu}/u.test(word)
    if (!isName && !PARTICLES.test(lookupForm(word))) break
    if (count > 1 && isRoleWord(word) && !isCaps(word)) break
    count++
  }
  while (
    count > 0 &&
    PARTICLES.test(lookupForm(words[count - 1] ?? '')) &&
    !startsWithCapital(words[count - 1] ?? '')
  )
    count--
  // a family name in capitals ends the name, unless the given name follows it
  const caps = words.slice(0, count).findIndex(isCaps)
  const end = words
    .slice(0, count)
    .findIndex((word, index) => index > caps && !isCaps(word) && !isParticle(word))
  return caps > 0 && end > 0 ? end : count
}

function nameOf(words: readonly string[]): PersonName | undefined {
  const upper = words.map((word) => isCaps(word))
  const isAll = words.every((word, index) => upper[index] || isParticle(word) || /^\p{Lu}\.?$/u.test(word))
  if (isAll) return { ...twoParts(words, 1), confidence: words.length === 2 ? 'likely' : 'check' }
  const first = upper.indexOf(true)
  if (first === 0 || (first > 0 && words.slice(0, first).every(isParticle))) {
    // NOM Prénom
    const given = words.findIndex((word, index) => index > first && !upper[index] && !isParticle(word))
    if (given < 0) return undefined
    const [own, called] = [words.slice(0, given), words.slice(given)]
    return { ...parts(called, own), confidence: 'likely' }
  }
  if (first > 0) {
    const begin = words.findIndex((word, index) => index > 0 && (upper[index] || isParticle(word)))
    return { ...twoParts(words, begin), confidence: 'sure' }
  }
  const particle = words.findIndex((word, index) => index > 0 && isParticle(word))
  if (particle > 0) return { ...twoParts(words, particle), confidence: 'likely' }
  return {
    ...twoParts(words, 1),
    confidence: leastConfidence('likely', words.length === 2 ? 'sure' : 'check'),
  }
}

/** Whether a word is in capitals, apart from an elided particle: « d'ORS ». */
function isCaps(word: string): boolean {
  return isAllCapitals(word.replace(/^d['’]/i, ''))
}

function isParticle(word: string): boolean {
  return PARTICLES.test(lookupForm(word))
}

function twoParts(words: readonly string[], at: number) {
  return parts(words.slice(0, at), words.slice(at))
}

function parts(given: readonly string[], family: readonly string[]) {
  const givenName = given.map(cased).join(' ')
  const familyName = family.map(cased).join(' ')
  return { name: `${givenName} ${familyName}`, givenName, familyName }
}

/** A word in mixed case: « SAINT-OMER » as « Saint-Omer », « DE » as « de », « D'ORS » as « d'Ors ». */
function cased(word: string): string {
  if (SMALL_PARTICLES.test(lookupForm(word)) && (isCaps(word) || word === word.toLowerCase()))
    return word.toLowerCase()
  const isSmall = word === word.toLowerCase() && !isParticle(word)
  if (!isCaps(word) && !isSmall) return word
  return word
    .toLowerCase()
    .replaceAll(
      /(^|[-'’.])(\p{L})/gu,
      (_all, before: string, letter: string) => before + letter.toUpperCase(),
    )
    .replace(/^D(?=['’])/, 'd')
}

/** A text without its first closing bracket. */
function unwrapped(text: string): string {
  return text.replace(')', '').trim()
}
