import type { PortalDataSet, PortalResource } from './api-responses.ts'
import type { DesiredDataSet, DesiredFile } from './desired-dataset.ts'

/** The extras that mark what is ours. */
export const extraKeys = {
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
export function resourceFields(file: DesiredFile, resource: PortalResource): Record<string, unknown> {
  return {
    title: file.title,
    description: file.description,
    type: 'main',
    ...(file.schema !== undefined && { schema: { url: file.schema } }),
    extras: { ...resource.extras, [extraKeys.path]: file.path, [extraKeys.sha256]: file.sha256 },
  }
}

/** The fields of a data set that are set, its extras with our marks among those of others. */
export function dataSetFields(
  wanted: DesiredDataSet,
  dataSet: PortalDataSet | undefined,
): Record<string, unknown> {
  return {
    ...wanted.fields,
    ...(wanted.organization !== undefined && { organization: wanted.organization }),
    tags: tagsOf(wanted, dataSet),
    private: wanted.isPrivate ?? dataSet?.private ?? false, // or the portal would make it public
    extras: markedExtras(wanted, dataSet),
  }
}

/** The extras of a data set with our marks. */
export function markedExtras(
  wanted: DesiredDataSet,
  dataSet: PortalDataSet | undefined,
): Record<string, unknown> {
  return {
    ...dataSet?.extras,
    [extraKeys.identifier]: wanted.identifier,
    [extraKeys.tags]: wanted.tags.join(' '),
  }
}

function tagsOf({ tags }: DesiredDataSet, dataSet: PortalDataSet | undefined): string[] {
  const former = String(dataSet?.extras?.[extraKeys.tags] ?? '').split(' ')
  return [...new Set([...(dataSet?.tags ?? []).filter((tag) => !former.includes(tag)), ...tags])].sort()
}

/** The path of a resource that is ours: by its mark, or, where a run was cut before it was marked, by its name. */
export function publishedPath(
  resource: PortalResource,
  dataSet: PortalDataSet | undefined,
  { files }: DesiredDataSet,
): string | undefined {
  const marked = resource.extras?.[extraKeys.path]
  if (marked !== undefined) return String(marked)
  const before = dataSet?.extras?.[extraKeys.before]
  if (before === undefined || String(before).split(' ').includes(resource.id)) return undefined
  return files.find(({ name }) => name === resource.title)?.path
}
