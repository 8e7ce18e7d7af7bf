import { compactCapitals, type ExternalRegister } from './external-register.ts'
import { compactTerritory, TERRITORY } from './insee-territories.ts'

/*
 * The registers of places, each with what its own RDF calls an entry.
 */

/** The territory by its code, as INSEE's own RDF has it: http://rdf.insee.fr/geo/. */
export const insee: ExternalRegister = {
  name: 'insee',
  title: 'INSEE',
  space: 'http://id.insee.fr/geo/',
  kinds: ['place'],
  hosts: ['id.insee.fr', 'insee.fr'],
  pages: /^id\.insee\.fr\/geo\b|\/metadonnees\/(?:geographie|cog)\//i,
  entry: /\/(?:geo|geographie|cog)\/([^/?#]+)\/([^/?#]+)/i,
  labels: '(?:code )?insee|cog',
  compact: compactTerritory,
  form: TERRITORY,
  address: (id) => `http://id.insee.fr/geo/${id}`,
  example: 'commune/59350',
}

/** The feature, with the slash at its end; `about.rdf` below it is the document: https://www.geonames.org/ontology/documentation.html. */
export const geonames: ExternalRegister = {
  name: 'geonames',
  title: 'GeoNames',
  space: 'https://sws.geonames.org/',
  kinds: ['place'],
  hosts: ['sws.geonames.org', 'geonames.org'],
  entry: /^[^/]+\/([^/?#.]+)/,
  labels: 'geonames?',
  compact: compactCapitals,
  form: /^[1-9]\d{0,9}$/,
  address: (id) => `https://sws.geonames.org/${id}/`,
  example: '2998324',
}
