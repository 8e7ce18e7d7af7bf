import type { Node } from '../rdf/node.ts'
import type { Participation } from '../record/typed-record.ts'
import { languageMap, type MappingContext, mergedLanguageMap } from './mapping-context.ts'

/**
 * A person's part in one capsule: the credit as printed, and whom that credit names, as of the recording.
 * Nothing of it is said of the person, about whom it may no longer be true.
 */
export function mapParticipation(record: Participation, capsule: string, edition: MappingContext): Node {
  const { address } = edition
  return {
    '@id': address.participation(capsule, record.id),
    '@type': [record.isUnnamed ? 'UnnamedParticipation' : 'Participation'],
    participant: record.participant && address.thing('contributor', record.participant),
    credit: languageMap(record.credit, edition),
    roleName: mergedLanguageMap(record.roleName, edition),
    organization: record.organization?.map((id) => address.thing('organization', id)),
    periodical: record.periodical?.map((id) => address.thing('periodical', id)),
  }
}
