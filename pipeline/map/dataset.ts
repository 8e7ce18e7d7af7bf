import type { DateValue, Node } from '../node.ts'
import { type Edition, inLanguages, named } from './edition.ts'

/** The day of the release, and the last day on which a record says that something changed. */
export type Dates = { readonly release: string; readonly lastChange: string | undefined }

/** The data set: whatever it describes points to it (`subjectOf`), so that it need not list a million things. */
export function dataset(edition: Edition, { release, lastChange }: Dates): Node {
  const { address, publication } = edition
  return {
    '@id': address.dataset,
    '@type': ['Dataset'],
    name: inLanguages(publication.name, edition),
    description: inLanguages(publication.description, edition),
    inLanguage: publication.inLanguage,
    publisher: address.thing('organization', publication.publisher),
    license: publication.license,
    creditText: inLanguages(publication.creditText, edition),
    spatialCoverage: publication.spatialCoverage?.map((id) => address.thing('place', id)),
    contactPoint: publication.contactPoint && address.contact,
    url: address.base,
    version: release,
    dateModified: lastChange === undefined ? undefined : { '@value': lastChange, '@type': 'xsd:date' },
  }
}

/** Whom to write to about the data. */
export function contact({ address, publication }: Edition): Node | undefined {
  const { contactPoint } = publication
  return (
    contactPoint && {
      '@id': address.contact,
      '@type': ['ContactPoint'],
      fn: named(contactPoint.name),
      hasEmail: contactPoint.email && `mailto:${contactPoint.email}`,
      hasURL: contactPoint.url,
    }
  )
}

/** The set that the topics belong to; it bears the publication's name. */
export function topicScheme(edition: Edition): Node {
  return {
    '@id': edition.address.topics,
    '@type': ['ConceptScheme', 'DefinedTermSet'],
    name: inLanguages(edition.publication.name, edition),
    subjectOf: edition.address.dataset,
  }
}

/** The later of `latest` and the dates of a node that tell of a change to the day. */
export function latestDay(latest: string | undefined, node: Node): string | undefined {
  for (const date of [node.dateCreated, node.datePublished, node.uploadDate, node.dateModified]) {
    if (date === undefined) continue
    const { '@value': value, '@type': type } = date as DateValue
    const day = value.slice(0, 10)
    if ((type === 'xsd:date' || type === 'xsd:dateTime') && day > (latest ?? '')) latest = day
  }
  return latest
}
