import type { Literal, Store } from 'n3'
import { formatValue } from '../../../problems/format-value.ts'
import { firstText, objectsOf } from '../catalog-values.ts'
import { countPolygons } from '../harvest.ts'
import { guessLicence, licenceText } from '../licences.ts'
import { portalTerms } from '../portal-terms.ts'
import { licencesOf, objectsByDataset, type TrapFinding } from './trap.ts'

/** A period with an address, from which the portal would fetch it. */
export function periodAddress(graph: Store): TrapFinding[] {
  return objectsByDataset(graph, portalTerms.temporal)
    .filter(({ termType }) => termType === 'NamedNode')
    .map(({ value }) => ({ rule: 'portal-period-address', near: [value], facts: [formatValue(value)] }))
}

/** A period whose ends are neither days nor moments, which the portal loses, or refuses the data set for. */
export function periodType(graph: Store): TrapFinding[] {
  return objectsByDataset(graph, portalTerms.temporal)
    .flatMap((period) =>
      [portalTerms.startDate, portalTerms.endDate].flatMap((word) => objectsOf(graph, period, word)),
    )
    .filter((each) => {
      const type = (each as Literal).datatype?.value
      return type !== portalTerms.date && type !== portalTerms.dateTime
    })
    .map(({ value }) => ({ rule: 'portal-period-type', near: [value], facts: [formatValue(value)] }))
}

/** A territory without a polygon that the portal reads. */
export function placeLost(graph: Store): TrapFinding[] {
  return objectsByDataset(graph, portalTerms.spatial)
    .filter((each) => countPolygons(graph, each) === 0)
    .map(({ value }) => ({ rule: 'portal-place-lost', near: [value], facts: [formatValue(value)] }))
}

/** A licence with a text, which the portal reads in the place of its address. */
export function licenceLabel(graph: Store): TrapFinding[] {
  return licencesOf(graph)
    .filter(
      (each) =>
        firstText(graph, each, portalTerms.label) !== '' ||
        firstText(graph, each, portalTerms.description) !== '',
    )
    .map((each) => ({
      rule: 'portal-licence-label',
      near: [firstText(graph, each, portalTerms.label) || firstText(graph, each, portalTerms.description)],
      facts: [
        formatValue(each.value),
        formatValue(
          firstText(graph, each, portalTerms.label) || firstText(graph, each, portalTerms.description),
        ),
      ],
    }))
}

/** A licence that is not one of those that this program knows of the portal. */
export function licenceUnknown(graph: Store): TrapFinding[] {
  return licencesOf(graph)
    .filter(
      (each) =>
        firstText(graph, each, portalTerms.label) === '' &&
        guessLicence([licenceText(graph, each)]) === 'untried',
    )
    .map(({ value }) => ({ rule: 'portal-licence-unknown', near: [value], facts: [formatValue(value)] }))
}
