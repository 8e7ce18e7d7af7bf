import { luhnDigit, mod97OfBase32 } from './check-characters.ts'
import { compactCapitals, type ExternalRegister, withLastChecked } from './external-register.ts'

/*
 * The registers of organisations.
 */

/** The whole address is the identifier: https://ror.org/facts/. */
export const ror: ExternalRegister = {
  name: 'ror',
  title: 'ROR',
  space: 'https://ror.org/',
  kinds: ['organization'],
  hosts: ['ror.org', 'api.ror.org'],
  entry: /^[^/]+\/(?:v\d\/)?(?:organizations\/)?([^/?#.]+)/i,
  labels: 'ror',
  unlabelled: /^0(?=\d*[a-z])[a-z0-9]{6}\d{2}$/i,
  compact: (typed) => compactCapitals(typed).toLowerCase(),
  form: /^0[0-9a-hj-km-np-tv-z]{6}\d{2}$/,
  withCheck: (id) => `${id.slice(0, 7)}${mod97OfBase32(id.slice(1, 7))}`,
  address: (id) => `https://ror.org/${id}`,
  example: '03yrm5c26',
}

/**
 * The public page of an enterprise (SIREN) or of one of its sites (SIRET). INSEE gives the entries of the register no addresses in RDF;
 * these are the pages at which the State shows them: https://annuaire-entreprises.data.gouv.fr.
 */
export const sirene: ExternalRegister = {
  name: 'sirene',
  title: 'SIRENE',
  space: 'https://annuaire-entreprises.data.gouv.fr/',
  kinds: ['organization'],
  hosts: ['annuaire-entreprises.data.gouv.fr'],
  entry: /^[^/]+\/[a-z-]+\/([^/?#]+)/i,
  labels: 'sirene?|siret',
  compact: (typed) => compactCapitals(typed.replace(/^.*-(?=\d+$)/, '')),
  form: /^(?:\d{9}|\d{14})$/,
  withCheck: (id) => (id.length === SIREN_DIGITS ? withLuhnDigit(id) : siretWithCheck(id)),
  address: (id) =>
    `https://annuaire-entreprises.data.gouv.fr/${id.length === SIREN_DIGITS ? 'entreprise' : 'etablissement'}/${id}`,
  example: '356000000',
}

const SIREN_DIGITS = 9
const LA_POSTE = '356000000'
const HEAD_OFFICE_OF_LA_POSTE = '35600000000048'

const withLuhnDigit = withLastChecked(luhnDigit)

/**
 * A SIRET with its Luhn digit; `undefined` where its SIREN is wrong, or where it is of a site of La Poste and wrong: their digits, but for
 * those of the head office, have a sum that five divides (INSEE, https://www.sirene.fr).
 */
function siretWithCheck(siret: string): string | undefined {
  const siren = siret.slice(0, SIREN_DIGITS)
  if (withLuhnDigit(siren) !== siren) return undefined
  if (siren !== LA_POSTE || siret === HEAD_OFFICE_OF_LA_POSTE) return withLuhnDigit(siret)
  const sum = [...siret].reduce((total, digit) => total + Number(digit), 0)
  return sum % 5 === 0 ? siret : undefined
}
