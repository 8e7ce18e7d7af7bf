/*
 * The registers that catalogues speak in: themes, frequencies, languages and file types of the European Publications
 * Office, and the licences that data.gouv.fr knows.
 */

const AUTHORITY = 'http://publications.europa.eu/resource/authority/'

/** The address of a European register, or of an entry in it: `authority('data-theme', 'SOCI')`. */
export function authorityAddress(register: string, code?: string): string {
  return AUTHORITY + register + (code === undefined ? '' : `/${code}`)
}

/** The themes of a data set, with their French names. */
export const themes = {
  AGRI: 'Agriculture, pêche, sylviculture et alimentation',
  ECON: 'Économie et finances',
  EDUC: 'Éducation, culture et sport',
  ENER: 'Énergie',
  ENVI: 'Environnement',
  GOVE: 'Gouvernement et secteur public',
  HEAL: 'Santé',
  INTR: 'Questions internationales',
  JUST: 'Justice, système juridique et sécurité publique',
  REGI: 'Régions et villes',
  SOCI: 'Population et société',
  TECH: 'Science et technologie',
  TRAN: 'Transports',
} as const

/** How often data change: the portal's word, and the code of the European register. */
export const frequencies = {
  daily: 'DAILY',
  weekly: 'WEEKLY',
  biweekly: 'BIWEEKLY',
  monthly: 'MONTHLY',
  bimonthly: 'BIMONTHLY',
  quarterly: 'QUARTERLY',
  semiannual: 'ANNUAL_2',
  annual: 'ANNUAL',
  biennial: 'BIENNIAL',
  triennial: 'TRIENNIAL',
  quinquennial: 'QUINQUENNIAL',
  decennial: 'DECENNIAL',
  punctual: 'AS_NEEDED',
  irregular: 'IRREG',
  notPlanned: 'NOT_PLANNED',
  never: 'NEVER',
} as const

/** The code of a language in the European register, by its code in BCP 47. */
export const euLanguageCodes: Readonly<Record<string, string>> = {
  ar: 'ARA',
  bg: 'BUL',
  cs: 'CES',
  da: 'DAN',
  de: 'DEU',
  el: 'ELL',
  en: 'ENG',
  es: 'SPA',
  et: 'EST',
  fi: 'FIN',
  fr: 'FRA',
  ga: 'GLE',
  hr: 'HRV',
  hu: 'HUN',
  it: 'ITA',
  lt: 'LIT',
  lv: 'LAV',
  mt: 'MLT',
  nl: 'NLD',
  pl: 'POL',
  pt: 'POR',
  ro: 'RON',
  sk: 'SLK',
  sl: 'SLV',
  sv: 'SWE',
}

/** What kind of body publishes, in the register of ADMS, with its English names. */
export const publisherTypes = {
  AcademiaScientificOrganisation: 'Academia/Scientific organisation',
  Company: 'Company',
  IndustryConsortium: 'Industry consortium',
  LocalAuthority: 'Local authority',
  NationalAuthority: 'National authority',
  NonGovernmentalOrganisation: 'Non-governmental organisation',
  NonProfitOrganisation: 'Non-profit organisation',
  RegionalAuthority: 'Regional authority',
} as const

/** How long files will be there, in the European register. */
export const availabilities = {
  stable: 'STABLE',
  available: 'AVAILABLE',
  experimental: 'EXPERIMENTAL',
  temporary: 'TEMPORARY',
} as const

/** Licences that data.gouv.fr proposes, by its ids, with the addresses under which it knows them. */
const portalLicences: Readonly<Record<string, readonly string[]>> = {
  lov2: [
    'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
    'https://www.etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf',
    'https://github.com/etalab/Licence-Ouverte/blob/master/LO.md',
    'https://spdx.org/licenses/etalab-2.0',
    'https://spdx.org/licenses/etalab-2.0.html',
  ],
  'odc-odbl': ['https://opendatacommons.org/licenses/odbl/summary/', 'https://spdx.org/licenses/ODbL-1.0'],
}

/** The portal's id of a licence, by its address: letter case, scheme and a final slash do not count. */
export function portalLicenceId(address: string): string | undefined {
  const key = (url: string): string =>
    url
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/\/$/, '')
  return Object.keys(portalLicences).find((id) =>
    portalLicences[id]?.some((url) => key(url) === key(address)),
  )
}

/** A text as the portal makes a tag of it. */
export function portalTag(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}
