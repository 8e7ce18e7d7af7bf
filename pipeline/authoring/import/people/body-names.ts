import type { Confidence } from '../guess.ts'
import {
  isAllCapitals,
  isBodyWord,
  isPeriodicalWord,
  isPlaceWord,
  isRoleWord,
  lookupForm,
  startsWithCapital,
} from './credit-vocabulary.ts'
import type { CreditWord } from './credit-words.ts'

/** The word where the name of a body or periodical begins in a credit, and how certain that is. */
type NameStart = {
  readonly kind: 'body' | 'acronym' | 'name' | 'periodical' | 'unsure'
  readonly at: number
  readonly confidence: Confidence
}

/** The name that begins at a word or behind the words that lead to it (« de la », « à l' »); `from` is where the role begins. */
export function nameStartAt(
  words: readonly CreditWord[],
  index: number,
  from: number,
): NameStart | undefined {
  const lead = leadAt(words, index)
  if (lead === 0 && index !== from) return undefined
  const at = index + lead
  const word = words[at]?.text ?? ''
  if (word === '') return undefined
  if (isPeriodicalWord(word)) return at + 1 < words.length ? named('periodical', at + 1) : undefined
  if (isRoleWord(word)) return undefined
  // « secrétaire d'État », « ministre d'État »: a function, and no body
  if (/^etats?$/.test(lookupForm(word)) && index > from) return undefined
  if (isQuoted(word)) return { kind: 'name', at, confidence: 'likely' }
  if (isBodyWord(word)) return behindBody(words, at)
  if (isAllCapitals(word) && isName(word)) return named('acronym', at)
  if (!startsWithCapital(word)) return undefined
  const before = words[index - 1]?.text ?? ''
  if (lead > 0 && index > from && isPlaceWord(before)) return { kind: 'unsure', at, confidence: 'check' }
  const count = nameEnd(words, at, 'name') - at
  // « Curator of Asian Art »: what somebody is, unless a body is named
  const isOf = words.slice(index, at).some(({ text }) => lookupForm(text) === 'of')
  if (isOf && !words.slice(at, at + count).some(({ text }) => isBodyWord(text))) return undefined
  if (count > 1) return { kind: 'name', at, confidence: lead > 0 ? 'likely' : 'check' }
  const led = words
    .slice(index, at)
    .map(({ text }) => lookupForm(text))
    .join(' ')
  if (/^(a la|a l'|au|chez|pour l'|pour la)$/.test(led)) return { kind: 'name', at, confidence: 'check' }
  return { kind: 'unsure', at, confidence: 'check' }
}

/** The word behind a name: before « et » with another role or body, before « à », a mark, or words in lower case. */
export function nameEnd(words: readonly CreditWord[], start: number, kind: NameStart['kind']): number {
  if (isQuoted(words[start]?.text ?? '')) return start + 1
  const isLong = kind === 'body' || kind === 'periodical'
  let end = start + 1
  while (end < words.length) {
    const word = words[end]?.text ?? ''
    const plain = lookupForm(word)
    if (STOPS.has(plain)) break
    if (plain === 'et' || plain === '&') {
      if (plain === 'et' && beginsAnew(words, end + 1)) break
      const next = words[end + 1]?.text ?? ''
      if (next === '' || !(isLong || startsWithCapital(next))) break
      end += 2
    } else if (JOINS.has(plain)) {
      let next = end + 1
      while (JOINS.has(lookupForm(words[next]?.text ?? ''))) next++
      const reached = words[next]?.text ?? ''
      if (reached === '' || STOPS.has(lookupForm(reached)) || !(isLong || startsWithCapital(reached))) break
      end = next + 1
    } else if (startsWithCapital(word) || /^\d+$/.test(word) || (isLong && !isRoleWord(word))) end++
    else break
  }
  return end
}

/** Words that lead to the name of a body, the longest first. */
const LEADS = [
  ['au', 'sein', 'de', 'la'],
  ['au', 'sein', 'de', "l'"],
  ['au', 'sein', 'du'],
  ['au', 'sein', 'des'],
  ['au', 'sein', "d'"],
  ['aupres', 'de', 'la'],
  ['aupres', 'de', "l'"],
  ['aupres', 'du'],
  ...['de', 'a', 'pour', 'par', 'dans'].flatMap((word) => [
    [word, 'la'],
    [word, "l'"],
    [word, 'le'],
    [word, 'les'],
  ]),
  ...['de', 'a', 'du', 'des', "d'", 'au', 'aux', 'chez', 'pour', "l'", 'at', '@'].map((word) => [word]),
  ['of', 'the'],
  ['at', 'the'],
  ['of'],
].sort((a, b) => b.length - a.length)

const STOPS = new Set(['a', 'chez', 'depuis', 'aupres', 'qui', 'ou', 'puis', 'ainsi', 'at', 'jusqu', 'and'])
const JOINS = new Set("de des du d' la le les l' en pour sur sous aux au par of the for".split(' '))

/** How many words lead to a name here. */
function leadAt(words: readonly CreditWord[], index: number): number {
  const lead = LEADS.find((each) =>
    each.every((word, step) => lookupForm(words[index + step]?.text ?? '') === word),
  )
  return lead?.length ?? 0
}

/** The name behind a word such as « association »; without that word where it is in lower case and a proper name follows. */
function behindBody(words: readonly CreditWord[], at: number): NameStart {
  const [word = '', next = ''] = [words[at]?.text, words[at + 1]?.text]
  const isOwn = isQuoted(next) || (startsWithCapital(next) && isName(next))
  if (!startsWithCapital(word) && isOwn)
    return { kind: isAllCapitals(next) ? 'acronym' : 'name', at: at + 1, confidence: 'likely' }
  return { kind: 'body', at, confidence: startsWithCapital(word) ? 'sure' : 'check' }
}

/** Whether another role or another name begins behind « et ». */
function beginsAnew(words: readonly CreditWord[], index: number): boolean {
  const word = words[index]?.text ?? ''
  if (isRoleWord(word) || isBodyWord(word) || isAllCapitals(word)) return true
  const lead = leadAt(words, index)
  const reached = words[index + lead]?.text ?? ''
  return lead > 0 && (startsWithCapital(reached) || isBodyWord(reached) || isPeriodicalWord(reached))
}

function named(kind: NameStart['kind'], at: number): NameStart {
  return { kind, at, confidence: 'sure' }
}

function isName(word: string): boolean {
  return /^[\p{Lu}\d]/u.test(word)
}

function isQuoted(word: string): boolean {
  return /^[«“"]/.test(word)
}
