import type { Kind } from '../rdf/addresses.ts'
import type { Described, Node } from '../rdf/node.ts'
import type { Version } from '../rdf/release-version.ts'
import type { AnyRecord, PlaceOf, Said, Values } from '../record/schemas.ts'
import { capsule } from './capsule.ts'
import { caption } from './caption.ts'
import { chapter } from './chapter.ts'
import { contact, dataset, topicScheme } from './dataset.ts'
import type { Edition } from './mapping-context.ts'
import { organization } from './organization.ts'
import { page } from './page.ts'
import { participation } from './participation.ts'
import { periodical } from './periodical.ts'
import { person } from './person.ts'
import { place } from './place.ts'
import { replaced } from './replaced.ts'
import { series } from './series.ts'
import { topic } from './topic.ts'
import { withdrawn } from './withdrawn.ts'

/** What each kind of record becomes. To add a kind: a mapping, and its line here. */
const mappings: { readonly [K in Kind]: (value: Values[K], edition: Edition) => Node } = {
  capsule,
  contributor: person,
  organization,
  periodical,
  place,
  series,
  source: page,
  topic,
}

/** The nodes that a record becomes, each with the way back to its place. */
export function describe({ record, outlets }: Said, edition: Edition): Described[] {
  const described = [wholeOf(record, edition)]
  if (record.kind === 'capsule' && !('replaced' in record))
    addParts(described, record.value, record.placeOf, edition)
  return outlets === undefined ? described : described.map((each) => ({ ...each, outlets }))
}

function wholeOf(record: AnyRecord, edition: Edition): Described {
  const { kind, placeOf } = record
  if ('replaced' in record) return { node: replaced(kind, record.replaced, edition), at: [], placeOf }
  const mapping = mappings[kind] as (value: unknown, edition: Edition) => Node
  return { node: mapping(record.value, edition), at: [], placeOf }
}

/** What is left of people who withdrew. */
export function describeWithdrawn(ids: readonly string[], edition: Edition, placeOf: PlaceOf): Described[] {
  return ids.map((id) => ({ node: withdrawn(id, edition), at: [], placeOf }))
}

/** The nodes that the publication itself becomes, in a release of some version. */
export function describePublication(
  edition: Edition,
  version: Version | undefined,
  placeOf: PlaceOf,
): Described[] {
  const told = contact(edition)
  return [
    { node: dataset(edition, version), at: [], placeOf },
    ...(told === undefined ? [] : [{ node: told, at: ['contactPoint'], placeOf }]),
    { node: topicScheme(edition), at: [], placeOf },
  ]
}

function addParts(
  described: Described[],
  capsule: Values['capsule'],
  placeOf: PlaceOf,
  edition: Edition,
): void {
  const { id, participation: parts = [], hasPart: chapters = [], caption: captions = [] } = capsule
  for (const [index, part] of parts.entries())
    described.push({ node: participation(part, id, edition), at: ['participation', index], placeOf })
  for (const [index, part] of chapters.entries())
    described.push({ node: chapter(part, capsule, edition), at: ['hasPart', index], placeOf })
  for (const [index, part] of captions.entries())
    described.push({ node: caption(part, id, edition), at: ['caption', index], placeOf })
}
