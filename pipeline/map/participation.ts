import type { Node } from '../rdf/node.ts'
import { partIri } from '../record/registers/participation-parts.ts'
import { isOrganizationItself, type StatedFunction, statedFunctions } from '../record/stated-functions.ts'
import type { Participation } from '../record/typed-record.ts'
import { languageMap, type MappingContext, mergedLanguageMap } from './mapping-context.ts'

/**
 * Maps a part in the capsule with the id `capsule` to a `prov:Attribution`, as DCAT does: who takes part (`prov:agent`), as what
 * (`dcat:hadRole`), and the credit as it was printed (`rdfs:label`). Of somebody whom nothing may name it has no agent.
 */
export function mapParticipation(record: Participation, capsule: string, context: MappingContext): Node {
  const { address } = context
  const functions = statedFunctions(record)
  const agents = agentsOf(record, context)
  return {
    '@id': address.participation(capsule, record.id),
    '@type': ['Attribution'],
    participant: agents.length > 1 ? agents : agents[0], // more than one is a problem, which the shapes tell
    part: record.part?.map(partIri),
    credit: languageMap(record.credit, context),
    function: functions.map((each) => functionAddress(each, record, capsule, context)),
  }
}

/**
 * Maps the functions that a credit states, each with the organisation or the periodical that it belongs to. They hang on the
 * participation and not on the person, because they hold for the day of the recording only; for the same reason a membership has no
 * `org:member` here.
 */
export function mapFunctions(record: Participation, capsule: string, context: MappingContext) {
  const { address } = context
  return statedFunctions(record).map((each) => ({
    path: each.path,
    node: {
      '@id': functionAddress(each, record, capsule, context),
      '@type': each.organization === undefined ? ['Role'] : ['Role', 'Membership'],
      roleName: mergedLanguageMap(each.roleName.length === 0 ? undefined : each.roleName, context),
      organization: each.organization && address.thing('organization', each.organization),
      periodical: each.periodical && address.thing('periodical', each.periodical),
    } satisfies Node,
  }))
}

/** Who takes part: a person, or an organisation; nobody where nothing names them. */
export function agentsOf(record: Participation, { address }: MappingContext): string[] {
  const { participant, organization = [] } = record
  if (participant !== undefined) return [address.thing('contributor', participant)]
  return isOrganizationItself(record) ? organization.map((id) => address.thing('organization', id)) : []
}

function functionAddress(
  { organization, periodical }: StatedFunction,
  { id }: Participation,
  capsule: string,
  { address }: MappingContext,
): string {
  return address.function(capsule, id, organization, periodical)
}
