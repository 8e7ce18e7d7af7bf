import type { Node } from '../rdf/node.ts'
import type { Participation } from '../record/typed-record.ts'
import { languageMap, type MappingContext, mergedLanguageMap } from './mapping-context.ts'

/**
 * Maps a person's part in the capsule with the id `capsule`: the credit as printed, the roles, and the organisations and
 * periodicals that the credit names. They stand here and not on the person because they hold for the day of the recording only.
 */
export function mapParticipation(record: Participation, capsule: string, context: MappingContext): Node {
  const { address } = context
  return {
    '@id': address.participation(capsule, record.id),
    '@type': [record.isUnnamed ? 'UnnamedParticipation' : 'Participation'],
    participant: record.participant && address.thing('contributor', record.participant),
    credit: languageMap(record.credit, context),
    roleName: mergedLanguageMap(record.roleName, context),
    organization: record.organization?.map((id) => address.thing('organization', id)),
    periodical: record.periodical?.map((id) => address.thing('periodical', id)),
  }
}
