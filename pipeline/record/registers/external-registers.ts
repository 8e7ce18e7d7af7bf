import { WIKIDATA } from '../../rdf/vocabulary.ts'
import { mod11Power2 } from './check-characters.ts'
import { compactCapitals, type ExternalRegister } from './external-register.ts'
import { bnf, idref, isni, issn, linkingIssn, viaf } from './library-registers.ts'
import { ror, sirene } from './organization-registers.ts'
import { geonames, insee } from './place-registers.ts'

/** The item, not its page or its data: https://www.mediawiki.org/wiki/Wikibase/Indexing/RDF_Dump_Format (`wd:`). */
const wikidata: ExternalRegister = {
  name: 'wikidata',
  title: 'Wikidata',
  space: WIKIDATA,
  kinds: ['capsule', 'contributor', 'organization', 'periodical', 'place', 'series', 'topic'],
  hosts: ['wikidata.org'],
  entry: /^[^/]+\/(?:wiki\/(?:special:entity(?:page|data)\/)?|entity\/|w\/index\.php\?title=)([^/?#&.]+)/i,
  labels: 'wikidata|wd',
  unlabelled: /^q[1-9]\d*$/i,
  compact: compactCapitals,
  form: /^Q[1-9]\d{0,11}$/,
  address: (id) => WIKIDATA + id,
  example: 'Q18677767',
}

/** The blocks of ISNI's numbers that are ORCID's: https://support.orcid.org/hc/articles/360006897674. */
const ORCID_BLOCK = '0000 ?000(?:1 ?[5-9]\\d\\d\\d|2 ?\\d{4}|3 ?[0-4]\\d\\d\\d)|0009 ?00(?:0\\d|10) ?\\d{4}'

/** The iD as an https address, with hyphens, as ORCID says in the same place. */
const orcid: ExternalRegister = {
  name: 'orcid',
  title: 'ORCID',
  space: 'https://orcid.org/',
  kinds: ['contributor'],
  hosts: ['orcid.org'],
  entry: /^[^/]+\/(?:my-orcid\?(?:[^#]*&)?orcid=)?([^/?#&.]+)/i,
  labels: 'orcid',
  unlabelled: new RegExp(`^(?:(?:\\d{4}-){3}|(?:${ORCID_BLOCK}) ?)\\d{3}[\\dx]$`, 'i'),
  compact: (typed) => compactCapitals(typed).replace(/^(.{4})(.{4})(.{4})(.{4})$/, '$1-$2-$3-$4'),
  form: /^(?:\d{4}-){3}\d{3}[\dX]$/,
  withCheck: (id) => `${id.slice(0, -1)}${mod11Power2(id.slice(0, -1).replaceAll('-', ''))}`,
  address: (id) => `https://orcid.org/${id}`,
  example: '0000-0002-1825-0097',
}

/** The concept, a `skos:Concept`: https://op.europa.eu/web/eu-vocabularies/dataset/-/resource?uri=http://publications.europa.eu/resource/dataset/eurovoc. */
const eurovoc: ExternalRegister = {
  name: 'eurovoc',
  title: 'EuroVoc',
  space: 'http://eurovoc.europa.eu/',
  kinds: ['topic'],
  hosts: ['eurovoc.europa.eu', 'op.europa.eu'],
  pages: /^eurovoc\.|uri=https?:\/\/eurovoc\./i,
  entry: /(?:^|uri=https?:\/\/)eurovoc\.europa\.eu\/([^/?#&.]+)/i,
  labels: 'eurovoc',
  compact: (typed) => compactCapitals(typed).toLowerCase(),
  form: /^(?:[1-9]\d{0,5}|c_[0-9a-f]{8})$/,
  address: (id) => `http://eurovoc.europa.eu/${id}`,
  example: '5482',
}

/** Every register; a page or a number that two know is the first one's. */
export const externalRegisters: readonly ExternalRegister[] = [
  bnf,
  eurovoc,
  geonames,
  idref,
  insee,
  orcid,
  isni,
  linkingIssn,
  issn,
  ror,
  sirene,
  viaf,
  wikidata,
]

/** The register that an address is in; addresses other than those of its RDF are in none. */
export function registerOf(address: string): ExternalRegister | undefined {
  return externalRegisters.find(({ space }) => address.startsWith(space))
}
