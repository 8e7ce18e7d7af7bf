import { mod11Power2, noidCharacter, weightedMod11 } from './check-characters.ts'
import {
  AUTHORITY_KINDS,
  compactCapitals,
  type ExternalRegister,
  withLastChecked,
} from './external-register.ts'

/*
 * The registers that libraries keep, each with what its own RDF calls an entry.
 */

/**
 * The thing that the authority record is about, `/id`, and not the record:
 * https://documentation.abes.fr/aideidref/helpdeveloper/ch03s03.html.
 */
export const idref: ExternalRegister = {
  name: 'idref',
  title: 'IdRef',
  space: 'http://www.idref.fr/',
  kinds: [...AUTHORITY_KINDS, 'topic'],
  hosts: ['idref.fr'],
  entry: /^[^/]+\/([^/?#.]+)/,
  labels: 'idref|ppn',
  unlabelled: /^\d{8}x$/i,
  compact: compactCapitals,
  form: /^\d{8}[\dX]$/,
  withCheck: withLastChecked(weightedMod11),
  address: (id) => `http://www.idref.fr/${id}/id`,
  example: '027696707',
}

/** The person or organisation, and not its description, `/about`: https://isni.org/page/linked-data/. */
export const isni: ExternalRegister = {
  name: 'isni',
  title: 'ISNI',
  space: 'https://isni.org/isni/',
  kinds: ['contributor', 'organization'],
  hosts: ['isni.org', 'isni.oclc.org', 'isni-url.oclc.nl'],
  entry: /^[^/]+\/(?:isni\/|page\/)?([^/?#.]+)/i,
  labels: 'isni',
  unlabelled: /^(?:\d{4} ){3}\d{3}[\dx]$|^0{4}\d{11}[\dx]$/i,
  compact: compactCapitals,
  form: /^\d{15}[\dX]$/,
  withCheck: withLastChecked(mod11Power2),
  address: (id) => `https://isni.org/isni/${id}`,
  example: '0000000121477893',
}

/** The thing that the cluster is about; with a slash at its end it is a `foaf:Document` in the RDF of https://viaf.org. */
export const viaf: ExternalRegister = {
  name: 'viaf',
  title: 'VIAF',
  space: 'http://viaf.org/viaf/',
  kinds: AUTHORITY_KINDS,
  hosts: ['viaf.org'],
  entry: /^[^/]+\/(?:[a-z]{2}\/)?(?:viaf|cluster)\/([^/?#.]+)/i,
  labels: 'viaf',
  compact: compactCapitals,
  form: /^[1-9]\d{1,21}$/,
  address: (id) => `http://viaf.org/viaf/${id}`,
  example: '110981647',
}

/**
 * The thing, `#about`, since the bare address is the authority record, a `skos:Concept` with `foaf:focus` on it; of a topic it is that
 * concept: https://data.bnf.fr/opendata. Its SPARQL service and the links of others to it have `http:`, so that this one joins, though
 * its pages have `https:`.
 */
export const bnf: ExternalRegister = {
  name: 'bnf',
  title: 'data.bnf.fr',
  space: 'http://data.bnf.fr/ark:/12148/',
  kinds: ['capsule', ...AUTHORITY_KINDS, 'periodical', 'topic'],
  hosts: ['data.bnf.fr', 'catalogue.bnf.fr'],
  pages: /^data\.|\/ark:/i,
  entry: /^[^/]+\/(?:[a-z]{2}\/)?(?:ark:\/?12148\/([^/?#.]+)|(\d{8})(?=[/?#]|$))/i,
  labels: 'data\\.bnf\\.fr|bnf|frbnf',
  unlabelled: /^(?:ark:\/?12148\/)?cb\d{8}[0-9a-z]?$/i,
  compact: (typed) => {
    const name = compactCapitals(typed)
      .toLowerCase()
      .replace(/^ark:\/?12148\//, '')
    return /^\d{8}$/.test(name) ? `cb${name}${noidCharacter(`cb${name}`)}` : name // the number without its check character
  },
  form: /^cb\d{8}[0-9bcdfghjkmnpqrstvwxz]?$/,
  withCheck: (id) => `${id.slice(0, 10)}${noidCharacter(id.slice(0, 10))}`,
  address: (id, kind) => `http://data.bnf.fr/ark:/12148/${id}${kind === 'topic' ? '' : '#about'}`,
  example: 'cb12515307z',
}

/** What both registers of the ISSN have in common. */
const serials = {
  kinds: ['periodical', 'series'],
  hosts: ['portal.issn.org', 'issn.org', 'urn.issn.org'],
  compact: (typed: string) => compactCapitals(typed).replace(/^(.{4})(.{4})$/, '$1-$2'),
  form: /^\d{4}-\d{3}[\dX]$/,
  withCheck: (id: string) => id.slice(0, 8) + weightedMod11(id.slice(0, 8).replace('-', '')),
  example: '0028-0836',
} as const

/**
 * The serial in one medium, as the RDF of the portal calls it, which has it at its own https address; `urn:issn:` would join with
 * nothing there: the ISSN linked data application profile, https://www.issn.org.
 */
export const issn: ExternalRegister = {
  ...serials,
  name: 'issn',
  title: 'ISSN',
  space: 'https://portal.issn.org/resource/ISSN/',
  pages: /^(?:portal|urn)\.|\/resource\//,
  entry: /^[^/]+\/(?:resource\/issn\/|urn:issn:)([^/?#.]+)/i,
  labels: 'urn:issn|[ep]?-?issn',
  unlabelled: /^\d{4}-\d{3}[\dx]$/i,
  address: (id) => `https://portal.issn.org/resource/ISSN/${id}`,
}

/** The serial in all its media, which the same RDF holds to be another thing. */
export const linkingIssn: ExternalRegister = {
  ...serials,
  name: 'issn-l',
  title: 'ISSN-L',
  space: 'https://portal.issn.org/resource/ISSN-L/',
  pages: /\/resource\/issn-l\//i,
  entry: /^[^/]+\/resource\/issn-l\/([^/?#.]+)/i,
  labels: 'issn-?l',
  address: (id) => `https://portal.issn.org/resource/ISSN-L/${id}`,
}
