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
 * The catalogue of one data set in DCAT-AP 3.0.1, as portals harvest it. What it points to is described beside it
 * (class, label, scheme), as the shapes of the profile ask. It holds no checksum (the profile wants
 * `xsd:hexBinary`, which data.gouv.fr cannot store) and no person; the period is a blank node, because
 * data.gouv.fr would ask the network for any other.
 */
export function catalogDocument(offer: CatalogSource): CatalogDocument {
  const { publication, address, release, hasPages, files } = offer
  const { inLanguage, temporalCoverage: period, theme: themes } = publication
  const publisher = address.thing('organization', publication.publisher)
  const where = locationNode(offer)
  const common: JsonLdNode = {
    'dct:title': languageStrings(publication.name, inLanguage),
    'dct:description': languageStrings(publication.description, inLanguage),
    'dct:publisher': iriReference(publisher),
    'dct:language': iriReference(languageIri(inLanguage)),
    'dct:issued': typedLiteral(publication.datePublished, 'xsd:date'),
    'dct:modified': typedLiteral(dayOfVersion(release), 'xsd:date'),
    'dct:license': iriReference(publication.license),
    'dct:spatial': where && iriReference(String(where['@id'])),
  }
  const home = hasPages ? iriReference(address.base) : undefined
  return {
    '@context': prefixes,
    '@graph': [
      {
        '@id': address.catalog,
        '@type': 'dcat:Catalog',
        ...common,
        'foaf:homepage': home,
        'dcat:themeTaxonomy': themes && iriReference(authorityAddress('data-theme')),
        'dcat:dataset': iriReference(address.dataset),
        'dcat:service': publication.sparqlEndpoint && iriReference(address.service),
      },
      {
        '@id': address.dataset,
        '@type': 'dcat:Dataset',
        'dct:identifier': datasetIdentifier(offer),
        ...common,
        'dcat:version': release,
        'dcat:landingPage': home,
        'dct:accessRights': iriReference(authorityAddress('access-right', 'PUBLIC')),
        'dct:accrualPeriodicity': iriReference(frequencyIri(publication.accrualPeriodicity)),
        'dct:temporal': period && {
          '@type': 'dct:PeriodOfTime',
          'dcat:startDate': typedLiteral(period.start, 'xsd:date'),
          'dcat:endDate': typedLiteral(period.end, 'xsd:date'),
        },
        'dcat:contactPoint': publication.contactPoint && iriReference(address.contact),
        'dcat:keyword': publication.keyword?.flatMap((word) => languageStrings(word, inLanguage) ?? []),
        'dcat:theme': themes?.map((code) => iriReference(authorityAddress('data-theme', code))),
        'dcat:distribution': files.map(({ id }) => iriReference(address.distribution(id))),
      },
      ...files.map((file) => distributionNode(file, offer)),
      serviceNode(offer),
      {
        '@id': publisher,
        '@type': 'foaf:Agent',
        'foaf:name': offer.statistics.publisherName,
        'dct:type': iriReference(publisherTypeIri(publication.publisherType)),
      },
      contactNode(offer),
      where,
      home && { ...home, '@type': 'foaf:Document' },
      ...conceptNodes(offer),
    ].filter((each) => each !== undefined),
  }
}

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
