import { spokenLanguage } from '../language/message.ts'
import type { DateValue, Node, TextValue } from '../rdf/node.ts'
import { dayOfVersion, type ReleaseVersion } from '../rdf/release-version.ts'
import { languageMap, type MappingContext, mergedLanguageMap, untaggedText } from './mapping-context.ts'

/**
 * Maps the publication to its `Dataset`. The documents of all things point to it (`inDataset`), so that its size does not grow with the
 * data. Without a version, the node says nothing of the release.
 */
export function mapDataset(context: MappingContext, version: ReleaseVersion | undefined): Node {
  const { address, publication } = context
  return {
    '@id': address.dataset,
    '@type': ['Dataset'],
    name: languageMap(publication.name, context),
    description: languageMap(publication.description, context),
    inLanguage: publication.inLanguage,
    publisher: address.thing('organization', publication.publisher),
    license: publication.license,
    creditText: languageMap(publication.creditText, context),
    spatialCoverage: publication.spatialCoverage?.map((id) => address.thing('place', id)),
    contactPoint: publication.contactPoint && address.contact,
    keywords: mergedLanguageMap(publication.keyword, context),
    temporalCoverage: intervalText(publication.temporalCoverage),
    url: address.base,
    version,
    datePublished: version === undefined ? undefined : dayValue(publication.datePublished),
    dateModified: version === undefined ? undefined : dayValue(dayOfVersion(version)),
  }
}

function dayValue(day: string | undefined): DateValue | undefined {
  return day === undefined ? undefined : { '@value': day, '@type': 'xsd:date' }
}

/** A period as an ISO 8601 interval, open where an end is not known (https://schema.org/temporalCoverage). */
function intervalText(period: MappingContext['publication']['temporalCoverage']): string | undefined {
  const { start, end } = period ?? {}
  return (start ?? end) && `${start ?? '..'}/${end ?? '..'}`
}

/** Maps the publication's contact for questions about the data to a vCard node; `undefined` if none is named. */
export function mapContactPoint({ address, publication }: MappingContext): Node | undefined {
  const { contactPoint } = publication
  return (
    contactPoint && {
      '@id': address.contact,
      '@type': ['ContactPoint'],
      fn: untaggedText(contactPoint.name),
      hasEmail: contactPoint.email && `mailto:${contactPoint.email}`,
      hasURL: contactPoint.url,
    }
  )
}

/** Maps the publication to the concept scheme of its topics, which is named after it. */
export function mapTopicScheme(context: MappingContext): Node {
  const name = topicSchemeName(languageMap(context.publication.name, context) ?? {})
  return {
    '@id': context.address.topics,
    '@type': ['ConceptScheme', 'DefinedTermSet'],
    prefLabel: name,
    name,
  }
}

/** The name of the topics of a publication with such a name, in French and in English; in English alone where it has no name in either. */
function topicSchemeName(publicationName: TextValue): TextValue {
  const names = Object.entries(publicationName).map(([tag, text]) => [tag, String(text)] as const)
  const spoken = names.flatMap(([tag, name]) => {
    const language = spokenLanguage(tag)
    return language === undefined ? [] : [[tag, SCHEME_NAMES[language](name)] as const]
  })
  const [, first = ''] = names[0] ?? []
  return Object.fromEntries(spoken.length > 0 ? spoken : [['en', SCHEME_NAMES.en(first)]])
}

const SCHEME_NAMES = {
  fr: (name: string) => `Thèmes de « ${name} »`,
  en: (name: string) => `Topics of “${name}”`,
}
