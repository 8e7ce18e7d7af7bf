import { distributions } from '../../catalog/distributions.ts'
import type { Language } from '../../language/message.ts'
import { licenceId } from '../../record/registers/eu-authorities.ts'
import { addressOf, type Patience, patience } from '../http-requests.ts'
import { Refused } from '../publish-refused.ts'
import { refusals } from '../refusals.ts'
import { waitTeller } from '../retry-notice.ts'
import { proveUnaltered, standingRelease } from '../standing-release.ts'
import type { DataSet } from './api-answers.ts'
import { apply, lookUp } from './apply.ts'
import { openClient } from './client.ts'
import { marks } from './extras.ts'
import { isDone, planOf } from './plan.ts'
import { doneText, outcomeText, planText } from './plan-text.ts'
import { wantedOf } from './wanted-dataset.ts'

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
  readonly patience?: Patience
  /** The most bytes sent at once. */
  readonly chunk?: number
  /** Shows a text as soon as it is known. */
  readonly show: (text: string) => void
  /** Tells, beside the result, what the command waits for. */
  readonly note?: (text: string) => void
}

/** Publishes the release that stands: shows a plan, carries it out, tells where it is. Throws `Refused`. */
export async function publishDatagouv(order: DatagouvOrder): Promise<void> {
  const { isDemo, language, show } = order
  const { publication, folder } = await standingRelease(order.data, order.out, order.today)
  if (licenceId(publication.license) === undefined) throw new Refused(refusals.licence(publication.license))
  const paths = distributions.map(({ path }) => path)
  await proveUnaltered(folder, paths)
  const root = rootOf(order)
  const key = order.key?.trim() ?? ''
  if (!/^[!-~]+$/.test(key)) throw new Refused(refusals.noKey(order.keyName))
  const account = isDemo ? publication.datagouv?.demo : publication.datagouv
  const wanted = await wantedOf(publication, folder, { organization: account?.organization })
  const patient = { ...(order.patience ?? patience), onWait: waitTeller(order) }
  const client = openClient(root, key, patient, order.chunk)
  const dataSet =
    account?.dataset === undefined ? await lookUp(wanted, client) : await client.dataSet(account.dataset)
  if (dataSet !== undefined) proveOurs(dataSet, wanted.identifier)
  const plan = planOf(wanted, dataSet)
  show(planText(plan, wanted, new URL(root).host, language))
  if (order.isDry || isDone(plan)) return
  const made = await apply(plan, wanted, client, (done) => show(`${doneText(done, language)}\n`))
  show(outcomeText(made, account?.dataset === undefined, isDemo, language))
}

/** The two portals that are known. */
const PORTALS = { main: 'https://www.data.gouv.fr', demo: 'https://demo.data.gouv.fr' }

/** The root of the portal: one of the two that are known, or what was asked for. */
function rootOf({ isDemo, portal }: DatagouvOrder): string {
  if (portal === undefined) return isDemo ? PORTALS.demo : PORTALS.main
  const url = addressOf(portal, false)
  if (url === undefined) throw new Refused(refusals.portal(portal))
  return url.origin
}

/** Throws `Refused` if a data set bears the mark of another publication. */
function proveOurs({ id, extras }: DataSet, identifier: string): void {
  const mark = extras?.[marks.identifier]
  if (mark !== undefined && mark !== identifier) throw new Refused(refusals.anothers(id, String(mark)))
}
