import {
  isBody,
  isCapital,
  isPeriodicalWord,
  isPlaceWord,
  isRole,
  isUpper,
  key,
} from './credit-vocabulary.ts'
import type { Word } from './credit-words.ts'
import type { Confidence } from './guess.ts'

/** Where the name of a body or of a periodical begins in a credit. */
export type Start = {
  readonly kind: 'body' | 'acronym' | 'name' | 'periodical' | 'unsure'
  readonly at: number
  readonly confidence: Confidence
}

/** The name that begins at a word, behind what leads to it (« de la », « à l' »), if one does; `from` begins the role. */
export function startOf(words: readonly Word[], index: number, from: number): Start | undefined {
  const lead = leadAt(words, index)
  if (lead === 0 && index !== from) return undefined
  const at = index + lead
  const word = words[at]?.text ?? ''
  if (word === '') return undefined
  if (isPeriodicalWord(word)) return at + 1 < words.length ? named('periodical', at + 1) : undefined
  if (isRole(word)) return undefined
  if (isQuoted(word)) return { kind: 'name', at, confidence: 'likely' }
  if (isBody(word)) return behindBody(words, at)
  if (isUpper(word) && isName(word)) return named('acronym', at)
  if (!isCapital(word)) return undefined
  const before = words[index - 1]?.text ?? ''
  if (lead > 0 && index > from && isPlaceWord(before)) return { kind: 'unsure', at, confidence: 'check' }
  const count = nameEnd(words, at, 'name') - at
  if (count > 1) return { kind: 'name', at, confidence: lead > 0 ? 'likely' : 'check' }
  const led = words
    .slice(index, at)
    .map(({ text }) => key(text))
    .join(' ')
  if (/^(a la|a l'|au|chez|pour l'|pour la)$/.test(led)) return { kind: 'name', at, confidence: 'check' }
  return { kind: 'unsure', at, confidence: 'check' }
}

/** Where a name that begins at a word ends: before « et » and another role or body, « à », a mark, or small words. */
export function nameEnd(words: readonly Word[], start: number, kind: Start['kind']): number {
  if (isQuoted(words[start]?.text ?? '')) return start + 1
  const isLong = kind === 'body' || kind === 'periodical'
  let end = start + 1
  while (end < words.length) {
    const word = words[end]?.text ?? ''
    const plain = key(word)
    if (STOPS.has(plain)) break
    if (plain === 'et' || plain === '&') {
      if (plain === 'et' && beginsAnew(words, end + 1)) break
      const next = words[end + 1]?.text ?? ''
      if (next === '' || !(isLong || isCapital(next))) break
      end += 2
    } else if (JOINS.has(plain)) {
      let next = end + 1
      while (JOINS.has(key(words[next]?.text ?? ''))) next++
      const reached = words[next]?.text ?? ''
      if (reached === '' || STOPS.has(key(reached)) || !(isLong || isCapital(reached))) break
      end = next + 1
    } else if (isCapital(word) || /^\d+$/.test(word) || (isLong && !isRole(word))) end++
    else break
  }
  return end
}

/** Words that lead to the name of a body; the longest are looked for first. */
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
function leadAt(words: readonly Word[], index: number): number {
  const lead = LEADS.find((each) => each.every((word, step) => key(words[index + step]?.text ?? '') === word))
  return lead?.length ?? 0
}

/** The name behind a word such as « association »: without it where it is in small letters and the name its own. */
function behindBody(words: readonly Word[], at: number): Start {
  const [word = '', next = ''] = [words[at]?.text, words[at + 1]?.text]
  const isOwn = isQuoted(next) || (isCapital(next) && isName(next))
  if (!isCapital(word) && isOwn)
    return { kind: isUpper(next) ? 'acronym' : 'name', at: at + 1, confidence: 'likely' }
  return { kind: 'body', at, confidence: isCapital(word) ? 'sure' : 'check' }
}

/** Whether another role or another name begins behind « et ». */
function beginsAnew(words: readonly Word[], index: number): boolean {
  const word = words[index]?.text ?? ''
  if (isRole(word) || isBody(word) || isUpper(word)) return true
  const lead = leadAt(words, index)
  const reached = words[index + lead]?.text ?? ''
  return lead > 0 && (isCapital(reached) || isBody(reached) || isPeriodicalWord(reached))
}

function named(kind: Start['kind'], at: number): Start {
  return { kind, at, confidence: 'sure' }
}

function isName(word: string): boolean {
  return /^[\p{Lu}\d]/u.test(word)
}

function isQuoted(word: string): boolean {
  return /^[«“"]/.test(word)
}
