import type { DataSet, Resource } from './api-answers.ts'
import type { Wanted, WantedFile } from './wanted-dataset.ts'

/** The extras that mark what is ours. */
export const marks = {
  /** On the data set: what it is known by. */
  identifier: 'regards:identifier',
  /** On the data set: tags that we set, so that they may go again while those of others stay. */
  tags: 'regards:tags',
  /** On the data set: the contact that we set, so that it goes when another takes its place. */
  contact: 'regards:contact',
  /** On the data set, while files are being added: the resources that were there before. */
  before: 'regards:before',
  /** On a resource: the path of its file, and what was sent. */
  path: 'regards:path',
  sha256: 'regards:sha256',
} as const

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
