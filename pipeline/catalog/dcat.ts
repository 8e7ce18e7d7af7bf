import { dayOfVersion } from '../rdf/release-version.ts'
import { DCAT, DCATAP, DCT, FOAF, GEO, SKOS, VCARD, XSD } from '../rdf/vocabulary.ts'
import { authorityAddress } from '../record/registers/eu-authorities.ts'
import { contactNode, distributionNode, locationNode, serviceNode } from './catalog-nodes.ts'
import { type CatalogSource, datasetIdentifier } from './catalog-source.ts'
import { conceptNodes, frequencyIri, languageIri, publisherTypeIri } from './concepts.ts'
import {
  type CatalogDocument,
  iriReference,
  type JsonLdNode,
  languageStrings,
  typedLiteral,
} from './jsonld-document.ts'

/**
 * The catalogue of one data set in DCAT-AP 3.0.1, as portals harvest it. Each resource that it points to is described
 * beside it (class, label, scheme), as the shapes of the profile ask. It holds no person, and no checksum: the profile wants
 * `xsd:hexBinary`, which data.gouv.fr cannot store. The period is a blank node, because data.gouv.fr would ask the network
 * for a node with an address.
 */
export function catalogDocument(source: CatalogSource): CatalogDocument {
  const { publication, address, hasPages, files } = source
  const publisher = address.thing('organization', publication.publisher)
  const location = locationNode(source)
  const home = hasPages ? iriReference(address.base) : undefined
  const common = commonProperties(source, location)
  return {
    '@context': prefixes,
    '@graph': [
      catalogNode(source, common, home),
      datasetNode(source, common, home),
      ...files.map((file) => distributionNode(file, source)),
      serviceNode(source),
      {
        '@id': publisher,
        '@type': 'foaf:Agent',
        'foaf:name': source.statistics.publisherName,
        'dct:type': iriReference(publisherTypeIri(publication.publisherType)),
      },
      contactNode(source),
      location,
      home && { ...home, '@type': 'foaf:Document' },
      ...conceptNodes(source),
    ].filter((node) => node !== undefined),
  }
}

/** What a catalogue says of itself and of its data set alike. */
function commonProperties(
  { publication, address, release }: CatalogSource,
  location: JsonLdNode | undefined,
): JsonLdNode {
  const { inLanguage } = publication
  return {
    'dct:title': languageStrings(publication.name, inLanguage),
    'dct:description': languageStrings(publication.description, inLanguage),
    'dct:publisher': iriReference(address.thing('organization', publication.publisher)),
    'dct:language': iriReference(languageIri(inLanguage)),
    'dct:issued': typedLiteral(publication.datePublished, 'xsd:date'),
    'dct:modified': typedLiteral(dayOfVersion(release), 'xsd:date'),
    'dct:license': iriReference(publication.license),
    'dct:spatial': location && iriReference(String(location['@id'])),
  }
}

function catalogNode(
  { publication, address }: CatalogSource,
  common: JsonLdNode,
  home: JsonLdNode | undefined,
): JsonLdNode {
  return {
    '@id': address.catalog,
    '@type': 'dcat:Catalog',
    ...common,
    'foaf:homepage': home,
    'dcat:themeTaxonomy': publication.theme && iriReference(THEMES),
    'dcat:dataset': iriReference(address.dataset),
    'dcat:service': publication.sparqlEndpoint && iriReference(address.service),
  }
}

function datasetNode(source: CatalogSource, common: JsonLdNode, home: JsonLdNode | undefined): JsonLdNode {
  const { publication, address, release, files } = source
  const { inLanguage, temporalCoverage: period, theme } = publication
  return {
    '@id': address.dataset,
    '@type': 'dcat:Dataset',
    'dct:identifier': datasetIdentifier(source),
    ...common,
    'dcat:version': release,
    'dcat:landingPage': home,
    'dct:conformsTo': iriReference(address.profile),
    'dct:accessRights': iriReference(authorityAddress('access-right', 'PUBLIC')),
    'dct:accrualPeriodicity': iriReference(frequencyIri(publication.accrualPeriodicity)),
    'dct:temporal': (period?.start ?? period?.end) && {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': typedLiteral(period?.start, 'xsd:date'),
      'dcat:endDate': typedLiteral(period?.end, 'xsd:date'),
    },
    'dcat:contactPoint': publication.contactPoint && iriReference(address.contact),
    'dcat:keyword': publication.keyword?.flatMap((word) => languageStrings(word, inLanguage) ?? []),
    'dcat:theme': theme?.map((code) => iriReference(authorityAddress('data-theme', code))),
    'dcat:distribution': files.map(({ id }) => iriReference(address.distribution(id))),
  }
}

const THEMES = authorityAddress('data-theme')

const prefixes = {
  dcat: DCAT,
  dcatap: DCATAP,
  dct: DCT,
  foaf: FOAF,
  geo: GEO,
  skos: SKOS,
  vcard: VCARD,
  xsd: XSD,
}
