import { ADMS, MEDIA_TYPES, SPARQL_PROTOCOL } from '../rdf/vocabulary.ts'
import {
  authorityAddress,
  availabilities,
  euLanguageCodes,
  frequencies,
  portalLicenceId,
  publisherTypes,
  themes,
} from '../record/registers/eu-authorities.ts'
import type { CatalogSource } from './catalog-source.ts'
import { iriReference, type JsonLdNode } from './jsonld-document.ts'

type Publication = CatalogSource['publication']

const ATTRIBUTION = `${ADMS}licencetype/Attribution`

/** The IANA address of a media type, which is the only form that data.gouv.fr shortens. */
export function mediaTypeIri(type: string): string {
  return `${MEDIA_TYPES}${type}`
}

/** The address of a language in the European register, by its tag (BCP 47); nothing if the table has no code for it. */
export function languageIri(tag: string): string | undefined {
  const code = euLanguageCodes[tag.toLowerCase().replace(/-.*/, '')]
  return code && authorityAddress('language', code)
}

/** The address of a frequency in the European register. */
export function frequencyIri(frequency: Publication['accrualPeriodicity']): string | undefined {
  return frequency && authorityAddress('frequency', frequencies[frequency])
}

/** The address of a planned availability in the European register. */
export function availabilityIri(availability: Publication['availability']): string | undefined {
  return availability && authorityAddress('planned-availability', availabilities[availability])
}

/** The address of a type of publisher (ADMS). */
export function publisherTypeIri(type: Publication['publisherType']): string | undefined {
  return type && `${ADMS}publishertype/${type}`
}

/** Every concept of a register that a catalogue points to, with the class and labels that the profile's shapes ask for. */
export function conceptNodes({ publication, address, files }: CatalogSource): JsonLdNode[] {
  const { theme = [], accrualPeriodicity, availability, publisherType, license, sparqlEndpoint } = publication
  const language = languageIri(publication.inLanguage)
  const formats = new Set(files.map(({ format }) => authorityAddress('file-type', format)))
  const packed = files.some(({ isPacked }) => isPacked) ? ['application/gzip'] : []
  const types = new Set([...files.map(({ mediaType }) => mediaType), ...packed].map(mediaTypeIri))
  const schemas = files.flatMap(({ conformsTo }) =>
    conformsTo === undefined ? [] : [address.base + conformsTo],
  )
  return [
    // no label here: data.gouv.fr would read it in the place of the address
    {
      '@id': license,
      '@type': 'dct:LicenseDocument',
      'dct:type': portalLicenceId(license) === 'lov2' ? iriReference(ATTRIBUTION) : undefined,
    },
    portalLicenceId(license) === 'lov2' && concept(ATTRIBUTION, 'Attribution', `${ADMS}licencetype/1.0`),
    ...theme.map((code) =>
      concept(
        authorityAddress('data-theme', code),
        { '@value': themes[code], '@language': 'fr' },
        authorityAddress('data-theme'),
      ),
    ),
    theme.length > 0 && {
      '@id': authorityAddress('data-theme'),
      '@type': 'skos:ConceptScheme',
      'dct:title': { '@value': 'Thèmes des données', '@language': 'fr' },
    },
    accrualPeriodicity && {
      '@id': frequencyIri(accrualPeriodicity),
      '@type': 'dct:Frequency',
      'skos:inScheme': iriReference(authorityAddress('frequency')),
    },
    availability &&
      concept(availabilityIri(availability), availability, authorityAddress('planned-availability')),
    publisherType &&
      concept(publisherTypeIri(publisherType), publisherTypes[publisherType], `${ADMS}publishertype/1.0`),
    language && {
      '@id': language,
      '@type': 'dct:LinguisticSystem',
      'skos:inScheme': iriReference(authorityAddress('language')),
    },
    {
      '@id': authorityAddress('access-right', 'PUBLIC'),
      '@type': 'dct:RightsStatement',
      'skos:inScheme': iriReference(authorityAddress('access-right')),
    },
    ...[...formats].map((format) => ({
      '@id': format,
      '@type': 'dct:MediaTypeOrExtent',
      'skos:inScheme': iriReference(authorityAddress('file-type')),
    })),
    ...[...types].map((type) => ({ '@id': type, '@type': 'dct:MediaType' })),
    { '@id': address.profile, '@type': 'dct:Standard' },
    ...schemas.map((schema) => ({ '@id': schema, '@type': 'dct:Standard' })),
    sparqlEndpoint && { '@id': SPARQL_PROTOCOL, '@type': 'dct:Standard' },
  ].filter((each) => typeof each === 'object')
}

function concept(address: string | undefined, label: unknown, scheme: string): JsonLdNode {
  return {
    '@id': address,
    '@type': 'skos:Concept',
    'skos:prefLabel': label,
    'skos:inScheme': iriReference(scheme),
  }
}
