import type { PortalDataSet, PortalResource } from './api-responses.ts'
import type { DesiredDataSet, DesiredFile, PortalContact } from './desired-dataset.ts'
import { dataSetFields, extraKeys, publishedPath, resourceFields } from './extras.ts'
import { isSameValue } from './same-value.ts'

/** A field of the API whose value changes. */
export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown }

/** The action that a file needs. */
export type FileStep =
  | { readonly file: DesiredFile; readonly action: 'upload' }
  | {
      readonly file: DesiredFile
      readonly action: 'replace' | 'describe' | 'keep'
      readonly resource: PortalResource
      readonly changes: readonly FieldChange[]
    }

/** The differences between a release and the portal, shown before any is removed. */
export type DatagouvPlan = {
  /** The existing data set; `undefined` where it has to be created. */
  readonly dataSet: PortalDataSet | undefined
  readonly fields: readonly FieldChange[]
  readonly contact: PortalContact | undefined
  readonly files: readonly FileStep[]
  /** Resources that earlier runs uploaded and that the release no longer has. */
  readonly removed: readonly PortalResource[]
  /** Resources that somebody added by hand, which stay. */
  readonly foreign: readonly PortalResource[]
  readonly isReordered: boolean
  /** Whether an earlier run was interrupted, so that its marks have to be cleared. */
  readonly isInterrupted: boolean
}

/** Compares the desired data set with the portal's. */
export function planDatagouv(desired: DesiredDataSet, dataSet: PortalDataSet | undefined): DatagouvPlan {
  const pathById = new Map(
    (dataSet?.resources ?? []).map((each) => [each.id, publishedPath(each, dataSet, desired)]),
  )
  const current = new Map<string, PortalResource>()
  const removed: PortalResource[] = []
  const foreign: PortalResource[] = []
  for (const resource of dataSet?.resources ?? []) {
    const path = pathById.get(resource.id)
    const isOffered = desired.files.some((file) => file.path === path)
    if (path === undefined) foreign.push(resource)
    else if (isOffered && !current.has(path)) current.set(path, resource)
    else removed.push(resource)
  }
  const files = desired.files.map((file): FileStep => {
    const resource = current.get(file.path)
    if (resource === undefined) return { file, action: 'upload' }
    const changes = resourceChanges(file, resource)
    const isSame = resource.checksum?.type === 'sha1' && resource.checksum.value === file.sha1
    return { file, resource, changes, action: !isSame ? 'replace' : changes.length > 0 ? 'describe' : 'keep' }
  })
  const fields = dataSet === undefined ? [] : fieldChanges(desired, dataSet)
  return {
    dataSet,
    fields,
    contact: hasContact(desired, dataSet) ? undefined : desired.contact,
    files,
    removed,
    foreign,
    isReordered: files.some(({ action }) => action === 'upload') || !isInOrder(desired, dataSet, pathById),
    isInterrupted: dataSet?.extras?.[extraKeys.before] !== undefined,
  }
}

/** Whether a plan has nothing to do. */
export function isUpToDate(plan: DatagouvPlan): boolean {
  const { dataSet, fields, contact, files, removed, isReordered, isInterrupted } = plan
  const isSame = files.every(({ action }) => action === 'keep')
  return (
    dataSet !== undefined &&
    fields.length + removed.length === 0 &&
    !contact &&
    isSame &&
    !isReordered &&
    !isInterrupted
  )
}

/** The ids of a data set's resources in the desired order: the release's files, then those added by hand as they are. */
export function resourceOrder(desired: DesiredDataSet, dataSet: PortalDataSet): string[] {
  const rank = (resource: PortalResource): number => {
    const index = desired.files.findIndex(({ path }) => path === resource.extras?.[extraKeys.path])
    return index < 0 ? desired.files.length : index
  }
  return dataSet.resources.toSorted((a, b) => rank(a) - rank(b)).map(({ id }) => id)
}

function fieldChanges(desired: DesiredDataSet, dataSet: PortalDataSet): FieldChange[] {
  const after = dataSetFields(desired, dataSet)
  const before: Record<string, unknown> = {
    ...dataSet,
    tags: [...(dataSet.tags ?? [])].sort(),
    organization: (dataSet.organization as { id?: string } | null | undefined)?.id,
  }
  return Object.keys(after)
    .filter((field) => !isSameValue(after[field], before[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }))
}

function resourceChanges(file: DesiredFile, resource: PortalResource): FieldChange[] {
  const after = resourceFields(file, resource)
  const before: Record<string, unknown> = { ...resource }
  return Object.keys(after)
    .filter((field) => !isSameValue(after[field], before[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }))
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
  pathById: ReadonlyMap<string, string | undefined>,
): boolean {
  const paths = (dataSet?.resources ?? []).map(({ id }) => pathById.get(id))
  const offered = files.map(({ path }) => path)
  return offered.every((path, index) => paths[index] === path)
}
