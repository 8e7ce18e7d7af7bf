import { normalizePhrase } from '../normalize-phrase.ts'
import { portalLicenceId } from './eu-authorities.ts'

/*
 * Licences by their names, and names by their addresses. Sources: the addresses of licences at Creative Commons, Open Data Commons,
 * Etalab, Copyleft Attitude and The National Archives, and the identifiers of SPDX.
 */

const CREATIVE_COMMONS = 'https://creativecommons.org/'

/** Licences other than those of Creative Commons with conditions: the name to show, the address, and names in letters and digits alone. */
const licences: readonly (readonly [name: string, address: string, typed: RegExp])[] = [
  [
    'CC0 1.0',
    `${CREATIVE_COMMONS}publicdomain/zero/1.0/`,
    /^(?:cc)?(?:cc0|zero)(?:1|10)?(?:universal|universel)?$/,
  ],
  [
    'Public Domain Mark 1.0',
    `${CREATIVE_COMMONS}publicdomain/mark/1.0/`,
    /^(?:cc)?(?:publicdomainmark|pdm)(?:1|10)?$/,
  ],
  [
    'Licence Ouverte 2.0',
    'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
    /^(?:etalab|lo|lov|(?:etalab)?(?:ouverte|open|ouverteopen)(?:etalab|lo)?)(?:v|version)?(?:2|20)$|^ouverte$/,
  ],
  [
    'ODbL 1.0',
    'https://opendatacommons.org/licenses/odbl/summary/',
    /^(?:odc)?odbl(?:v|version)?(?:1|10)?$|^opendatabase(?:odbl)?$/,
  ],
  ['ODC-By 1.0', 'https://opendatacommons.org/licenses/by/1-0/', /^odcby(?:v|version)?(?:1|10)?$/],
  ['PDDL 1.0', 'https://opendatacommons.org/licenses/pddl/1-0/', /^(?:odc)?pddl(?:v|version)?(?:1|10)?$/],
  ['Licence Art Libre 1.3', 'https://artlibre.org/licence/lal/', /^(?:artlibre|freeart|lal|fal)(?:13)?$/],
  [
    'Open Government Licence 3.0',
    'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    /^(?:opengovernment|ogl(?:uk)?)(?:v|version)?(?:3|30)$/,
  ],
]

/**
 * The address of a licence that a text names in full (`CC BY-SA 4.0`, `Licence Ouverte 2.0`, `ODbL`); undefined for any other text.
 * A name of Creative Commons without its version (`CC BY`) names six licences, and so none.
 */
export function readTypedLicence(typed: string): string | undefined {
  const text = normalizePhrase(typed)
  if (/^https?:/.test(text)) return undefined
  const name = WORDS.reduce((rest, [words, short]) => rest.replaceAll(words, short), text)
    .replaceAll(/\b(?:the|la|licen[cs]e|international|unported|non transpose)\b/g, '')
    .replaceAll(/[^a-z0-9]/g, '')
  return creativeCommonsAddress(name) ?? licences.find(([, , pattern]) => pattern.test(name))?.[1]
}

/** The name of the licence at an address: letter case, scheme and a final slash do not count. Undefined for an unknown address. */
export function licenceName(address: string): string | undefined {
  const key = addressKey(address)
  const portal = portalLicenceId(address)
  if (portal !== undefined) return PORTAL_NAMES[portal]
  const [, conditions, version, port] =
    /^creativecommons\.org\/licenses\/(by(?:-nc)?(?:-sa|-nd)?)\/(\d\.\d)(?:\/([a-z]{2}))?(?:\/(?:deed|legalcode)(?:[.-][a-z-]+)?)?$/.exec(
      key,
    ) ?? []
  if (conditions !== undefined)
    return ['CC', conditions.toUpperCase(), version, port?.toUpperCase()].filter(Boolean).join(' ')
  const bare = key.replace(/\/(?:deed|legalcode)(?:[.-][a-z-]+)?$/, '')
  return licences.find(([, known]) => addressKey(known) === bare)?.[0]
}

/** The names of the licences that `portalLicenceId` knows by several addresses. */
const PORTAL_NAMES: Readonly<Record<string, string>> = { lov2: 'Licence Ouverte 2.0', 'odc-odbl': 'ODbL 1.0' }

/** What licences of Creative Commons are called in full, and the letters for it. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/creative commons/g, 'cc'],
  [/pas d'utilisation commerciale|utilisation non commerciale|non[- ]?commercial(?:e)?/g, 'nc'],
  [/partage (?:dans les memes conditions|a l'identique)|share[- ]?alike/g, 'sa'],
  [/pas de modifications?|no ?derivatives?|no ?derivs?/g, 'nd'],
  [/\b(?:attribution|paternite)\b/g, 'by'],
]

/** The address of a licence of Creative Commons, by its name in letters and digits alone: `ccbyncsa40`, `ccby30fr`. */
function creativeCommonsAddress(name: string): string | undefined {
  const [, letters = '', digits = '', port] =
    /^ccby((?:nc|sa|nd)*)(?:v|version)?(10|1|20|2|25|30|3|40|4)(fr|france)?$/.exec(name) ?? []
  const conditions: readonly string[] = letters.match(/../g) ?? []
  const isKnown =
    new Set(conditions).size === conditions.length && !/sand|ndsa/.test(letters.replace('nc', ''))
  if (digits === '' || !isKnown || (port !== undefined && !/^[23]0?$/.test(digits))) return undefined
  const ordered = ['nc', 'sa', 'nd'].filter((each) => conditions.includes(each))
  const version = `${digits[0]}.${digits[1] ?? '0'}`
  const path = [['by', ...ordered].join('-'), version, ...(port === undefined ? [] : ['fr'])].join('/')
  return `${CREATIVE_COMMONS}licenses/${path}/`
}

function addressKey(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '')
}
