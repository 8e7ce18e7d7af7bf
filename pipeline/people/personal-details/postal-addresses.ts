import { findMatches, type PersonalDetail } from './detail.ts'

/** A house number: up to four digits, and a suffix such as “bis”. */
const NUMBER = String.raw`(?<![\p{L}\p{N}.,/:-])\d{1,4}\s?(?:bis|ter|quater|quinquies|[A-Da-d])?(?:[-/]\d{1,4})?,?\s{1,2}`

/** Words between the kind of a street and its name. */
const OF = String.raw`(?:(?:de\sla|de\sl['’]|de|du|des|d['’]|la|le|les|l['’]|aux?|DE\sLA|DE\sL['’]|DE|DU|DES|D['’]|LA|LE|LES|L['’])\s?){0,2}`

/** An optional postcode and town. */
const TOWN = String.raw`(?:,?\s{1,2}(?:F-)?\d{4,5}\s\p{Lu}[\p{L}'’-]{1,40})?`

const NAME = String.raw`[\p{L}\p{N}'’.-]{2,40}(?:[^\S\n]\p{Lu}[\p{L}'’.-]{1,40}){0,3}`
const CAPITAL = String.raw`\p{Lu}[\p{L}'’.-]{1,40}(?:[^\S\n]\p{Lu}[\p{L}'’.-]{1,40}){0,3}`

/** French words for streets that mean nothing else after a number. */
const STREET = inAnyCase([
  ...[
    'rue',
    'avenue',
    'av\\.',
    'boulevard',
    'boul\\.',
    'bd\\.?',
    'bld\\.?',
    'blvd\\.?',
    'impasse',
    'allées?',
    'ruelle',
  ],
  ...['venelle', 'quai', 'esplanade', 'faubourg', 'fbg\\.?'],
])

/** French words for streets that have other meanings, so that a name with a capital must follow. */
const PLACE = inAnyCase([
  ...[
    'place',
    'pl\\.',
    'route',
    'rte\\.?',
    'chemin',
    'ch\\.',
    'cours',
    'square',
    'sq\\.',
    'passage',
    'villa',
    'cité',
  ],
  ...[
    'résidence',
    'sentier',
    'promenade',
    'montée',
    'lotissement',
    'clos',
    'mail',
    'parvis',
    'traverse',
    'voie',
  ],
  ...['rond-point', 'hameau', 'lieu-dit'],
])

/** A pattern for words in lower case, with a capital, or in capitals. */
function inAnyCase(words: readonly string[]): string {
  return words
    .flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()])
    .join('|')
}

const FRENCH = [
  new RegExp(
    String.raw`${NUMBER}(?:${STREET})\s{1,2}(?!de\splus|en\sétait|est\b|sont\b)${OF}${NAME}${TOWN}`,
    'gu',
  ),
  new RegExp(String.raw`${NUMBER}(?:${PLACE})\s{1,2}${OF}${CAPITAL}${TOWN}`, 'gu'),
  new RegExp(
    String.raw`${NUMBER}(?:${PLACE})\s{1,2}${OF}${NAME},?\s{1,2}\d{5}\s\p{Lu}[\p{L}'’-]{1,40}`,
    'gu',
  ),
  new RegExp(String.raw`${NUMBER}(?:[Gg]rande?|[Pp]etite)(?:['’]|[\s-])[Rr]ue${TOWN}`, 'gu'),
  /(?<!\p{L})(?:[Ll]ieu-?dit|[Hh]ameau|[Rr][ée]sidence)\s[\p{L}\p{N}'’ -]{2,40},?\s{1,2}\d{5}\s\p{Lu}[\p{L}'’-]{1,40}/giu,
  /(?<!\p{L})(?:BP|B\.P\.|CS)\s?\d{1,5},?\s{1,2}\d{5}\s\p{Lu}[\p{L}'’-]{1,40}/gu,
]

/** English words for streets, which follow a name; those of `WAY` have other meanings, so that a town must follow. */
const ROAD = String.raw`(?:Street|Road|Avenue|Boulevard|Lane|Crescent|Terrace|Mews|Highway|Parkway|(?:St|Rd|Ave|Blvd|Ln)\b\.?)`
const WAY = String.raw`(?:Drive|Court|Place|Square|Close|Gardens|Grove|Way|Row|Hill|Walk|Parade|Green|(?:Dr|Ct|Pl|Sq)\b\.?)`
const WORDS = String.raw`(?:\p{Lu}[\p{L}'’.-]{1,30}\s{1,2}){1,4}?`
const HOUSE = String.raw`(?<![\p{L}\p{N}.,/:-])(?!(?:19|20)\d\d\s)\d{1,5}[A-Za-z]?,?\s{1,2}`

const ENGLISH = [
  new RegExp(String.raw`${HOUSE}${WORDS}${ROAD}(?![\p{L}\p{N}])`, 'gu'),
  new RegExp(String.raw`${HOUSE}${WORDS}${WAY},\s{1,2}\p{Lu}[\p{L}'’-]{1,40}`, 'gu'),
  /(?<!\p{L})P\.?\s?O\.?\sBox\s\d{1,6}/gu,
]

/** A street and a house number in German. */
const GERMAN =
  /(?<!\p{L})\p{Lu}[\p{L}-]{1,40}(?:straße|strasse|str\.|gasse|allee|platz|weg)\s\d{1,4}[a-d]?(?![\p{L}\p{N}])/gu

/** A word of which every address has one, however it is written. */
const WORD = new RegExp(
  [
    STREET,
    PLACE,
    ROAD,
    WAY,
    'rue|lieu-?dit|residence|BP|B\\.P\\.|CS|Box|straße|strasse|str\\.|gasse|allee|platz|weg',
  ].join('|'),
  'iu',
)

/** Finds postal addresses in a text. */
export function findPostalAddresses(text: string): PersonalDetail[] {
  if (!WORD.test(text)) return []
  return [...FRENCH, ...ENGLISH, GERMAN].flatMap((pattern) => findMatches('address', pattern, text))
}
