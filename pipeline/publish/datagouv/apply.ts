import { Refused } from '../publish-refused.ts'
import { refusals } from '../refusals.ts'
import type { DataSet, Resource } from './api-answers.ts'
import type { Client } from './client.ts'
import { dataSetFields, marks, pathOf, resourceFields } from './extras.ts'
import { type FileStep, orderOf, type Plan } from './plan.ts'
import type { Wanted, WantedFile } from './wanted-dataset.ts'

/** What has just been done, for whoever watches. */
export type Done =
  | { readonly what: 'create' | 'update' | 'order' }
  | { readonly what: 'upload' | 'replace' | 'describe'; readonly file: WantedFile }
  | { readonly what: 'remove'; readonly title: string }

/**
 * Carries out a plan. Each step leaves the portal so that the same command finishes what a cut run began: nothing is
 * made twice, because what was made bears a mark, or is found by the list of what was there before.
 */
export async function apply(
  plan: Plan,
  wanted: Wanted,
  client: Client,
  tell: (done: Done) => void,
): Promise<DataSet> {
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
  const order = orderOf(wanted, dataSet)
  if (order.join() !== dataSet.resources.map((resource) => resource.id).join()) {
    await client.order(id, order)
    tell({ what: 'order' })
  }
  if (isAdding || plan.wasCut) dataSet = await client.update(id, withExtra(wanted, dataSet, undefined))
  return dataSet
}

/** Creates the data set; if no answer came, looks whether it was created all the same, and does not try again. */
async function created(wanted: Wanted, client: Client): Promise<DataSet> {
  try {
    return await client.create(dataSetFields(wanted, undefined))
  } catch (error) {
    const found = error instanceof Refused ? await lookUp(wanted, client) : undefined
    if (found === undefined) throw error
    return found
  }
}

/** The data set that bears our mark, among those of the owner; throws `Refused` if there are several. */
export async function lookUp(wanted: Wanted, client: Client): Promise<DataSet | undefined> {
  const found: string[] = []
  for await (const each of client.owned(wanted.organization))
    if (each.extras?.[marks.identifier] === wanted.identifier && !each.deleted) found.push(each.id)
  if (found.length > 1) throw new Refused(refusals.twins(found))
  return found[0] === undefined ? undefined : client.dataSet(found[0])
}

async function settle(
  step: FileStep,
  dataSet: DataSet,
  wanted: Wanted,
  client: Client,
  tell: (done: Done) => void,
): Promise<void> {
  const { file, what } = step
  if (what === 'keep') return
  let { resource } = step as { readonly resource?: Resource }
  if (what === 'upload') resource = await uploaded(file, dataSet.id, wanted, client)
  else if (what === 'replace' && resource !== undefined) {
    const sent = await client.replace(dataSet.id, resource.id, file)
    resource = { ...sent, extras: { ...resource.extras, ...sent.extras } }
  }
  if (resource === undefined) throw new Error(`no resource for ${file.path}`)
  if (what !== 'describe' && resource.checksum?.type === 'sha1' && resource.checksum.value !== file.sha1)
    throw new Refused(refusals.corrupted(file.path))
  await client.describe(dataSet.id, resource.id, resourceFields(file, resource))
  tell({ what, file })
}

/** Sends a new file; if no answer came, looks whether it arrived all the same. */
async function uploaded(file: WantedFile, id: string, wanted: Wanted, client: Client): Promise<Resource> {
  try {
    return await client.upload(id, file)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const dataSet = await client.dataSet(id)
    const found = dataSet.resources.find((resource) => pathOf(resource, dataSet, wanted) === file.path)
    if (found === undefined) throw error
    return found.checksum?.value === file.sha1 ? found : client.replace(id, found.id, file)
  }
}

/** The contacts of others with ours, which takes the place of the one that we set before. */
function withContact(ours: string, { extras }: Record<string, unknown>, dataSet: DataSet): object {
  const others = (dataSet.contact_points ?? [])
    .map(({ id }) => id)
    .filter((id) => id !== dataSet.extras?.[marks.contact] && id !== ours)
  return { contact_points: [...others, ours], extras: { ...(extras as object), [marks.contact]: ours } }
}

/** All fields, with or without the list of what was there before files are added. */
function withExtra(wanted: Wanted, dataSet: DataSet, before: string | undefined): Record<string, unknown> {
  const fields = dataSetFields(wanted, dataSet)
  const { [marks.before]: _, ...extras } = fields.extras as Record<string, unknown>
  return { ...fields, extras: before === undefined ? extras : { ...extras, [marks.before]: before } }
}

function ownerOf({ organization }: Wanted): object {
  return organization === undefined ? {} : { organization }
}
