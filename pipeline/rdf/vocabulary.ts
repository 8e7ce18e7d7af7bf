/*
 * The namespaces of RDF vocabularies, and single IRIs of them. The words that records become, with their prefixes, are those of
 * `ontology/context.json` (`context.ts`).
 */

/** Asset Description Metadata Schema (https://www.w3.org/TR/vocab-adms/). */
export const ADMS = 'http://purl.org/adms/'

/** Bibliographic Ontology (https://bibliontology.com). */
export const BIBO = 'http://purl.org/ontology/bibo/'

/** Dublin Core elements (https://www.dublincore.org/specifications/dublin-core/dces/). */
export const DC = 'http://purl.org/dc/elements/1.1/'

/** Data Catalog Vocabulary (https://www.w3.org/TR/vocab-dcat-3/). */
export const DCAT = 'http://www.w3.org/ns/dcat#'

/** DCAT-AP, the application profile of DCAT for European portals (https://semiceu.github.io/DCAT-AP/). */
export const DCATAP = 'http://data.europa.eu/r5r/'

/** Dublin Core terms (https://www.dublincore.org/specifications/dublin-core/dcmi-terms/). */
export const DCT = 'http://purl.org/dc/terms/'

/** Friend of a Friend (http://xmlns.com/foaf/spec/). */
export const FOAF = 'http://xmlns.com/foaf/0.1/'

/** File formats by W3C name (https://www.w3.org/ns/formats/). */
export const FORMATS = 'http://www.w3.org/ns/formats/'

/** GeoSPARQL (https://www.ogc.org/standard/geosparql/). */
export const GEO = 'http://www.opengis.net/ont/geosparql#'

/** Hydra, for catalogues of several pages (https://www.hydra-cg.com/spec/latest/core/). */
export const HYDRA = 'http://www.w3.org/ns/hydra/core#'

/** Media types by name (https://www.iana.org/assignments/media-types/). */
export const MEDIA_TYPES = 'https://www.iana.org/assignments/media-types/'

/** The roles of the Open Language Archives Community (http://www.language-archives.org/REC/role.html). */
export const OLAC_ROLES = 'http://www.language-archives.org/REC/role.html#'

/** The Profiles Vocabulary, and the roles of what belongs to a profile (https://www.w3.org/TR/dx-prof/). */
export const PROF = 'http://www.w3.org/ns/dx/prof/'
export const PROF_ROLES = `${PROF}role/`

/** OWL (https://www.w3.org/TR/owl2-overview/). */
export const OWL = 'http://www.w3.org/2002/07/owl#'

/** RDF (https://www.w3.org/TR/rdf-schema/). */
export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
export const RDF_FIRST = `${RDF}first`
export const RDF_LANG_STRING = `${RDF}langString`
export const RDF_TYPE = `${RDF}type`

/** RDF Schema (https://www.w3.org/TR/rdf-schema/). */
export const RDFS = 'http://www.w3.org/2000/01/rdf-schema#'
export const RDFS_CLASS = `${RDFS}Class`
export const RDFS_SUB_CLASS_OF = `${RDFS}subClassOf`

/** The relators of the Library of Congress, the parts that people take in works (https://id.loc.gov/vocabulary/relators.html). */
export const RELATORS = 'http://id.loc.gov/vocabulary/relators/'

/** schema.org, spelt without s as its own JSON-LD context spells it. */
export const SCHEMA = 'http://schema.org/'

/** The Statistical Core Vocabulary, in older periods (http://vocab.deri.ie/scovo). */
export const SCV = 'http://purl.org/NET/scovo#'

/** schema.org in https, as the tools that read example queries spell it (https://github.com/sib-swiss/sparql-examples). */
export const SCHEMA_HTTPS = 'https://schema.org/'

/** The address by which search engines know the JSON-LD context of schema.org. */
export const SCHEMA_ORG_CONTEXT = 'https://schema.org'

/** SPARQL 1.1 Service Description (https://www.w3.org/TR/sparql11-service-description/). */
export const SD = 'http://www.w3.org/ns/sparql-service-description#'

/** SHACL (https://www.w3.org/TR/shacl/). */
export const SH = 'http://www.w3.org/ns/shacl#'
export const SH_MESSAGE = `${SH}message`

/** SKOS (https://www.w3.org/TR/skos-reference/). */
export const SKOS = 'http://www.w3.org/2004/02/skos/core#'

/** SPDX, for checksums (https://spdx.org/rdf/terms/). */
export const SPDX = 'http://spdx.org/rdf/terms#'

/** The ontology of SPARQL examples (https://purl.expasy.org/sparql-examples/ontology). */
export const SPEX = 'https://purl.expasy.org/sparql-examples/ontology#'

/** The specification of the SPARQL protocol, as what an endpoint conforms to. */
export const SPARQL_PROTOCOL = 'https://www.w3.org/TR/sparql11-protocol/'

/** The JSON-LD context of CSV on the Web (https://www.w3.org/TR/tabular-metadata/). */
export const CSVW_CONTEXT = 'http://www.w3.org/ns/csvw'

/** vCard (https://www.w3.org/TR/vcard-rdf/). */
export const VCARD = 'http://www.w3.org/2006/vcard/ns#'

/** Vocabulary of Interlinked Datasets (https://www.w3.org/TR/void/). */
export const VOID = 'http://rdfs.org/ns/void#'

/** Items and direct statements of Wikidata (https://www.mediawiki.org/wiki/Wikibase/Indexing/RDF_Dump_Format). */
export const WIKIDATA = 'http://www.wikidata.org/entity/'
export const WIKIDATA_DIRECT = 'http://www.wikidata.org/prop/direct/'

/** XML Schema datatypes (https://www.w3.org/TR/xmlschema11-2/). */
export const XSD = 'http://www.w3.org/2001/XMLSchema#'
export const XSD_STRING = `${XSD}string`
