import type { Node } from '../rdf/node.ts'
import type { Participation } from '../record/schemas.ts'
import { allInLanguages, type Edition, inLanguages } from './mapping-context.ts'

/**
 * A person's part in one capsule: the credit as printed, and whom that credit names, as of the recording.
 * Nothing of it is said of the person, about whom it may no longer be true.
 */
export function participation(record: Participation, capsule: string, edition: Edition): Node {
  const { address } = edition
  return {
    '@id': address.participation(capsule, record.id),
    '@type': [record.isUnnamed ? 'UnnamedParticipation' : 'Participation'],
    participant: record.participant && address.thing('contributor', record.participant),
    credit: inLanguages(record.credit, edition),
    roleName: allInLanguages(record.roleName, edition),
    organization: record.organization?.map((id) => address.thing('organization', id)),
    periodical: record.periodical?.map((id) => address.thing('periodical', id)),
  }
}
