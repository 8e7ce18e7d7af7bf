import { memoizeTexts } from '../../collections/memoize-texts.ts'
import { isLanguageTag } from '../../record/multilingual-text.ts'
import { lookupForm } from './people/credit-vocabulary.ts'

/**
 * The languages that a text names, as tags, if it is nothing else: « Française et anglaise », « eng », « Deutsch / Englisch », « fr-FR ».
 */
export function languagesIn(text: string): string[] | undefined {
  if (text.length > 200) return undefined
  const pieces = text
    .replaceAll(/\([^)]*\)/g, '')
    .replace(/[.;]$/, '')
    .split(/\s*[,;/|+]\s*|\s+(?:et|and|und|&)\s+/)
    .filter((piece) => piece !== '')
  const tags = pieces.map(languageTagOf)
  const found = tags.filter((tag) => tag !== undefined)
  return found.length === tags.length && found.length > 0 ? [...new Set(found)] : undefined
}

/** The tag of one language that is named in French, English, German or itself, or by a code. */
export const languageTagOf: (name: string) => string | undefined = memoizeTexts((name) => {
  const plain = lookupForm(name.trim())
  const known =
    NAMES.get(plain) ?? NAMES.get(plain.replace(/e$/, '')) ?? NAMES.get(plain.replace(/(?:er|e|en)$/, ''))
  if (known !== undefined) return known
  if (!/^[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})*$/.test(name.trim())) return undefined
  try {
    const [tag = ''] = Intl.getCanonicalLocales(name.trim().replaceAll('_', '-'))
    return isLanguageTag(tag) && KNOWN.has(tag.split('-')[0] ?? '') ? tag : undefined
  } catch {
    return undefined
  }
})

const TAGS =
  'fr en de es it pt nl ca eu br oc co ar fa tr ku he ru uk pl cs sk sl hr sr bs mk bg ro hu el sq sv da nb no fi et lv lt ga cy gd is zh ja ko vi th id ms hi bn ur ta te pa gu mr am so sw ha yo ig wo ff bm ln mg lb rm af hy ka az kk uz ps my km lo mn ne si ber kab rom'.split(
    ' ',
  )
const KNOWN: ReadonlySet<string> = new Set(TAGS)

const NAMES: ReadonlyMap<string, string> = new Map([
  ...['fr', 'en', 'de'].flatMap((language) => {
    const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' })
    return TAGS.flatMap((tag): [string, string][] => {
      const name = names.of(tag)
      return name === undefined ? [] : [[lookupForm(name), tag]]
    })
  }),
  ...TAGS.flatMap((tag): [string, string][] => {
    const own = new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' }).of(tag)
    return own === undefined ? [] : [[lookupForm(own), tag]]
  }),
  ...(
    [
      ['lsf', 'fsl'],
      ['langue des signes francaise', 'fsl'],
      ['french sign language', 'fsl'],
      ['bsl', 'bfi'],
      ['british sign language', 'bfi'],
      ['asl', 'ase'],
      ['american sign language', 'ase'],
      ['dgs', 'gsg'],
      ['deutsche gebardensprache', 'gsg'],
    ] as const
  ).map(([name, tag]): [string, string] => [name, tag]),
])
