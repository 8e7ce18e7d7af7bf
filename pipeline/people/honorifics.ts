import { nameWords } from './name-parts.ts'

/** A title in a name, as it is written, and the field that it belongs to. */
export type Honorific = {
  readonly title: string
  readonly field: 'honorificPrefix' | 'honorificSuffix'
}

/** Finds the title before a name of several words, or else the one after it; `undefined` if there is none. */
export function findHonorific(name: string): Honorific | undefined {
  const words = nameWords(name)
  const [first = '', last = ''] = [words[0], words.at(-1)]
  if (words.length < 2) return undefined
  if (PREFIXES.has(bareWord(first).toLowerCase())) return { title: first, field: 'honorificPrefix' }
  return SUFFIXES.has(bareWord(last)) ? { title: last, field: 'honorificSuffix' } : undefined
}

/** Titles before a name, in small letters and without full stops; given names are left out (Dame, Prince). */
const PREFIXES: ReadonlySet<string> = new Set([
  ...['m', 'mm', 'mr', 'monsieur', 'mme', 'madame', 'mlle', 'mademoiselle', 'mrs', 'ms', 'miss', 'mx'],
  ...['herr', 'frau', 'señor', 'señora', 'sr', 'sra'],
  ...[
    'dr',
    'dre',
    'docteur',
    'docteure',
    'doctor',
    'pr',
    'pre',
    'prof',
    'professeur',
    'professeure',
    'professor',
  ],
  ...['me', 'mes', 'maître', 'maitre', 'mgr', 'monseigneur', 'sir', 'lord', 'rev', 'révérend', 'reverend'],
])

/** Titles after a name, without full stops; in other letters they may be names. */
const SUFFIXES: ReadonlySet<string> = new Set([
  ...[
    'PhD',
    'PHD',
    'DPhil',
    'MD',
    'DMD',
    'LLD',
    'LLM',
    'MBA',
    'MSc',
    'BSc',
    'Esq',
    'OBE',
    'CBE',
    'MBE',
    'KBE',
    'FRS',
  ],
])

/** A word without full stops, commas and brackets. */
function bareWord(word: string): string {
  return word.replaceAll(/[.,;()]/g, '')
}
