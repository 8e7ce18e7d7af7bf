import type { Literal, Store } from 'n3'
import { shown } from '../../../problems/messages.ts'
import { licenceOf, objectsOf, polygonsIn, textOf } from '../harvest.ts'
import { w } from '../portal-terms.ts'
import { type Found, licencesOf, objectsByDataset } from './trap.ts'

/** A period with an address, which the portal loses. */
export function periodAddress(graph: Store): Found[] {
  return objectsByDataset(graph, w.temporal)
    .filter(({ termType }) => termType === 'NamedNode')
    .map(({ value }) => ({ rule: 'portal-period-address', near: [value], facts: [shown(value)] }))
}

/** A period that is not told in days, which the portal loses. */
export function periodType(graph: Store): Found[] {
  return objectsByDataset(graph, w.temporal)
    .flatMap((period) => [w.startDate, w.endDate].flatMap((word) => objectsOf(graph, period, word)))
    .filter((each) => (each as Literal).datatype?.value !== w.date)
    .map(({ value }) => ({ rule: 'portal-period-type', near: [value], facts: [shown(value)] }))
}

/** A territory without a polygon that the portal reads. */
export function placeLost(graph: Store): Found[] {
  return objectsByDataset(graph, w.spatial)
    .filter((each) => polygonsIn(graph, each) === 0)
    .map(({ value }) => ({ rule: 'portal-place-lost', near: [value], facts: [shown(value)] }))
}

/** A licence with a text, which the portal reads in the place of its address. */
export function licenceLabel(graph: Store): Found[] {
  return licencesOf(graph)
    .filter((each) => textOf(graph, each, w.label) !== '' || textOf(graph, each, w.description) !== '')
    .map((each) => ({
      rule: 'portal-licence-label',
      near: [textOf(graph, each, w.label) || textOf(graph, each, w.description)],
      facts: [shown(each.value), shown(textOf(graph, each, w.label) || textOf(graph, each, w.description))],
    }))
}

/** A licence that the portal does not know. */
export function licenceUnknown(graph: Store): Found[] {
  return licencesOf(graph)
    .filter((each) => textOf(graph, each, w.label) === '' && licenceOf(graph, each) === undefined)
    .map(({ value }) => ({ rule: 'portal-licence-unknown', near: [value], facts: [shown(value)] }))
}
