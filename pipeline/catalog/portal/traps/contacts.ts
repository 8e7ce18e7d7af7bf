import type { Store } from 'n3'
import { shown } from '../../../problems/messages.ts'
import { datasetsOf, isReachable, objectsOf, textOf } from '../harvest.ts'
import { w } from '../portal-terms.ts'
import { type Found, objectsByDataset } from './trap.ts'

/** A portal makes a public contact of whoever a catalogue names with an address. */
export function person(graph: Store): Found[] {
  const people = w.people.flatMap((type) => graph.getSubjects(w.type, type, null))
  const agents = w.agents
    .flatMap((word) => objectsOf(graph, null, word))
    .filter((agent) => objectsOf(graph, agent, w.mbox).length > 0)
  return [...new Set([...people, ...agents].map(({ value }) => value))].map((value) => ({
    rule: 'portal-person',
    near: [value, 'mbox', 'Person', 'Individual'],
    facts: [shown(value)],
  }))
}

/** A contact without a way to reach it, which the portal drops. */
export function contact(graph: Store): Found[] {
  return objectsByDataset(graph, w.contactPoint)
    .filter((each) => !isReachable(graph, each))
    .map((each) => ({
      rule: 'portal-contact',
      near: [each.value],
      facts: [shown(textOf(graph, each, w.fn) || each.value)],
    }))
}

/** A service of a data set that is not described, at which the harvest fails. */
export function serviceIdentifier(graph: Store): Found[] {
  return graph
    .getSubjects(w.type, w.DataService, null)
    .flatMap((service) => objectsOf(graph, service, w.servesDataset).map((served) => ({ service, served })))
    .filter(({ served }) => textOf(graph, served, w.identifier) === '')
    .filter(({ served }) => !datasetsOf(graph).some((dataset) => dataset.equals(served))) // told already
    .map(({ service, served }) => ({
      rule: 'portal-service-identifier',
      near: [service.value],
      facts: [shown(service.value), shown(served.value)],
    }))
}

/** A catalogue at an address that usually redirects, which the portal does not follow. */
export function redirect(graph: Store): Found[] {
  return graph
    .getSubjects(w.type, w.Catalog, null)
    .filter(({ value }) => /^http:|^https?:\/\/(w3id\.org|purl\.org|doi\.org|dx\.doi\.org)\//.test(value))
    .map(({ value }) => ({ rule: 'portal-redirect', near: [value], facts: [shown(value)] }))
}
