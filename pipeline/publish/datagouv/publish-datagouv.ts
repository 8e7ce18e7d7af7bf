import { distributions } from '../../catalog/distributions.ts'
import type { Language } from '../../language/message.ts'
import { portalLicenceId } from '../../record/registers/eu-authorities.ts'
import { assertUnaltered, readCurrentRelease } from '../current-release.ts'
import { DEFAULT_RETRY_POLICY, type RetryPolicy, safeEndpointUrl } from '../http-requests.ts'
import { PublishRefusedError } from '../publish-refused-error.ts'
import { publishRefusals } from '../refusal-messages.ts'
import { retryReporter } from '../retry-reporter.ts'
import type { PortalDataSet } from './api-responses.ts'
import { applyPlan, findMarkedDataSet } from './apply-plan.ts'
import { desiredDataSet } from './desired-dataset.ts'
import { extraKeys } from './extras.ts'
import { isUpToDate, planDatagouv } from './plan.ts'
import { completedStepText, planText, publishOutcomeText } from './plan-text.ts'
import { openPortalClient } from './portal-client.ts'

/** What is asked of a publication on data.gouv.fr. */
export type DatagouvOrder = {
  readonly data: string
  readonly out: string
  /** The day on which it is published. */
  readonly today: string
  /** Whether on the portal for trials, where accounts, ids and keys are others. */
  readonly isDemo: boolean
  /** Another portal with the same API. */
  readonly portal?: string | undefined
  readonly key: string | undefined
  /** The name of the variable that holds the key, to be told when it does not. */
  readonly keyName: string
  /** Whether to stop once the plan is shown. */
  readonly isDry: boolean
  readonly language: Language
  readonly retryPolicy?: RetryPolicy
  /** The most bytes sent at once. */
  readonly maxChunkBytes?: number
  /** Shows a text as soon as it is known. */
  readonly show: (text: string) => void
  /** Tells, beside the result, what the command waits for. */
  readonly note?: (text: string) => void
}

/** Publishes the release that stands: shows a plan, carries it out, tells where it is. Throws `Refused`. */
export async function publishToDatagouv(order: DatagouvOrder): Promise<void> {
  const { isDemo, language, show } = order
  const { publication, folder } = await readCurrentRelease(order.data, order.out, order.today)
  if (portalLicenceId(publication.license) === undefined)
    throw new PublishRefusedError(publishRefusals.licence(publication.license))
  const paths = distributions.map(({ path }) => path)
  await assertUnaltered(folder, paths)
  const root = rootOf(order)
  const key = order.key?.trim() ?? ''
  if (!/^[!-~]+$/.test(key)) throw new PublishRefusedError(publishRefusals.noKey(order.keyName))
  const account = isDemo ? publication.datagouv?.demo : publication.datagouv
  const wanted = await desiredDataSet(publication, folder, { organization: account?.organization })
  const patient = { ...(order.retryPolicy ?? DEFAULT_RETRY_POLICY), onRetry: retryReporter(order) }
  const client = openPortalClient(root, key, patient, order.maxChunkBytes)
  const dataSet =
    account?.dataset === undefined
      ? await findMarkedDataSet(wanted, client)
      : await client.dataSet(account.dataset)
  if (dataSet !== undefined) proveOurs(dataSet, wanted.identifier)
  const plan = planDatagouv(wanted, dataSet)
  show(planText(plan, wanted, new URL(root).host, language))
  if (order.isDry || isUpToDate(plan)) return
  const made = await applyPlan(plan, wanted, client, (done) => show(`${completedStepText(done, language)}\n`))
  show(publishOutcomeText(made, account?.dataset === undefined, isDemo, language))
}

/** The two portals that are known. */
const PORTALS = { main: 'https://www.data.gouv.fr', demo: 'https://demo.data.gouv.fr' }

/** The root of the portal: one of the two that are known, or what was asked for. */
function rootOf({ isDemo, portal }: DatagouvOrder): string {
  if (portal === undefined) return isDemo ? PORTALS.demo : PORTALS.main
  const url = safeEndpointUrl(portal, false)
  if (url === undefined) throw new PublishRefusedError(publishRefusals.portal(portal))
  return url.origin
}

/** Throws `Refused` if a data set bears the mark of another publication. */
function proveOurs({ id, extras }: PortalDataSet, identifier: string): void {
  const mark = extras?.[extraKeys.identifier]
  if (mark !== undefined && mark !== identifier)
    throw new PublishRefusedError(publishRefusals.anothers(id, String(mark)))
}
