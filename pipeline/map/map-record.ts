import type { Kind } from '../rdf/addresses.ts'
import type { MappedNode, Node } from '../rdf/node.ts'
import type { ReleaseVersion } from '../rdf/release-version.ts'
import type { AnyRecord, ConsentedRecord, PlaceOf, RecordValues } from '../record/typed-record.ts'
import { mapCapsule } from './capsule.ts'
import { mapCaption } from './caption.ts'
import { mapChapter } from './chapter.ts'
import { mapContactPoint, mapDataset, mapTopicScheme } from './dataset.ts'
import type { MappingContext } from './mapping-context.ts'
import { mapOrganization } from './organization.ts'
import { mapPage } from './page.ts'
import { mapParticipation } from './participation.ts'
import { mapPeriodical } from './periodical.ts'
import { mapPerson } from './person.ts'
import { mapPlace } from './place.ts'
import { mapReplacement } from './replacement.ts'
import { mapSeries } from './series.ts'
import { mapTopic } from './topic.ts'
import { mapWithdrawal } from './withdrawal.ts'

/** What each kind of record becomes. To add a kind: a mapping, and its line here. */
const mappings: { readonly [K in Kind]: (value: RecordValues[K], edition: MappingContext) => Node } = {
  capsule: mapCapsule,
  contributor: mapPerson,
  organization: mapOrganization,
  periodical: mapPeriodical,
  place: mapPlace,
  series: mapSeries,
  source: mapPage,
  topic: mapTopic,
}

/** The nodes that a record becomes, each with the way back to its place. */
export function mapRecord({ record, outlets }: ConsentedRecord, edition: MappingContext): MappedNode[] {
  const described = [wholeOf(record, edition)]
  if (record.kind === 'capsule' && !('replaced' in record))
    addParts(described, record.value, record.placeOf, edition)
  return outlets === undefined ? described : described.map((each) => ({ ...each, outlets }))
}

function wholeOf(record: AnyRecord, edition: MappingContext): MappedNode {
  const { kind, placeOf } = record
  if ('replaced' in record)
    return { node: mapReplacement(kind, record.replaced, edition), pathInRecord: [], placeOf }
  const mapping = mappings[kind] as (value: unknown, edition: MappingContext) => Node
  return { node: mapping(record.value, edition), pathInRecord: [], placeOf }
}

/** What is left of people who withdrew. */
export function mapWithdrawals(
  ids: readonly string[],
  edition: MappingContext,
  placeOf: PlaceOf,
): MappedNode[] {
  return ids.map((id) => ({ node: mapWithdrawal(id, edition), pathInRecord: [], placeOf }))
}

/** The nodes that the publication itself becomes, in a release of some version. */
export function mapPublication(
  edition: MappingContext,
  version: ReleaseVersion | undefined,
  placeOf: PlaceOf,
): MappedNode[] {
  const contactPoint = mapContactPoint(edition)
  return [
    { node: mapDataset(edition, version), pathInRecord: [], placeOf },
    ...(contactPoint === undefined ? [] : [{ node: contactPoint, pathInRecord: ['contactPoint'], placeOf }]),
    { node: mapTopicScheme(edition), pathInRecord: [], placeOf },
  ]
}

function addParts(
  described: MappedNode[],
  capsule: RecordValues['capsule'],
  placeOf: PlaceOf,
  edition: MappingContext,
): void {
  const { id, participation: parts = [], hasPart: chapters = [], caption: captions = [] } = capsule
  for (const [index, part] of parts.entries())
    described.push({
      node: mapParticipation(part, id, edition),
      pathInRecord: ['participation', index],
      placeOf,
    })
  for (const [index, part] of chapters.entries())
    described.push({ node: mapChapter(part, capsule, edition), pathInRecord: ['hasPart', index], placeOf })
  for (const [index, part] of captions.entries())
    described.push({ node: mapCaption(part, id, edition), pathInRecord: ['caption', index], placeOf })
}
