import { dayOf } from '../rdf/release-version.ts'
import { authority } from '../record/registers/eu-authorities.ts'
import { contact, distribution, place, service } from './catalog-nodes.ts'
import { conceptsOf, frequencyOf, languageOf, publisherTypeOf } from './concepts.ts'
import { type Described, type Document, iri, texts, typed } from './jsonld-document.ts'
import { identifierOf, type Offer } from './offer.ts'

/**
 * The catalogue of one data set in DCAT-AP 3.0.1, as portals harvest it. What it points to is described beside it
 * (class, label, scheme), as the shapes of the profile ask. It holds no checksum (the profile wants
 * `xsd:hexBinary`, which data.gouv.fr cannot store) and no person; the period is a blank node, because
 * data.gouv.fr would ask the network for any other.
 */
export function catalogDocument(offer: Offer): Document {
  const { publication, address, release, hasPages, files } = offer
  const { inLanguage, temporalCoverage: period, theme: themes } = publication
  const publisher = address.thing('organization', publication.publisher)
  const where = place(offer)
  const common: Described = {
    'dct:title': texts(publication.name, inLanguage),
    'dct:description': texts(publication.description, inLanguage),
    'dct:publisher': iri(publisher),
    'dct:language': iri(languageOf(inLanguage)),
    'dct:issued': typed(publication.datePublished, 'xsd:date'),
    'dct:modified': typed(dayOf(release), 'xsd:date'),
    'dct:license': iri(publication.license),
    'dct:spatial': where && iri(String(where['@id'])),
  }
  const home = hasPages ? iri(address.base) : undefined
  return {
    '@context': prefixes,
    '@graph': [
      {
        '@id': address.catalog,
        '@type': 'dcat:Catalog',
        ...common,
        'foaf:homepage': home,
        'dcat:themeTaxonomy': themes && iri(authority('data-theme')),
        'dcat:dataset': iri(address.dataset),
        'dcat:service': publication.sparqlEndpoint && iri(address.service),
      },
      {
        '@id': address.dataset,
        '@type': 'dcat:Dataset',
        'dct:identifier': identifierOf(offer),
        ...common,
        'dcat:version': release,
        'dcat:landingPage': home,
        'dct:accessRights': iri(authority('access-right', 'PUBLIC')),
        'dct:accrualPeriodicity': iri(frequencyOf(publication.accrualPeriodicity)),
        'dct:temporal': period && {
          '@type': 'dct:PeriodOfTime',
          'dcat:startDate': typed(period.start, 'xsd:date'),
          'dcat:endDate': typed(period.end, 'xsd:date'),
        },
        'dcat:contactPoint': publication.contactPoint && iri(address.contact),
        'dcat:keyword': publication.keyword?.flatMap((word) => texts(word, inLanguage) ?? []),
        'dcat:theme': themes?.map((code) => iri(authority('data-theme', code))),
        'dcat:distribution': files.map(({ id }) => iri(address.distribution(id))),
      },
      ...files.map((file) => distribution(file, offer)),
      service(offer),
      {
        '@id': publisher,
        '@type': 'foaf:Agent',
        'foaf:name': offer.survey.publisherName,
        'dct:type': iri(publisherTypeOf(publication.publisherType)),
      },
      contact(offer),
      where,
      home && { ...home, '@type': 'foaf:Document' },
      ...conceptsOf(offer),
    ].filter((each) => each !== undefined),
  }
}

const prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  geo: 'http://www.opengis.net/ont/geosparql#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}
