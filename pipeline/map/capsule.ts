import type { Node } from '../rdf/node.ts'
import { captionIdOf } from '../record/caption-id.ts'
import { type PartProperty, participationPart } from '../record/registers/participation-parts.ts'
import type { Participation, RecordValues } from '../record/typed-record.ts'
import { videoFields } from '../record/video-fields.ts'
import { statedAccessibility } from './accessibility.ts'
import { languageMap, type MappingContext, mergedLanguageMap } from './mapping-context.ts'
import { transcriptFileIdOf } from './media-file.ts'
import { fileAddress, fileValues } from './own-file.ts'
import { agentsOf } from './participation.ts'

/**
 * Maps a capsule to a `VideoObject`. `schema:contributor` links it to each person; what a person does in it stands on the
 * participations. The licence of the metadata stands on the document.
 */
export function mapCapsule(record: RecordValues['capsule'], context: MappingContext): Node {
  const { address } = context
  const parts = record.participation ?? []
  const people = parts.flatMap(({ participant, isForText }) => (isForText ? [] : (participant ?? [])))
  const about = topics([...(record.about ?? []), ...(record.territorialScale ?? [])], context)
  const video = videoFields(record)
  return {
    '@id': address.thing('capsule', record.id),
    '@type': ['VideoObject'],
    name: languageMap(record.name, context),
    alternateName: mergedLanguageMap(record.alternateName, context),
    description: languageMap(record.description, context),
    isPartOf: record.isPartOf && address.thing('series', record.isPartOf),
    position: record.position,
    contributor: distinct(people.map((id) => address.thing('contributor', id))),
    participation: [
      ...parts.map(({ id }) => address.participation(record.id, id)),
      ...Array.from({ length: record.withheld ?? 0 }, (_, index) => address.withheld(record.id, index + 1)),
    ],
    ...partProperties(parts, context),
    about: distinct(about),
    keywords: mergedLanguageMap(record.keywords, context),
    spatialCoverage: record.spatialCoverage?.map((id) => address.thing('place', id)),
    locationCreated: record.locationCreated?.map((id) => address.thing('place', id)),
    publisher: record.publisher?.map((id) => address.thing('organization', id)),
    inLanguage: record.inLanguage,
    dateCreated: record.dateCreated,
    datePublished: record.datePublished,
    dateModified: record.dateModified,
    uploadDate: record.uploadDate,
    expires: record.expires,
    duration: record.duration,
    url: video.url,
    ...fileValues({ ...record, contentUrl: video.contentUrl }, context),
    embedUrl: video.embedUrl,
    thumbnailUrl: video.thumbnailUrl?.flatMap((typed) => fileAddress(typed, context) ?? []),
    sameAs: video.sameAs,
    identifier: record.identifier,
    license: record.license,
    copyrightNotice: languageMap(record.copyrightNotice, context),
    isAccessibleForFree: record.isAccessibleForFree,
    accessibilityFeature: statedAccessibility(record),
    transcript: languageMap(record.transcript, context),
    caption: record.caption?.map((each) => address.caption(record.id, captionIdOf(each))),
    encoding: record.encoding?.map(({ id }) => address.file(record.id, id)),
    associatedMedia: record.transcriptFile?.map((each) => address.file(record.id, transcriptFileIdOf(each))),
    hasPart: record.hasPart?.map(({ id }) => address.chapter(record.id, id)),
  }
}

/** The parts that schema.org has a property for, said by it too where its range allows. */
function partProperties(parts: readonly Participation[], context: MappingContext): Pick<Node, PartProperty> {
  const said: Partial<Record<PartProperty, string[] | undefined>> = {}
  for (const record of parts) {
    const agents = record.isForText ? [] : agentsOf(record, context)
    for (const name of record.part ?? []) {
      const { property } = participationPart(name)
      if (agents.length === 0 || property === undefined) continue
      if (property.isForPeopleOnly && record.participant === undefined) continue
      said[property.name] = distinct([...(said[property.name] ?? []), ...agents])
    }
  }
  return said
}

function distinct(addresses: readonly string[]): string[] | undefined {
  return addresses.length === 0 ? undefined : [...new Set(addresses)]
}

function topics(ids: readonly string[], { address }: MappingContext): string[] {
  return ids.map((id) => address.thing('topic', id))
}
