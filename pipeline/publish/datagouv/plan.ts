import type { DataSet, Resource } from './client.ts'
import type { Contact, Wanted, WantedFile } from './wanted.ts'

/** The extras that mark what is ours. */
export const marks = {
  /** On the data set: what it is known by. */
  identifier: 'regards:identifier',
  /** On the data set: tags that we set, so that they may go again while those of others stay. */
  tags: 'regards:tags',
  /** On the data set, while files are being added: the resources that were there before. */
  before: 'regards:before',
  /** On a resource: the path of its file, and what was sent. */
  path: 'regards:path',
  sha256: 'regards:sha256',
} as const

/** A field that changes: what it was and what it will be. */
export type FieldChange = { readonly field: string; readonly old: unknown; readonly now: unknown }

/** What is to be done for a file. */
export type FileStep =
  | { readonly file: WantedFile; readonly what: 'upload' }
  | {
      readonly file: WantedFile
      readonly what: 'replace' | 'describe' | 'keep'
      readonly resource: Resource
      readonly changes: readonly FieldChange[]
    }

/** What is to be done, told before anything is. */
export type Plan = {
  /** The data set there is; nothing where it has to be created. */
  readonly dataSet: DataSet | undefined
  readonly fields: readonly FieldChange[]
  readonly contact: Contact | undefined
  readonly files: readonly FileStep[]
  /** Resources of ours that are no longer offered. */
  readonly removed: readonly Resource[]
  /** Resources of others, which stay. */
  readonly others: readonly Resource[]
  readonly isReordered: boolean
  /** Whether a run was cut, so that its traces are still to be cleared. */
  readonly wasCut: boolean
}

/** Compares what is wanted with what the portal has. */
export function planOf(wanted: Wanted, dataSet: DataSet | undefined): Plan {
  const own = new Map((dataSet?.resources ?? []).map((each) => [each.id, pathOf(each, dataSet, wanted)]))
  const ours = new Map<string, Resource>()
  const removed: Resource[] = []
  const others: Resource[] = []
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
    wasCut: dataSet?.extras?.[marks.before] !== undefined,
  }
}

/** Whether there is nothing to do. */
export function isDone(plan: Plan): boolean {
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
export function orderOf(wanted: Wanted, dataSet: DataSet): string[] {
  const rank = (resource: Resource): number => {
    const index = wanted.files.findIndex(({ path }) => path === resource.extras?.[marks.path])
    return index < 0 ? wanted.files.length : index
  }
  return dataSet.resources.toSorted((a, b) => rank(a) - rank(b)).map(({ id }) => id)
}

/** What a resource is to be called and marked with. */
export function resourceFields(file: WantedFile, resource: Resource): Record<string, unknown> {
  return {
    title: file.title,
    description: file.description,
    type: 'main',
    ...(file.schema !== undefined && { schema: { url: file.schema } }),
    extras: { ...resource.extras, [marks.path]: file.path, [marks.sha256]: file.sha256 },
  }
}

/** The fields of a data set that are set, its extras with our marks among those of others. */
export function dataSetFields(wanted: Wanted, dataSet: DataSet | undefined): Record<string, unknown> {
  return {
    ...wanted.fields,
    ...(wanted.organization !== undefined && { organization: wanted.organization }),
    tags: tagsOf(wanted, dataSet),
    private: wanted.isPrivate ?? dataSet?.private ?? false, // or the portal would make it public
    extras: extrasOf(wanted, dataSet),
  }
}

/** The extras of a data set with our marks. */
export function extrasOf(wanted: Wanted, dataSet: DataSet | undefined): Record<string, unknown> {
  return { ...dataSet?.extras, [marks.identifier]: wanted.identifier, [marks.tags]: wanted.tags.join(' ') }
}

function tagsOf({ tags }: Wanted, dataSet: DataSet | undefined): string[] {
  const former = String(dataSet?.extras?.[marks.tags] ?? '').split(' ')
  return [...new Set([...(dataSet?.tags ?? []).filter((tag) => !former.includes(tag)), ...tags])].sort()
}

/** The path of a resource that is ours: by its mark, or, where a run was cut before it was marked, by its name. */
export function pathOf(
  resource: Resource,
  dataSet: DataSet | undefined,
  { files }: Wanted,
): string | undefined {
  const marked = resource.extras?.[marks.path]
  if (marked !== undefined) return String(marked)
  const before = dataSet?.extras?.[marks.before]
  if (before === undefined || String(before).split(' ').includes(resource.id)) return undefined
  return files.find(({ name }) => name === resource.title)?.path
}

function fieldChanges(wanted: Wanted, dataSet: DataSet): FieldChange[] {
  const now = dataSetFields(wanted, dataSet)
  const old: Record<string, unknown> = {
    ...dataSet,
    tags: [...(dataSet.tags ?? [])].sort(),
    organization: (dataSet.organization as { id?: string } | null | undefined)?.id,
  }
  return Object.keys(now)
    .filter((field) => !isAlike(now[field], old[field]))
    .map((field) => ({ field, old: old[field], now: now[field] }))
}

function resourceChanges(file: WantedFile, resource: Resource): FieldChange[] {
  const now = resourceFields(file, resource)
  const old: Record<string, unknown> = { ...resource }
  return Object.keys(now)
    .filter((field) => !isAlike(now[field], old[field]))
    .map((field) => ({ field, old: old[field], now: now[field] }))
}

/** Whether a value says what is wanted; the portal adds to groups, orders fields its own way and times to days. */
function isAlike(wanted: unknown, there: unknown): boolean {
  if (Array.isArray(wanted))
    return (
      Array.isArray(there) &&
      wanted.length === there.length &&
      wanted.every((each, i) => isAlike(each, there[i]))
    )
  if (typeof wanted === 'object' && wanted !== null)
    return (
      typeof there === 'object' &&
      there !== null &&
      Object.entries(wanted).every(([key, value]) => isAlike(value, (there as Record<string, unknown>)[key]))
    )
  if (typeof wanted === 'string' && typeof there === 'string' && /^\d{4}-\d\d-\d\d$/.test(wanted))
    return there.slice(0, 10) === wanted
  return wanted === there
}

function hasContact({ contact }: Wanted, dataSet: DataSet | undefined): boolean {
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
  { files }: Wanted,
  dataSet: DataSet | undefined,
  own: ReadonlyMap<string, string | undefined>,
): boolean {
  const paths = (dataSet?.resources ?? []).map(({ id }) => own.get(id))
  const offered = files.map(({ path }) => path)
  return offered.every((path, index) => paths[index] === path)
}
