import type { Store, Term } from 'n3'
import { shown } from '../../../problems/messages.ts'
import { tagOf } from '../../../record/registers/eu-authorities.ts'
import { datasetsOf, objectsOf, textOf } from '../harvest.ts'
import { w } from '../portal-terms.ts'
import { distributionsOf, type Found, objectsByDataset, type Trap } from './trap.ts'

/** A data set without identifier, which the portal skips. */
export function identifierMissing(graph: Store): Found[] {
  return datasetsOf(graph)
    .filter((each) => textOf(graph, each, w.identifier) === '')
    .map(({ value }) => ({ rule: 'portal-identifier-missing', near: [value], facts: [shown(value)] }))
}

/** An identifier that two data sets bear, of which the portal refuses the second. */
export function identifierTwice(graph: Store): Found[] {
  const seen = new Set<string>()
  return datasetsOf(graph).flatMap((each): Found[] => {
    const id = textOf(graph, each, w.identifier)
    const isTwice = id !== '' && seen.has(id)
    seen.add(id)
    if (!isTwice) return []
    return [{ rule: 'portal-identifier-twice', near: [each.value], facts: [shown(id)] }]
  })
}

/** A data set without a title, which the portal skips. */
export function titleMissing(graph: Store): Found[] {
  return datasetsOf(graph)
    .filter((each) => textOf(graph, each, w.title) === '')
    .map(({ value }) => ({ rule: 'portal-title', near: [value], facts: [shown(value)] }))
}

/** Parts of a data set, of which the portal makes resources. */
export function hasPart(graph: Store): Found[] {
  return objectsByDataset(graph, w.hasPart).map(({ value }) => ({
    rule: 'portal-has-part',
    near: [value],
    facts: [shown(value)],
  }))
}

/** Several standards, of which the portal keeps any one. */
export function conformsTo(graph: Store): Found[] {
  return [...datasetsOf(graph), ...distributionsOf(graph)]
    .map((each) => objectsOf(graph, each as Term, w.conformsTo))
    .filter((all) => all.length > 1)
    .map((all) => ({
      rule: 'portal-conforms-to',
      near: [all[0]?.value ?? ''],
      facts: [all.map(({ value }) => shown(value)).join(', ')],
    }))
}

/** A description too short for a point. */
export function description(graph: Store): Found[] {
  return datasetsOf(graph)
    .map((each) => ({ value: each.value, text: textOf(graph, each, w.description) }))
    .filter(({ text }) => text.length <= 100)
    .map(({ value, text }) => ({
      rule: 'portal-description',
      near: [text, value],
      facts: [`${text.length}`],
    }))
}

/** Keywords that the portal drops for their length. */
export function keyword(graph: Store): Found[] {
  return objectsByDataset(graph, w.keyword)
    .filter(({ value }) => tagOf(value).length < 3 || tagOf(value).length > 96)
    .map(({ value }) => ({ rule: 'portal-keyword', near: [`"${value}"`, value], facts: [shown(value)] }))
}

/** A change to come, seen from a day. */
export function future(today: string): Trap {
  return (graph) =>
    objectsByDataset(graph, w.modified)
      .filter(({ value }) => value.slice(0, 10) > today)
      .map(({ value }) => ({ rule: 'portal-future', near: [value], facts: [shown(value)] }))
}
