import { type Distribution, distributions } from '../../catalog/distributions.ts'
import { withSecrets } from '../../problems/secrets.ts'
import { portalLicenceId } from '../../record/registers/eu-authorities.ts'
import { RefusedError } from '../../requests/refused-error.ts'
import { WORKBOOK_FILE } from '../../write/tables/table-paths.ts'
import { assertUnaltered, readChecksums } from '../checksums.ts'
import { type CurrentRelease, readCurrentRelease } from '../current-release.ts'
import { publishRefusals } from '../refusal-messages.ts'
import { applyPlan } from './apply-plan.ts'
import type { DatagouvOrder } from './datagouv-order.ts'
import { desiredDataSet } from './desired-dataset.ts'
import { assertOwnDataSet, findMarkedDataSet } from './find-dataset.ts'
import { openPortal, portalRoot } from './open-portal.ts'
import { isUpToDate, planDatagouv } from './plan.ts'
import { completedStepText, planText, publishOutcomeText } from './plan-text.ts'

/** Publishes the current release of the order's folders (see `sendToPortal`). Throws `RefusedError`. */
export async function publishToDatagouv(order: DatagouvOrder): Promise<void> {
  await sendToPortal(await readCurrentRelease(order.data, order.out, order.today), order)
}

/** Sends a release to the portal: shows a plan, carries it out, shows the outcome. Throws `RefusedError`. */
export function sendToPortal(release: CurrentRelease, order: DatagouvOrder): Promise<void> {
  return withSecrets([order.key?.trim()], () => sendRelease(release, order))
}

async function sendRelease({ publication, folder }: CurrentRelease, order: DatagouvOrder): Promise<void> {
  const { isDemo, language, show } = order
  if (portalLicenceId(publication.license) === undefined)
    throw new RefusedError(publishRefusals.unknownLicence(publication.license))
  const offered = await offeredFiles(folder)
  await assertUnaltered(
    folder,
    offered.map(({ path }) => path),
  )
  const client = openPortal(order)
  const account = isDemo ? publication.datagouv?.demo : publication.datagouv
  const desired = await desiredDataSet(publication, folder, offered, { organization: account?.organization })
  const dataSet =
    account?.dataset === undefined
      ? await findMarkedDataSet(desired, client)
      : await client.dataSet(account.dataset)
  if (dataSet !== undefined) assertOwnDataSet(dataSet, desired.identifier)
  const plan = planDatagouv(desired, dataSet)
  show(planText(plan, desired, new URL(portalRoot(order)).host, language))
  if (order.isDry || isUpToDate(plan)) return
  const published = await applyPlan(plan, {
    desired,
    client,
    onStep: (step) => show(`${completedStepText(step, language)}\n`),
  })
  show(publishOutcomeText(published, account?.dataset === undefined, isDemo, language))
}

/** The files of a release that a portal is offered: all, but for a workbook that is too large, and transcripts where there are none. */
async function offeredFiles(folder: string): Promise<readonly Distribution[]> {
  const checksums = await readChecksums(folder)
  return distributions.filter(
    ({ path, isTranscript }) => (path !== WORKBOOK_FILE && isTranscript !== true) || checksums.has(path),
  )
}
