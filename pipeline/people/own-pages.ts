import { hasKey, type SharedKeys, SharedKeysBuilder } from '../collections/shared-keys.ts'
import type { Publication } from '../record/publication-schema.ts'
import type { RecordValues } from '../record/typed-record.ts'
import { rightsOf } from './rights.ts'

/** The records by which the publisher's own pages are told from others. */
export type OwnPageRecords = {
  contributors(): AsyncIterable<RecordValues['contributor']>
  sources(): AsyncIterable<RecordValues['source']>
  capsules(): AsyncIterable<RecordValues['capsule']>
}

/**
 * Finds the publisher's own pages, as the ids of their `source` records: those whose publisher is the publication's and, of those
 * without a publisher, those whose address is the `url` of a capsule that this publisher publishes, alone or with others. Capsules are read only if a source
 * has no publisher, and nothing is if nobody would be named by a credit. Ids alone are kept.
 */
export async function findOwnPages(
  { publisher, people: policy }: Publication,
  { contributors, sources, capsules }: OwnPageRecords,
): Promise<SharedKeys> {
  const own = new SharedKeysBuilder()
  if (!(await hasAny(contributors(), ({ publication }) => isNamedByCredit(publication, policy))))
    return own.build()
  let hasUnattributed = false
  for await (const { id, publisher: by, url } of sources())
    if (by === publisher) own.add(id)
    else if (by === undefined && url !== undefined) hasUnattributed = true
  if (!hasUnattributed) return own.build()
  const urls = new SharedKeysBuilder()
  for await (const { publisher: by, url } of capsules())
    if (by?.includes(publisher) && url !== undefined) urls.add(pageKey(url))
  const capsulePages = urls.build()
  for await (const { id, publisher: by, url } of sources())
    if (by === undefined && url !== undefined && hasKey(capsulePages, pageKey(url))) own.add(id)
  return own.build()
}

/** Whether one of the sources of a record is a page of the publisher's own. */
export function isFromOwnPage(ownPages: SharedKeys, sources: readonly string[] = []): boolean {
  return sources.some((id) => hasKey(ownPages, id))
}

/** Whether a record that search engines may read about, such as a capsule, is told by a page of the publisher's own or by no source. */
export function isToldByOwnPage(ownPages: SharedKeys, sources: readonly string[] | undefined): boolean {
  return sources === undefined || isFromOwnPage(ownPages, sources)
}

/** Whether a page of the publisher's own would have a person named by a credit who may not be indexed otherwise. */
function isNamedByCredit(
  decision: RecordValues['contributor']['publication'],
  policy: Publication['people'],
): boolean {
  const { credits, search } = rightsOf(decision, policy, [], true)
  return credits && !search
}

async function hasAny<T>(items: AsyncIterable<T>, test: (item: T) => boolean): Promise<boolean> {
  for await (const item of items) if (test(item)) return true
  return false
}

/** An address of a page, without its fragment. */
function pageKey(url: string): string {
  return url.replace(/#.*/s, '')
}
