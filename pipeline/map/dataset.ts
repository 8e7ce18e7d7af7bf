import type { Node } from '../rdf/node.ts'
import { dayOfVersion, type ReleaseVersion } from '../rdf/release-version.ts'
import { languageMap, type MappingContext, untaggedText } from './mapping-context.ts'

/**
 * The data set: whatever it describes points to it (`subjectOfLine`), so that it need not list a million things. It says nothing of a
 * release without a version.
 */
export function mapDataset(edition: MappingContext, version: ReleaseVersion | undefined): Node {
  const { address, publication } = edition
  return {
    '@id': address.dataset,
    '@type': ['Dataset'],
    name: languageMap(publication.name, edition),
    description: languageMap(publication.description, edition),
    inLanguage: publication.inLanguage,
    publisher: address.thing('organization', publication.publisher),
    license: publication.license,
    creditText: languageMap(publication.creditText, edition),
    spatialCoverage: publication.spatialCoverage?.map((id) => address.thing('place', id)),
    contactPoint: publication.contactPoint && address.contact,
    url: address.base,
    version,
    dateModified:
      version === undefined ? undefined : { '@value': dayOfVersion(version), '@type': 'xsd:date' },
  }
}

/** Whom to write to about the data. */
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

/** The set that the topics belong to; it bears the publication's name. */
export function mapTopicScheme(edition: MappingContext): Node {
  return {
    '@id': edition.address.topics,
    '@type': ['ConceptScheme', 'DefinedTermSet'],
    name: languageMap(edition.publication.name, edition),
    subjectOf: edition.address.dataset,
  }
}
