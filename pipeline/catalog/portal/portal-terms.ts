const DCAT = 'http://www.w3.org/ns/dcat#'
const DCT = 'http://purl.org/dc/terms/'
const FOAF = 'http://xmlns.com/foaf/0.1/'
const VCARD = 'http://www.w3.org/2006/vcard/ns#'
const XSD = 'http://www.w3.org/2001/XMLSchema#'

/** The words of catalogues that a portal reads. */
export const portalTerms = {
  type: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
  prefLabel: 'http://www.w3.org/2004/02/skos/core#prefLabel',
  Catalog: `${DCAT}Catalog`,
  Dataset: `${DCAT}Dataset`,
  DatasetSeries: `${DCAT}DatasetSeries`,
  DataService: `${DCAT}DataService`,
  distribution: `${DCAT}distribution`,
  downloadURL: `${DCAT}downloadURL`,
  accessURL: `${DCAT}accessURL`,
  accessService: `${DCAT}accessService`,
  byteSize: `${DCAT}byteSize`,
  mediaType: `${DCAT}mediaType`,
  keyword: `${DCAT}keyword`,
  theme: `${DCAT}theme`,
  contactPoint: `${DCAT}contactPoint`,
  startDate: `${DCAT}startDate`,
  endDate: `${DCAT}endDate`,
  servesDataset: `${DCAT}servesDataset`,
  identifier: `${DCT}identifier`,
  title: `${DCT}title`,
  description: `${DCT}description`,
  license: `${DCT}license`,
  format: `${DCT}format`,
  frequency: `${DCT}accrualPeriodicity`,
  temporal: `${DCT}temporal`,
  spatial: `${DCT}spatial`,
  modified: `${DCT}modified`,
  conformsTo: `${DCT}conformsTo`,
  hasPart: `${DCT}hasPart`,
  agents: ['creator', 'publisher', 'rightsHolder'].map((word) => DCT + word),
  mbox: `${FOAF}mbox`,
  people: [`${FOAF}Person`, 'http://schema.org/Person', 'https://schema.org/Person', `${VCARD}Individual`],
  fn: `${VCARD}fn`,
  contactWays: ['hasEmail', 'email', 'hasURL', 'url'].map((word) => VCARD + word),
  checksum: 'http://spdx.org/rdf/terms#checksum',
  date: `${XSD}date`,
  wkt: ['http://www.opengis.net/ont/geosparql#wktLiteral', 'http://www.opengis.net/rdf#wktLiteral'],
  geojson: [
    'http://www.opengis.net/ont/geosparql#geoJSONLiteral',
    'https://www.iana.org/assignments/media-types/application/vnd.geo+json',
  ],
} as const
