import { safeEndpointUrl } from '../endpoint-access.ts'
import { PublishRefusedError } from '../publish-refused-error.ts'
import { publishRefusals } from '../refusal-messages.ts'
import { DEFAULT_RETRY_POLICY } from '../retry-policy.ts'
import { retryReporter } from '../retry-reporter.ts'
import type { DatagouvOrder } from './datagouv-order.ts'
import { PortalClient } from './portal-client.ts'

/** Opens the portal of an order with its key. Throws `PublishRefusedError` where the key is missing or malformed. */
export function openPortal(order: DatagouvOrder): PortalClient {
  const key = order.key?.trim() ?? ''
  if (!/^[!-~]+$/.test(key)) throw new PublishRefusedError(publishRefusals.missingKey(order.keyVariable))
  const policy = { ...(order.retryPolicy ?? DEFAULT_RETRY_POLICY), onRetry: retryReporter(order) }
  return new PortalClient(portalRoot(order), key, policy, order.maxChunkBytes)
}

const PORTALS = { main: 'https://www.data.gouv.fr', demo: 'https://demo.data.gouv.fr' }

/** The root of the portal that the order names. Throws `PublishRefusedError` for an address that may not be asked. */
export function portalRoot({ isDemo, portal }: DatagouvOrder): string {
  if (portal === undefined) return isDemo ? PORTALS.demo : PORTALS.main
  const url = safeEndpointUrl(portal, false)
  if (url === undefined) throw new PublishRefusedError(publishRefusals.invalidPortal(portal))
  return url.origin
}
