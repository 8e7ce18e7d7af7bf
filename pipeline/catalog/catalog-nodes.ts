import { type Message, pageLanguage } from '../language/message.ts'
import { SPARQL_PROTOCOL } from '../rdf/vocabulary.ts'
import type { MultilingualText } from '../record/multilingual-text.ts'
import { authorityAddress } from '../record/registers/eu-authorities.ts'
import { registerOf } from '../record/registers/external-registers.ts'
import { type CatalogSource, datasetIdentifier } from './catalog-source.ts'
import { availabilityIri, mediaTypeIri } from './concepts.ts'
import { iriReference, type JsonLdNode, languageStrings, typedLiteral } from './jsonld-document.ts'

/** A file of the release as a distribution of the data set. */
export function distributionNode(
  file: CatalogSource['files'][number],
  { address, publication }: CatalogSource,
): JsonLdNode {
  const language = pageLanguage(publication.inLanguage)
  const there = iriReference(address.base + file.path)
  return {
    '@id': address.distribution(file.id),
    '@type': 'dcat:Distribution',
    'dct:title': languageStrings(file.title[language], language),
    'dct:description': languageStrings(file.description[language], language),
    'dcat:accessURL': there,
    'dcat:downloadURL': there,
    'dct:format': iriReference(authorityAddress('file-type', file.format)),
    'dcat:mediaType': iriReference(mediaTypeIri(file.mediaType)),
    'dcat:compressFormat': file.isPacked && iriReference(mediaTypeIri('application/gzip')),
    'dcat:byteSize': typedLiteral(String(file.size), 'xsd:nonNegativeInteger'),
    'dct:license': iriReference(publication.license),
    'dct:conformsTo': file.conformsTo && iriReference(address.base + file.conformsTo),
    'dcatap:availability': iriReference(availabilityIri(publication.availability)),
  }
}

/** The SPARQL service of the publication, if it names one. */
export function serviceNode(source: CatalogSource): JsonLdNode | undefined {
  const { address, publication } = source
  const { sparqlEndpoint: endpoint } = publication
  const language = pageLanguage(publication.inLanguage)
  return endpoint === undefined
    ? undefined
    : {
        '@id': address.service,
        '@type': 'dcat:DataService',
        'dct:identifier': `${datasetIdentifier(source)}/sparql`,
        'dct:title': languageStrings(serviceTitle(publication.name), publication.inLanguage),
        'dct:description': languageStrings(SERVICE_DESCRIPTION[language], language),
        'dcat:endpointURL': iriReference(endpoint),
        'dcat:endpointDescription': iriReference(endpoint), // where a service describes itself (SPARQL 1.1 Service Description)
        'dcat:servesDataset': iriReference(address.dataset),
        'dcat:contactPoint': publication.contactPoint && iriReference(address.contact),
        'dct:publisher': iriReference(address.thing('organization', publication.publisher)),
        'dct:license': iriReference(publication.license),
        'dct:accessRights': iriReference(authorityAddress('access-right', 'PUBLIC')),
        'dct:conformsTo': iriReference(SPARQL_PROTOCOL),
      }
}

/** The title of the SPARQL service in each language of the data set's; on a portal it stands among those of all publishers. */
function serviceTitle(name: MultilingualText): MultilingualText {
  if (typeof name === 'string') return `${name} : SPARQL`
  return Object.fromEntries(Object.entries(name).map(([tag, text]) => [tag, `${text} : SPARQL`]))
}

const SERVICE_DESCRIPTION: Message = {
  fr: 'Répond à des questions sur ces données, posées en SPARQL 1.1 selon son protocole.',
  en: 'Answers questions about these data, asked in SPARQL 1.1 by its protocol.',
}

/** The contact for the data set, an office rather than a person. */
export function contactNode({ address, publication }: CatalogSource): JsonLdNode | undefined {
  const { contactPoint } = publication
  return (
    contactPoint && {
      '@id': address.contact,
      '@type': 'vcard:Kind',
      'vcard:fn': contactPoint.name,
      'vcard:hasEmail': contactPoint.email && iriReference(`mailto:${contactPoint.email}`),
      'vcard:hasURL': contactPoint.url && iriReference(contactPoint.url),
    }
  )
}

/** The territory of the data set, by name and by its entries in registers, with its rectangle as WKT, the only form that data.gouv.fr reads. */
export function locationNode({ address, publication, statistics }: CatalogSource): JsonLdNode | undefined {
  const { spatialCoverage: ids = [], bbox } = publication
  if (ids.length === 0 && bbox === undefined) return undefined
  const [id] = ids
  const place = id !== undefined && ids.length === 1 ? address.thing('place', id) : undefined
  const territory = place === undefined ? undefined : statistics.traits.territories.get(place)
  return {
    '@id': place ?? address.spatial,
    '@type': 'dct:Location',
    'skos:prefLabel': territory && Object.values(territory.name).flat().map(String),
    'skos:exactMatch': territory?.sameAs
      .filter((each) => registerOf(each) !== undefined)
      .map((each) => iriReference(each)),
    ...(bbox && geometry(bbox)),
  }
}

function geometry({
  west,
  south,
  east,
  north,
}: NonNullable<CatalogSource['publication']['bbox']>): JsonLdNode {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  const middle = [(west + east) / 2, (south + north) / 2].map((degrees) => Number(degrees.toFixed(6)))
  return {
    'dcat:bbox': typedLiteral(
      `POLYGON((${corners.map((corner) => corner.join(' ')).join(', ')}))`,
      'geo:wktLiteral',
    ),
    'dcat:centroid': typedLiteral(`POINT(${middle.join(' ')})`, 'geo:wktLiteral'),
  }
}
