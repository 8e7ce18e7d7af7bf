import type { Kind } from '../rdf/addresses.ts'
import type { Node } from '../rdf/node.ts'
import type { RecordValues } from '../record/typed-record.ts'
import { mapCapsule } from './capsule.ts'
import type { MappingContext } from './mapping-context.ts'
import { mapOrganization } from './organization.ts'
import { mapPage } from './page.ts'
import { mapPeriodical } from './periodical.ts'
import { mapPerson } from './person.ts'
import { mapPlace } from './place.ts'
import { mapSeries } from './series.ts'
import { mapTopic } from './topic.ts'

/** The mapping of each kind of record to a node. To add a kind: a file with its mapping, and its line here. */
export const mappings: {
  readonly [K in Kind]: (value: RecordValues[K], context: MappingContext) => Node
} = {
  capsule: mapCapsule,
  contributor: mapPerson,
  organization: mapOrganization,
  periodical: mapPeriodical,
  place: mapPlace,
  series: mapSeries,
  source: mapPage,
  topic: mapTopic,
}
