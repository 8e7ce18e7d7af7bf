import { safeEndpointUrl } from '../../requests/endpoint-access.ts'
import { RefusedError } from '../../requests/refused-error.ts'
import { DEFAULT_RETRY_POLICY } from '../../requests/retry-policy.ts'
import { retryReporter } from '../../requests/retry-reporter.ts'
import { publishRefusals } from '../refusal-messages.ts'
import type { DatagouvOrder } from './datagouv-order.ts'
import { PortalClient } from './portal-client.ts'

/** Opens the portal of an order with its key. Throws `RefusedError` where the key is missing or malformed. */
export function openPortal(order: DatagouvOrder): PortalClient {
  const key = order.key?.trim() ?? ''
  if (!/^[!-~]+$/.test(key)) throw new RefusedError(publishRefusals.missingKey(order.keyVariable))
  const policy = { ...(order.retryPolicy ?? DEFAULT_RETRY_POLICY), onRetry: retryReporter(order) }
  return new PortalClient(portalRoot(order), key, policy, order.maxChunkBytes)
}

const PORTALS = { main: 'https://www.data.gouv.fr', demo: 'https://demo.data.gouv.fr' }

/** The root of the portal that the order names. Throws `RefusedError` for an address that may not be asked. */
export function portalRoot({ isDemo, portal }: DatagouvOrder): string {
  if (portal === undefined) return isDemo ? PORTALS.demo : PORTALS.main
  const url = safeEndpointUrl(portal, false)
  if (url === undefined) throw new RefusedError(publishRefusals.invalidPortal(portal))
  return url.origin
}
