import { PublishRefusedError } from '../publish-refused-error.ts'
import { publishRefusals } from '../refusal-messages.ts'
import type { PortalDataSet, PortalResource } from './api-responses.ts'
import type { DesiredDataSet, DesiredFile } from './desired-dataset.ts'
import { dataSetFields, extraKeys, publishedPath, resourceFields } from './extras.ts'
import { type DatagouvPlan, type FileStep, resourceOrder } from './plan.ts'
import type { PortalClient } from './portal-client.ts'

/** What has just been done, for whoever watches. */
export type CompletedStep =
  | { readonly what: 'create' | 'update' | 'order' }
  | { readonly what: 'upload' | 'replace' | 'describe'; readonly file: DesiredFile }
  | { readonly what: 'remove'; readonly title: string }

/**
 * Carries out a plan. Each step leaves the portal so that the same command finishes what a cut run began: nothing is
 * made twice, because what was made bears a mark, or is found by the list of what was there before.
 */
export async function applyPlan(
  plan: DatagouvPlan,
  wanted: DesiredDataSet,
  client: PortalClient,
  tell: (done: CompletedStep) => void,
): Promise<PortalDataSet> {
  let dataSet = plan.dataSet
  if (dataSet === undefined) {
    dataSet = await created(wanted, client)
    tell({ what: 'create' })
  }
  const { id } = dataSet
  const contact =
    plan.contact && (await client.contact({ ...plan.contact, role: 'contact', ...ownerOf(wanted) }))
  if (plan.fields.length > 0 || contact !== undefined) {
    const fields = dataSetFields(wanted, dataSet)
    dataSet = await client.update(id, { ...fields, ...(contact && withContact(contact.id, fields, dataSet)) })
    tell({ what: 'update' })
  }
  const isAdding = plan.files.some(({ what }) => what === 'upload')
  if (isAdding && !plan.wasCut) {
    const before = dataSet.resources.map((resource) => resource.id).join(' ') || 'none'
    dataSet = await client.update(id, withExtra(wanted, dataSet, before))
  }
  for (const step of plan.files) await settle(step, dataSet, wanted, client, tell)
  for (const resource of plan.removed) {
    await client.remove(id, resource.id)
    tell({ what: 'remove', title: resource.title ?? resource.id })
  }
  dataSet = await client.dataSet(id)
  const order = resourceOrder(wanted, dataSet)
  if (order.join() !== dataSet.resources.map((resource) => resource.id).join()) {
    await client.order(id, order)
    tell({ what: 'order' })
  }
  if (isAdding || plan.wasCut) dataSet = await client.update(id, withExtra(wanted, dataSet, undefined))
  return dataSet
}

/** Creates the data set; if no answer came, looks whether it was created all the same, and does not try again. */
async function created(wanted: DesiredDataSet, client: PortalClient): Promise<PortalDataSet> {
  try {
    return await client.create(dataSetFields(wanted, undefined))
  } catch (error) {
    const found = error instanceof PublishRefusedError ? await findMarkedDataSet(wanted, client) : undefined
    if (found === undefined) throw error
    return found
  }
}

/** The data set that bears our mark, among those of the owner; throws `Refused` if there are several. */
export async function findMarkedDataSet(
  wanted: DesiredDataSet,
  client: PortalClient,
): Promise<PortalDataSet | undefined> {
  const found: string[] = []
  for await (const each of client.owned(wanted.organization))
    if (each.extras?.[extraKeys.identifier] === wanted.identifier && !each.deleted) found.push(each.id)
  if (found.length > 1) throw new PublishRefusedError(publishRefusals.twins(found))
  return found[0] === undefined ? undefined : client.dataSet(found[0])
}

async function settle(
  step: FileStep,
  dataSet: PortalDataSet,
  wanted: DesiredDataSet,
  client: PortalClient,
  tell: (done: CompletedStep) => void,
): Promise<void> {
  const { file, what } = step
  if (what === 'keep') return
  let { resource } = step as { readonly resource?: PortalResource }
  if (what === 'upload') resource = await uploaded(file, dataSet.id, wanted, client)
  else if (what === 'replace' && resource !== undefined) {
    const sent = await client.replace(dataSet.id, resource.id, file)
    resource = { ...sent, extras: { ...resource.extras, ...sent.extras } }
  }
  if (resource === undefined) throw new Error(`no resource for ${file.path}`)
  if (what !== 'describe' && resource.checksum?.type === 'sha1' && resource.checksum.value !== file.sha1)
    throw new PublishRefusedError(publishRefusals.corrupted(file.path))
  await client.describe(dataSet.id, resource.id, resourceFields(file, resource))
  tell({ what, file })
}

/** Sends a new file; if no answer came, looks whether it arrived all the same. */
async function uploaded(
  file: DesiredFile,
  id: string,
  wanted: DesiredDataSet,
  client: PortalClient,
): Promise<PortalResource> {
  try {
    return await client.upload(id, file)
  } catch (error) {
    if (!(error instanceof PublishRefusedError)) throw error
    const dataSet = await client.dataSet(id)
    const found = dataSet.resources.find((resource) => publishedPath(resource, dataSet, wanted) === file.path)
    if (found === undefined) throw error
    return found.checksum?.value === file.sha1 ? found : client.replace(id, found.id, file)
  }
}

/** The contacts of others with ours, which takes the place of the one that we set before. */
function withContact(ours: string, { extras }: Record<string, unknown>, dataSet: PortalDataSet): object {
  const others = (dataSet.contact_points ?? [])
    .map(({ id }) => id)
    .filter((id) => id !== dataSet.extras?.[extraKeys.contact] && id !== ours)
  return { contact_points: [...others, ours], extras: { ...(extras as object), [extraKeys.contact]: ours } }
}

/** All fields, with or without the list of what was there before files are added. */
function withExtra(
  wanted: DesiredDataSet,
  dataSet: PortalDataSet,
  before: string | undefined,
): Record<string, unknown> {
  const fields = dataSetFields(wanted, dataSet)
  const { [extraKeys.before]: _, ...extras } = fields.extras as Record<string, unknown>
  return { ...fields, extras: before === undefined ? extras : { ...extras, [extraKeys.before]: before } }
}

function ownerOf({ organization }: DesiredDataSet): object {
  return organization === undefined ? {} : { organization }
}
