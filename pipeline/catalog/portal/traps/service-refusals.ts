import type { Store } from 'n3'
import { formatValue } from '../../../problems/format-value.ts'
import { firstText, objectsOf } from '../catalog-values.ts'
import { datasetsOf, harvest } from '../harvest.ts'
import { portalTerms } from '../portal-terms.ts'
import { harvestServices, refusals, servicesOf } from '../services.ts'
import type { TrapFinding } from './trap.ts'

/** A service of a data set that is not described, for which the portal refuses the service. */
export function serviceIdentifier(graph: Store): TrapFinding[] {
  return servicesOf(graph)
    .flatMap((service) =>
      objectsOf(graph, service, portalTerms.servesDataset).map((served) => ({ service, served })),
    )
    .filter(({ served }) => firstText(graph, served, portalTerms.identifier) === '')
    .filter(({ served }) => !datasetsOf(graph).some((dataset) => dataset.equals(served))) // reported already
    .map(({ service, served }) => ({
      rule: 'portal-service-identifier',
      near: [service.value],
      facts: [formatValue(service.value), formatValue(served.value)],
    }))
}

/** A service that the portal refuses for another reason. */
export function serviceRefused(graph: Store): TrapFinding[] {
  return harvestServices(graph, harvest(graph).stored)
    .refused.filter(({ reason }) => reason !== 'served')
    .map(({ address, reason }) => ({
      rule: 'portal-service',
      near: [address],
      facts: [formatValue(address), refusals[reason]],
    }))
}
