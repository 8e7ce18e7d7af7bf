import type { PortalDataSet, PortalResource } from './api-responses.ts'
import type { DesiredDataSet, DesiredFile, PortalContact } from './desired-dataset.ts'
import { dataSetFields, extraKeys, publishedPath, resourceFields } from './extras.ts'
import { isSameValue } from './same-value.ts'

/** A field that changes: what it was and what it will be. */
export type FieldChange = { readonly field: string; readonly old: unknown; readonly now: unknown }

/** What is to be done for a file. */
export type FileStep =
  | { readonly file: DesiredFile; readonly what: 'upload' }
  | {
      readonly file: DesiredFile
      readonly what: 'replace' | 'describe' | 'keep'
      readonly resource: PortalResource
      readonly changes: readonly FieldChange[]
    }

/** What is to be done, told before anything is. */
export type DatagouvPlan = {
  /** The data set there is; nothing where it has to be created. */
  readonly dataSet: PortalDataSet | undefined
  readonly fields: readonly FieldChange[]
  readonly contact: PortalContact | undefined
  readonly files: readonly FileStep[]
  /** Resources of ours that are no longer offered. */
  readonly removed: readonly PortalResource[]
  /** Resources of others, which stay. */
  readonly others: readonly PortalResource[]
  readonly isReordered: boolean
  /** Whether a run was cut, so that its traces are still to be cleared. */
  readonly wasCut: boolean
}

/** Compares what is wanted with what the portal has. */
export function planDatagouv(wanted: DesiredDataSet, dataSet: PortalDataSet | undefined): DatagouvPlan {
  const own = new Map(
    (dataSet?.resources ?? []).map((each) => [each.id, publishedPath(each, dataSet, wanted)]),
  )
  const ours = new Map<string, PortalResource>()
  const removed: PortalResource[] = []
  const others: PortalResource[] = []
  for (const resource of dataSet?.resources ?? []) {
    const path = own.get(resource.id)
    const isOffered = wanted.files.some((file) => file.path === path)
    if (path === undefined) others.push(resource)
    else if (isOffered && !ours.has(path)) ours.set(path, resource)
    else removed.push(resource)
  }
  const files = wanted.files.map((file): FileStep => {
    const resource = ours.get(file.path)
    if (resource === undefined) return { file, what: 'upload' }
    const changes = resourceChanges(file, resource)
    const isSame = resource.checksum?.type === 'sha1' && resource.checksum.value === file.sha1
    return { file, resource, changes, what: !isSame ? 'replace' : changes.length > 0 ? 'describe' : 'keep' }
  })
  const fields = dataSet === undefined ? [] : fieldChanges(wanted, dataSet)
  return {
    dataSet,
    fields,
    contact: hasContact(wanted, dataSet) ? undefined : wanted.contact,
    files,
    removed,
    others,
    isReordered: files.some(({ what }) => what === 'upload') || !isInOrder(wanted, dataSet, own),
    wasCut: dataSet?.extras?.[extraKeys.before] !== undefined,
  }
}

/** Whether there is nothing to do. */
export function isUpToDate(plan: DatagouvPlan): boolean {
  const { dataSet, fields, contact, files, removed, isReordered, wasCut } = plan
  const isSame = files.every(({ what }) => what === 'keep')
  return (
    dataSet !== undefined &&
    fields.length + removed.length === 0 &&
    !contact &&
    isSame &&
    !isReordered &&
    !wasCut
  )
}

/** The ids of resources in the order wanted: ours as they are offered, then those of others as they are. */
export function resourceOrder(wanted: DesiredDataSet, dataSet: PortalDataSet): string[] {
  const rank = (resource: PortalResource): number => {
    const index = wanted.files.findIndex(({ path }) => path === resource.extras?.[extraKeys.path])
    return index < 0 ? wanted.files.length : index
  }
  return dataSet.resources.toSorted((a, b) => rank(a) - rank(b)).map(({ id }) => id)
}

function fieldChanges(wanted: DesiredDataSet, dataSet: PortalDataSet): FieldChange[] {
  const now = dataSetFields(wanted, dataSet)
  const old: Record<string, unknown> = {
    ...dataSet,
    tags: [...(dataSet.tags ?? [])].sort(),
    organization: (dataSet.organization as { id?: string } | null | undefined)?.id,
  }
  return Object.keys(now)
    .filter((field) => !isSameValue(now[field], old[field]))
    .map((field) => ({ field, old: old[field], now: now[field] }))
}

function resourceChanges(file: DesiredFile, resource: PortalResource): FieldChange[] {
  const now = resourceFields(file, resource)
  const old: Record<string, unknown> = { ...resource }
  return Object.keys(now)
    .filter((field) => !isSameValue(now[field], old[field]))
    .map((field) => ({ field, old: old[field], now: now[field] }))
}

function hasContact({ contact }: DesiredDataSet, dataSet: PortalDataSet | undefined): boolean {
  if (contact === undefined) return true
  return (dataSet?.contact_points ?? []).some(
    ({ name, email, contact_form, role }) =>
      role === 'contact' &&
      name === contact.name &&
      (email ?? undefined) === contact.email &&
      (contact_form ?? undefined) === contact.contact_form,
  )
}

function isInOrder(
  { files }: DesiredDataSet,
  dataSet: PortalDataSet | undefined,
  own: ReadonlyMap<string, string | undefined>,
): boolean {
  const paths = (dataSet?.resources ?? []).map(({ id }) => own.get(id))
  const offered = files.map(({ path }) => path)
  return offered.every((path, index) => paths[index] === path)
}
