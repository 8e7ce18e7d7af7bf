import type { Store } from 'n3'
import { formatValue } from '../../../problems/format-value.ts'
import { firstText, objectsOf } from '../catalog-values.ts'
import { isReachable } from '../harvest.ts'
import { portalTerms } from '../portal-terms.ts'
import { objectsByDataset, type TrapFinding } from './trap.ts'

/** A portal makes a public contact of whoever a catalogue names with an address. */
export function personAsContact(graph: Store): TrapFinding[] {
  const people = portalTerms.people.flatMap((type) => graph.getSubjects(portalTerms.type, type, null))
  const agents = portalTerms.agents
    .flatMap((word) => objectsOf(graph, null, word))
    .filter((agent) => objectsOf(graph, agent, portalTerms.mbox).length > 0)
  return [...new Set([...people, ...agents].map(({ value }) => value))].map((value) => ({
    rule: 'portal-person',
    near: [value, 'mbox', 'Person', 'Individual'],
    facts: [formatValue(value)],
  }))
}

/** A contact without a way to reach it, which the portal drops. */
export function contactUnreachable(graph: Store): TrapFinding[] {
  return objectsByDataset(graph, portalTerms.contactPoint)
    .filter((each) => !isReachable(graph, each))
    .map((each) => ({
      rule: 'portal-contact',
      near: [each.value],
      facts: [formatValue(firstText(graph, each, portalTerms.fn) || each.value)],
    }))
}

/** A catalogue at an address that usually redirects, which the portal does not follow. */
export function catalogRedirect(graph: Store): TrapFinding[] {
  return graph
    .getSubjects(portalTerms.type, portalTerms.Catalog, null)
    .filter(({ value }) => /^http:|^https?:\/\/(w3id\.org|purl\.org|doi\.org|dx\.doi\.org)\//.test(value))
    .map(({ value }) => ({ rule: 'portal-redirect', near: [value], facts: [formatValue(value)] }))
}
