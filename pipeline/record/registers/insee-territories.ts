/*
 * The territories of INSEE's official geographic code (COG), as http://id.insee.fr/geo/ names them: a kind of territory, and its code,
 * or the UUID under which INSEE's own interfaces have named a territory since 2022. Source: the vocabulary http://rdf.insee.fr/def/geo#.
 */

const DEPARTMENT = '(?:0[1-9]|[1-8]\\d|9[0-5]|2[AB]|97\\d|98\\d)'
const MUNICIPALITY = '(?:0[1-9]|[1-8]\\d|9[0-8]|2[AB])\\d{3}'

/** The form of the code of each kind of territory. */
const codes: Readonly<Record<string, string>> = {
  aireDAttractionDesVilles2020: '[0-9A-Z]{3}',
  arrondissement: `${DEPARTMENT}\\d`,
  arrondissementMunicipal: '(?:13|69|75)\\d{3}',
  bassinDeVie2022: '[0-9A-Z]{5}',
  canton: `${DEPARTMENT}\\d{2}`,
  collectiviteDOutreMer: '9[78]\\d',
  commune: MUNICIPALITY,
  communeAssociee: MUNICIPALITY,
  communeDeleguee: MUNICIPALITY,
  departement: DEPARTMENT,
  intercommunalite: '\\d{9}',
  pays: '99\\d{3}',
  region: '\\d{2}',
  uniteUrbaine2020: '[0-9A-Z]{5}',
  zoneDEmploi2020: '\\d{4}',
}

const kindByLetters = new Map(Object.keys(codes).map((kind) => [kind.toLowerCase(), kind]))

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const uuid = new RegExp(`^${UUID}$`, 'i')

/** The form of a territory: `region/32`, `commune/59350`, `departement/2A`. */
export const TERRITORY = new RegExp(
  `^(?:${Object.entries(codes)
    .map(([kind, code]) => `${kind}/(?:${code}|${UUID})`)
    .join('|')})$`,
)

/**
 * A territory in that form, as far as a text has it: of `commune/COM59350-lille`, the last parts of an address of www.insee.fr, of
 * `Région 32`, or of `59350` alone, which is the code of a commune.
 */
export function compactTerritory(text: string): string {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').trim()
  const [kind = '', code = ''] = /^\d/.test(plain) ? ['commune', plain] : plain.split(/[\s/:]+(?=\S+$)/)
  const bare = uuid.test(code) ? code.toLowerCase() : code.replaceAll(/^[A-Z]{3,}|-.*$/gi, '').toUpperCase()
  return `${kindByLetters.get(kind.toLowerCase()) ?? kind}/${bare}`
}
