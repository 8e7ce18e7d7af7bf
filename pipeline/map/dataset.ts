import type { Node } from '../rdf/node.ts'
import { dayOfVersion, type ReleaseVersion } from '../rdf/release-version.ts'
import { languageMap, type MappingContext, untaggedText } from './mapping-context.ts'

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
    url: address.base,
    version,
    dateModified:
      version === undefined ? undefined : { '@value': dayOfVersion(version), '@type': 'xsd:date' },
  }
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

/** Maps the publication to the concept scheme of its topics, which has the publication's name. */
export function mapTopicScheme(context: MappingContext): Node {
  return {
    '@id': context.address.topics,
    '@type': ['ConceptScheme', 'DefinedTermSet'],
    name: languageMap(context.publication.name, context),
  }
}
