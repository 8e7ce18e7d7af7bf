import { pageLanguage } from '../language/message.ts'
import { authority } from '../record/registers/eu-authorities.ts'
import { availabilityOf, mediaTypeOf } from './concepts.ts'
import { type Described, iri, texts, typed } from './jsonld-document.ts'
import { identifierOf, type Offer } from './offer.ts'

/** A file of the release as a distribution of the data set. */
export function distribution(file: Offer['files'][number], { address, publication }: Offer): Described {
  const language = pageLanguage(publication.inLanguage)
  const there = iri(address.base + file.path)
  return {
    '@id': address.distribution(file.id),
    '@type': 'dcat:Distribution',
    'dct:title': texts(file.title[language], language),
    'dct:description': texts(file.description[language], language),
    'dcat:accessURL': there,
    'dcat:downloadURL': there,
    'dct:format': iri(authority('file-type', file.format)),
    'dcat:mediaType': iri(mediaTypeOf(file.mediaType)),
    'dcat:compressFormat': file.isPacked && iri(mediaTypeOf('application/gzip')),
    'dcat:byteSize': typed(String(file.size), 'xsd:nonNegativeInteger'),
    'dct:license': iri(publication.license),
    'dct:conformsTo': file.conformsTo && iri(address.base + file.conformsTo),
    'dcatap:availability': iri(availabilityOf(publication.availability)),
  }
}

/** The SPARQL service, if there is one. */
export function service(offer: Offer): Described | undefined {
  const { address, publication } = offer
  const { sparqlEndpoint: endpoint } = publication
  return endpoint === undefined
    ? undefined
    : {
        '@id': address.service,
        '@type': 'dcat:DataService',
        'dct:identifier': `${identifierOf(offer)}/sparql`,
        'dct:title': 'SPARQL',
        'dcat:endpointURL': iri(endpoint),
        'dcat:endpointDescription': iri(endpoint), // where a service describes itself (SPARQL 1.1 Service Description)
        'dcat:servesDataset': iri(address.dataset),
        'dcat:contactPoint': publication.contactPoint && iri(address.contact),
        'dct:publisher': iri(address.thing('organization', publication.publisher)),
        'dct:license': iri(publication.license),
        'dct:accessRights': iri(authority('access-right', 'PUBLIC')),
        'dct:conformsTo': iri('https://www.w3.org/TR/sparql11-protocol/'),
      }
}

/** Whom to write to, an office rather than a person. */
export function contact({ address, publication }: Offer): Described | undefined {
  const { contactPoint } = publication
  return (
    contactPoint && {
      '@id': address.contact,
      '@type': 'vcard:Kind',
      'vcard:fn': contactPoint.name,
      'vcard:hasEmail': contactPoint.email && iri(`mailto:${contactPoint.email}`),
      'vcard:hasURL': contactPoint.url && iri(contactPoint.url),
    }
  )
}

/** The territory: the place itself if it is one, with its rectangle in the only form that the portal reads. */
export function place({ address, publication }: Offer): Described | undefined {
  const { spatialCoverage: ids = [], bbox } = publication
  if (ids.length === 0 && bbox === undefined) return undefined
  const [id] = ids
  return {
    '@id': id !== undefined && ids.length === 1 ? address.thing('place', id) : address.spatial,
    '@type': 'dct:Location',
    ...(bbox && geometry(bbox)),
  }
}

function geometry({ west, south, east, north }: NonNullable<Offer['publication']['bbox']>): Described {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  const middle = [(west + east) / 2, (south + north) / 2].map((degrees) => Number(degrees.toFixed(6)))
  return {
    'dcat:bbox': typed(
      `POLYGON((${corners.map((corner) => corner.join(' ')).join(', ')}))`,
      'geo:wktLiteral',
    ),
    'dcat:centroid': typed(`POINT(${middle.join(' ')})`, 'geo:wktLiteral'),
  }
}
