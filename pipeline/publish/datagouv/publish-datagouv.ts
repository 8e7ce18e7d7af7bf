import { distributions } from '../../catalog/distributions.ts'
import type { Language } from '../../language/message.ts'
import { portalLicenceId } from '../../record/registers/eu-authorities.ts'
import { assertUnaltered } from '../checksums.ts'
import { readCurrentRelease } from '../current-release.ts'
import { safeEndpointUrl } from '../endpoint-access.ts'
import { PublishRefusedError } from '../publish-refused-error.ts'
import { publishRefusals } from '../refusal-messages.ts'
import { DEFAULT_RETRY_POLICY, type RetryPolicy } from '../retry-policy.ts'
import { retryReporter } from '../retry-reporter.ts'
import { applyPlan } from './apply-plan.ts'
import { desiredDataSet } from './desired-dataset.ts'
import { assertOwnDataSet, findMarkedDataSet } from './find-dataset.ts'
import { isUpToDate, planDatagouv } from './plan.ts'
import { completedStepText, planText, publishOutcomeText } from './plan-text.ts'
import { PortalClient } from './portal-client.ts'

/** The order to publish the current release on data.gouv.fr. */
export type DatagouvOrder = {
  readonly data: string
  readonly out: string
  /** The day of the publication, `YYYY-MM-DD`. */
  readonly today: string
  /** Whether the trial portal is meant, which has accounts, ids and keys of its own. */
  readonly isDemo: boolean
  /** The address of another portal with the same API. */
  readonly portal?: string | undefined
  readonly key: string | undefined
  /** The environment variable that holds the key, named where the key is missing. */
  readonly keyVariable: string
  /** Whether to stop after the plan. */
  readonly isDry: boolean
  readonly language: Language
  readonly retryPolicy?: RetryPolicy
  /** The most bytes of a file in one request. */
  readonly maxChunkBytes?: number
  /** Receives the result, piece by piece. */
  readonly show: (text: string) => void
  /** Receives remarks beside the result: what the command waits for. */
  readonly note?: (text: string) => void
}

/** Publishes the current release: shows a plan, carries it out, shows the outcome. Throws `PublishRefusedError`. */
export async function publishToDatagouv(order: DatagouvOrder): Promise<void> {
  const { isDemo, language, show } = order
  const { publication, folder } = await readCurrentRelease(order.data, order.out, order.today)
  if (portalLicenceId(publication.license) === undefined)
    throw new PublishRefusedError(publishRefusals.licence(publication.license))
  await assertUnaltered(
    folder,
    distributions.map(({ path }) => path),
  )
  const root = portalRoot(order)
  const client = openClient(order, root)
  const account = isDemo ? publication.datagouv?.demo : publication.datagouv
  const desired = await desiredDataSet(publication, folder, { organization: account?.organization })
  const dataSet =
    account?.dataset === undefined
      ? await findMarkedDataSet(desired, client)
      : await client.dataSet(account.dataset)
  if (dataSet !== undefined) assertOwnDataSet(dataSet, desired.identifier)
  const plan = planDatagouv(desired, dataSet)
  show(planText(plan, desired, new URL(root).host, language))
  if (order.isDry || isUpToDate(plan)) return
  const published = await applyPlan(plan, {
    desired,
    client,
    onStep: (step) => show(`${completedStepText(step, language)}\n`),
  })
  show(publishOutcomeText(published, account?.dataset === undefined, isDemo, language))
}

function openClient(order: DatagouvOrder, root: string): PortalClient {
  const key = order.key?.trim() ?? ''
  if (!/^[!-~]+$/.test(key)) throw new PublishRefusedError(publishRefusals.noKey(order.keyVariable))
  const policy = { ...(order.retryPolicy ?? DEFAULT_RETRY_POLICY), onRetry: retryReporter(order) }
  return new PortalClient(root, key, policy, order.maxChunkBytes)
}

const PORTALS = { main: 'https://www.data.gouv.fr', demo: 'https://demo.data.gouv.fr' }

/** The root of the portal that the order names. Throws `PublishRefusedError` for an address that may not be asked. */
function portalRoot({ isDemo, portal }: DatagouvOrder): string {
  if (portal === undefined) return isDemo ? PORTALS.demo : PORTALS.main
  const url = safeEndpointUrl(portal, false)
  if (url === undefined) throw new PublishRefusedError(publishRefusals.portal(portal))
  return url.origin
}
