import {
  authority,
  availabilities,
  frequencies,
  languages,
  licenceId,
  publisherTypes,
  themes,
} from '../record/registers/eu-authorities.ts'
import { type Described, iri } from './jsonld-document.ts'
import type { Offer } from './offer.ts'

type Publication = Offer['publication']

const ADMS = 'http://purl.org/adms/'
const ATTRIBUTION = `${ADMS}licencetype/Attribution`

/** The address of a media type, in the one form that data.gouv.fr shortens. */
export function mediaTypeOf(type: string): string {
  return `https://www.iana.org/assignments/media-types/${type}`
}

/** The European address of a language, by its code in BCP 47; nothing if the register's code is not known here. */
export function languageOf(tag: string): string | undefined {
  const code = languages[tag.toLowerCase().replace(/-.*/, '')]
  return code && authority('language', code)
}

/** The European address of a frequency. */
export function frequencyOf(frequency: Publication['accrualPeriodicity']): string | undefined {
  return frequency && authority('frequency', frequencies[frequency])
}

/** The European address of an availability. */
export function availabilityOf(availability: Publication['availability']): string | undefined {
  return availability && authority('planned-availability', availabilities[availability])
}

/** The address of a kind of publisher. */
export function publisherTypeOf(type: Publication['publisherType']): string | undefined {
  return type && `${ADMS}publishertype/${type}`
}

/** Whatever a catalogue points to in registers, with the class and the labels that the profile's shapes ask for. */
export function conceptsOf({ publication, address, files }: Offer): Described[] {
  const { theme = [], accrualPeriodicity, availability, publisherType, license, sparqlEndpoint } = publication
  const language = languageOf(publication.inLanguage)
  const formats = new Set(files.map(({ format }) => authority('file-type', format)))
  const packed = files.some(({ isPacked }) => isPacked) ? ['application/gzip'] : []
  const types = new Set([...files.map(({ mediaType }) => mediaType), ...packed].map(mediaTypeOf))
  const schemas = files.flatMap(({ conformsTo }) =>
    conformsTo === undefined ? [] : [address.base + conformsTo],
  )
  return [
    // no label here: data.gouv.fr would read it in the place of the address
    {
      '@id': license,
      '@type': 'dct:LicenseDocument',
      'dct:type': licenceId(license) === 'lov2' ? iri(ATTRIBUTION) : undefined,
    },
    licenceId(license) === 'lov2' && concept(ATTRIBUTION, 'Attribution', `${ADMS}licencetype/1.0`),
    ...theme.map((code) =>
      concept(
        authority('data-theme', code),
        { '@value': themes[code], '@language': 'fr' },
        authority('data-theme'),
      ),
    ),
    theme.length > 0 && {
      '@id': authority('data-theme'),
      '@type': 'skos:ConceptScheme',
      'dct:title': { '@value': 'Thèmes des données', '@language': 'fr' },
    },
    accrualPeriodicity && {
      '@id': frequencyOf(accrualPeriodicity),
      '@type': 'dct:Frequency',
      'skos:inScheme': iri(authority('frequency')),
    },
    availability && concept(availabilityOf(availability), availability, authority('planned-availability')),
    publisherType &&
      concept(publisherTypeOf(publisherType), publisherTypes[publisherType], `${ADMS}publishertype/1.0`),
    language && {
      '@id': language,
      '@type': 'dct:LinguisticSystem',
      'skos:inScheme': iri(authority('language')),
    },
    {
      '@id': authority('access-right', 'PUBLIC'),
      '@type': 'dct:RightsStatement',
      'skos:inScheme': iri(authority('access-right')),
    },
    ...[...formats].map((format) => ({
      '@id': format,
      '@type': 'dct:MediaTypeOrExtent',
      'skos:inScheme': iri(authority('file-type')),
    })),
    ...[...types].map((type) => ({ '@id': type, '@type': 'dct:MediaType' })),
    ...schemas.map((schema) => ({ '@id': schema, '@type': 'dct:Standard' })),
    sparqlEndpoint && { '@id': 'https://www.w3.org/TR/sparql11-protocol/', '@type': 'dct:Standard' },
  ].filter((each) => typeof each === 'object')
}

function concept(address: string | undefined, label: unknown, scheme: string): Described {
  return { '@id': address, '@type': 'skos:Concept', 'skos:prefLabel': label, 'skos:inScheme': iri(scheme) }
}
