import type { Store, Term } from 'n3'
import { formatValue } from '../../../problems/format-value.ts'
import { portalTag } from '../../../record/registers/eu-authorities.ts'
import { firstText, objectsOf } from '../catalog-values.ts'
import { datasetsOf } from '../harvest.ts'
import { portalTerms } from '../portal-terms.ts'
import { distributionsOf, objectsByDataset, type Trap, type TrapFinding } from './trap.ts'

/** A data set without identifier, which the portal skips. */
export function identifierMissing(graph: Store): TrapFinding[] {
  return datasetsOf(graph)
    .filter((each) => firstText(graph, each, portalTerms.identifier) === '')
    .map(({ value }) => ({ rule: 'portal-identifier-missing', near: [value], facts: [formatValue(value)] }))
}

/** An identifier that two data sets bear, of which the portal refuses the second. */
export function identifierTwice(graph: Store): TrapFinding[] {
  const seen = new Set<string>()
  return datasetsOf(graph).flatMap((each): TrapFinding[] => {
    const id = firstText(graph, each, portalTerms.identifier)
    const isTwice = id !== '' && seen.has(id)
    seen.add(id)
    if (!isTwice) return []
    return [{ rule: 'portal-identifier-twice', near: [each.value], facts: [formatValue(id)] }]
  })
}

/** A data set without a title, which the portal skips. */
export function titleMissing(graph: Store): TrapFinding[] {
  return datasetsOf(graph)
    .filter((each) => firstText(graph, each, portalTerms.title) === '')
    .map(({ value }) => ({ rule: 'portal-title', near: [value], facts: [formatValue(value)] }))
}

/** Parts of a data set, of which the portal makes resources. */
export function datasetParts(graph: Store): TrapFinding[] {
  return objectsByDataset(graph, portalTerms.hasPart).map(({ value }) => ({
    rule: 'portal-has-part',
    near: [value],
    facts: [formatValue(value)],
  }))
}

/** Several standards, of which the portal keeps any one. */
export function severalStandards(graph: Store): TrapFinding[] {
  return [...datasetsOf(graph), ...distributionsOf(graph)]
    .map((each) => objectsOf(graph, each as Term, portalTerms.conformsTo))
    .filter((all) => all.length > 1)
    .map((all) => ({
      rule: 'portal-conforms-to',
      near: [all[0]?.value ?? ''],
      facts: [all.map(({ value }) => formatValue(value)).join(', ')],
    }))
}

/** A description too short for a point. */
export function descriptionShort(graph: Store): TrapFinding[] {
  return datasetsOf(graph)
    .map((each) => ({ value: each.value, text: firstText(graph, each, portalTerms.description) }))
    .filter(({ text }) => text.length <= 100)
    .map(({ value, text }) => ({
      rule: 'portal-description',
      near: [text, value],
      facts: [`${text.length}`],
    }))
}

/** Keywords that the portal drops for their length. */
export function keywordLength(graph: Store): TrapFinding[] {
  return objectsByDataset(graph, portalTerms.keyword)
    .filter(({ value }) => portalTag(value).length < 3 || portalTag(value).length > 96)
    .map(({ value }) => ({
      rule: 'portal-keyword',
      near: [`"${value}"`, value],
      facts: [formatValue(value)],
    }))
}

/** A change to come, seen from a day. */
export function modifiedInFuture(today: string): Trap {
  return (graph) =>
    objectsByDataset(graph, portalTerms.modified)
      .filter(({ value }) => value.slice(0, 10) > today)
      .map(({ value }) => ({ rule: 'portal-future', near: [value], facts: [formatValue(value)] }))
}
