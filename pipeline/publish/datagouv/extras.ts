import type { PortalDataSet, PortalResource } from './api-responses.ts'
import type { DesiredDataSet, DesiredFile } from './desired-dataset.ts'

/** The names of the extras that mark what this program set. */
export const extraKeys = {
  /** On the data set: the identifier of the publication. */
  identifier: 'regards:identifier',
  /** On the data set: the tags that this program set, so that it can remove them and leave those added by hand. */
  tags: 'regards:tags',
  /** On the data set: the id of the contact that this program set, so that it can be replaced. */
  contact: 'regards:contact',
  /** On the data set, while files are being added: the ids of the resources that were there before. */
  before: 'regards:before',
  /** On a resource: the path of its file in the release, and the digest of what was uploaded. */
  path: 'regards:path',
  sha256: 'regards:sha256',
} as const

/** The metadata of a file's resource, with its marks. */
export function resourceFields(file: DesiredFile, resource: PortalResource): Record<string, unknown> {
  return {
    title: file.title,
    description: file.description,
    type: 'main',
    ...(file.schema !== undefined && { schema: { url: file.schema } }),
    extras: { ...resource.extras, [extraKeys.path]: file.path, [extraKeys.sha256]: file.sha256 },
  }
}

/** The fields of a data set to be set; extras and tags that somebody added by hand are kept. */
export function dataSetFields(
  desired: DesiredDataSet,
  dataSet: PortalDataSet | undefined,
): Record<string, unknown> {
  return {
    ...desired.fields,
    ...(desired.organization !== undefined && { organization: desired.organization }),
    tags: tagsOf(desired, dataSet),
    private: desired.isPrivate ?? dataSet?.private ?? false, // or the portal would make it public
    extras: markedExtras(desired, dataSet),
  }
}

/** The extras of a data set with this program's marks. */
function markedExtras(desired: DesiredDataSet, dataSet: PortalDataSet | undefined): Record<string, unknown> {
  return {
    ...dataSet?.extras,
    [extraKeys.identifier]: desired.identifier,
    [extraKeys.tags]: desired.tags.join(' '),
  }
}

function tagsOf({ tags }: DesiredDataSet, dataSet: PortalDataSet | undefined): string[] {
  const former = textOf(dataSet?.extras?.[extraKeys.tags]).split(' ')
  return [...new Set([...(dataSet?.tags ?? []).filter((tag) => !former.includes(tag)), ...tags])].sort()
}

/**
 * The path in the release of a resource that this program uploaded, by its mark or, where a run was interrupted before it
 * was marked, by its name; `undefined` for a resource added by hand.
 */
export function publishedPath(
  resource: PortalResource,
  dataSet: PortalDataSet | undefined,
  { files }: DesiredDataSet,
): string | undefined {
  const marked = resource.extras?.[extraKeys.path]
  if (marked !== undefined) return textOf(marked)
  const before = dataSet?.extras?.[extraKeys.before]
  if (before === undefined || textOf(before).split(' ').includes(resource.id)) return undefined
  return files.find(({ name }) => name === resource.title)?.path
}

/** The text of an extra; none for one of another type, which this program did not set. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
