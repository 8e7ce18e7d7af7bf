import { getGender } from 'gender-detection-from-name'
import { memoizeTexts } from '../../../collections/memoize-texts.ts'
import { MONTH_NAMES } from '../../../record/typed-values/date-forms.ts'
import { isParticle, isTitleWord, isVocabularyWord, lookupForm } from './credit-vocabulary.ts'

/**
 * Whether a word is a given name, by the lists of English, French, German, Italian, Spanish and Turkish names of
 * `gender-detection-from-name` (MIT, typed, 2.1 MB before it is bundled): « Béatrice », « Jean-Noël ». Words of credits that these
 * lists have too, such as « Maire », are none.
 */
export const isGivenName: (word: string) => boolean = memoizeTexts((word) => {
  const [first = '', ...more] = word.replaceAll(/[.,;:()]/g, '').split('-')
  if (!/^\p{Lu}[\p{L}\p{M}'’]+$/u.test(first) || more.some((part) => !/^\p{Lu}/u.test(part))) return false
  return [first, lookupForm(first)].some(isListed) && !isOtherWord(lookupForm(first))
})

function isListed(name: string): boolean {
  return getGender(name) !== 'unknown'
}

function isOtherWord(word: string): boolean {
  return (
    isParticle(word) || isVocabularyWord(word) || isTitleWord(word) || OTHERS.has(word) || MONTHS.has(word)
  )
}

/** The names of months that are no given names: April, May, June, Avril. */
const MONTHS: ReadonlySet<string> = new Set(
  MONTH_NAMES.flat().filter((name) => !/^(june|august)$/.test(name)),
)

/** Words of pages that the lists have as names of somebody. */
const OTHERS: ReadonlySet<string> = new Set(
  `a an and art ateliers au aux avec by can ce cinema culture dans das dein den der des die dimanche ein en et film for from groupe
   her his i image in info je jeudi journal la le les leur lundi ma mai mardi mercredi mon national north nos notre now
   of on one our ou out page par partie pour public qui radio royal samedi sans se she si site so son south sous sur ta the this
   ton tout trois tv un une und van vendredi video vie ville vous voix was we web west what will wir you zu`.split(
    /\s+/,
  ),
)
