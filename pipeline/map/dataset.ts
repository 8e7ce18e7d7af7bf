import type { Node } from '../rdf/node.ts'
import { dayOf, type Version } from '../rdf/release-version.ts'
import { type Edition, inLanguages, named } from './mapping-context.ts'

/**
 * The data set: whatever it describes points to it (`subjectOf`), so that it need not list a million things. It says nothing of a
 * release without a version.
 */
export function dataset(edition: Edition, version: Version | undefined): Node {
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
    version,
    dateModified: version === undefined ? undefined : { '@value': dayOf(version), '@type': 'xsd:date' },
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
