import { RefusedError } from '../../requests/refused-error.ts'
import { publishRefusals } from '../refusal-messages.ts'
import type { PortalDataSet, PortalResource } from './api-responses.ts'
import type { DesiredDataSet, DesiredFile } from './desired-dataset.ts'
import { dataSetFields, extraKeys, publishedPath, resourceFields } from './extras.ts'
import { findMarkedDataSet } from './find-dataset.ts'
import { type DatagouvPlan, type FileStep, resourceOrder } from './plan.ts'
import type { PortalClient } from './portal-client.ts'

/** A step that was carried out. */
export type CompletedStep =
  | { readonly action: 'create' | 'update' | 'order' }
  | { readonly action: 'upload' | 'replace' | 'describe'; readonly file: DesiredFile }
  | { readonly action: 'remove'; readonly title: string }

/** The means of carrying out a plan; `onStep` is called after each step. */
type PlanContext = {
  readonly desired: DesiredDataSet
  readonly client: PortalClient
  readonly onStep: (step: CompletedStep) => void
}

/**
 * Carries out a plan; the data set as it is afterwards. After each step, the same command finishes what an interrupted
 * run began, without doubles: a data set or resource that was created bears a mark, or is missing from the list, kept on
 * the portal, of what was there before. Throws `RefusedError`.
 */
export async function applyPlan(plan: DatagouvPlan, context: PlanContext): Promise<PortalDataSet> {
  const { client, desired, onStep } = context
  let dataSet = await updatedDataSet(plan, context)
  const { id } = dataSet
  const addsFiles = plan.files.some(({ action }) => action === 'upload')
  if (addsFiles && !plan.isInterrupted) {
    const former = dataSet.resources.map((resource) => resource.id).join(' ') || 'none'
    dataSet = await client.update(id, withFormerResources(desired, dataSet, former))
  }
  for (const step of plan.files) await applyFileStep(step, dataSet, context)
  for (const resource of plan.removed) {
    await client.remove(id, resource.id)
    onStep({ action: 'remove', title: resource.title ?? resource.id })
  }
  dataSet = await client.dataSet(id)
  const order = resourceOrder(desired, dataSet)
  if (order.join() !== dataSet.resources.map((resource) => resource.id).join()) {
    await client.order(id, order)
    onStep({ action: 'order' })
  }
  return addsFiles || plan.isInterrupted
    ? client.update(id, withFormerResources(desired, dataSet, undefined))
    : dataSet
}

/** The data set with its metadata set, created where there is none. */
async function updatedDataSet(
  plan: DatagouvPlan,
  { desired, client, onStep }: PlanContext,
): Promise<PortalDataSet> {
  let { dataSet } = plan
  if (dataSet === undefined) {
    dataSet = await createDataSet(desired, client)
    onStep({ action: 'create' })
  }
  const contact =
    plan.contact &&
    (await client.createContact({ ...plan.contact, role: 'contact', ...ownerFields(desired) }))
  if (plan.fields.length === 0 && contact === undefined) return dataSet
  const fields = dataSetFields(desired, dataSet)
  const updated = await client.update(dataSet.id, {
    ...fields,
    ...(contact && withContact(contact.id, fields, dataSet)),
  })
  onStep({ action: 'update' })
  return updated
}

/** Creates the data set; where no response came, looks whether it was created all the same instead of repeating. */
async function createDataSet(desired: DesiredDataSet, client: PortalClient): Promise<PortalDataSet> {
  try {
    return await client.create(dataSetFields(desired, undefined))
  } catch (error) {
    const existing = error instanceof RefusedError ? await findMarkedDataSet(desired, client) : undefined
    if (existing === undefined) throw error
    return existing
  }
}

async function applyFileStep(step: FileStep, dataSet: PortalDataSet, context: PlanContext): Promise<void> {
  const { file, action } = step
  if (action === 'keep') return
  const resource = await sendFile(step, dataSet, context)
  if (action !== 'describe' && resource.checksum?.type === 'sha1' && resource.checksum.value !== file.sha1)
    throw new RefusedError(publishRefusals.corruptedUpload(file.path))
  await context.client.describe(dataSet.id, resource.id, resourceFields(file, resource))
  context.onStep({ action, file })
}

/** The resource of a step after its file was sent, where it has to be. */
async function sendFile(
  step: Exclude<FileStep, { action: 'keep' }>,
  dataSet: PortalDataSet,
  context: PlanContext,
): Promise<PortalResource> {
  if (step.action === 'upload') return uploadOnce(step.file, dataSet.id, context)
  const { resource, action, file } = step
  if (action !== 'replace') return resource
  const replaced = await context.client.replace(dataSet.id, resource.id, file)
  return { ...replaced, extras: { ...resource.extras, ...replaced.extras } }
}

/** Uploads a new file; where no response came, looks whether it arrived all the same instead of repeating. */
async function uploadOnce(
  file: DesiredFile,
  id: string,
  { desired, client }: PlanContext,
): Promise<PortalResource> {
  try {
    return await client.upload(id, file)
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error
    const dataSet = await client.dataSet(id)
    const existing = dataSet.resources.find(
      (resource) => publishedPath(resource, dataSet, desired) === file.path,
    )
    if (existing === undefined) throw error
    return existing.checksum?.value === file.sha1 ? existing : client.replace(id, existing.id, file)
  }
}

/** The contacts added by hand, and the publication's, which replaces the one that an earlier run set. */
function withContact(ours: string, { extras }: Record<string, unknown>, dataSet: PortalDataSet): object {
  const foreign = (dataSet.contact_points ?? [])
    .map(({ id }) => id)
    .filter((id) => id !== dataSet.extras?.[extraKeys.contact] && id !== ours)
  return { contact_points: [...foreign, ours], extras: { ...(extras as object), [extraKeys.contact]: ours } }
}

/** All fields of a data set, with or without the list of the resources that were there before files are added. */
function withFormerResources(
  desired: DesiredDataSet,
  dataSet: PortalDataSet,
  former: string | undefined,
): Record<string, unknown> {
  const fields = dataSetFields(desired, dataSet)
  const { [extraKeys.before]: _, ...extras } = fields.extras as Record<string, unknown>
  return { ...fields, extras: former === undefined ? extras : { ...extras, [extraKeys.before]: former } }
}

function ownerFields({ organization }: DesiredDataSet): object {
  return organization === undefined ? {} : { organization }
}
