import { join } from 'node:path'
import { datasetIdentifier } from '../../catalog/catalog-source.ts'
import { distributions } from '../../catalog/distributions.ts'
import { readBytes, removeStagedFiles, type StagedFile, stageFile, writeText } from '../../files/disk.ts'
import type { ReleaseMark } from '../../rdf/release-version.ts'
import type { GuardedRelease } from './changes-report.ts'
import type { GuardContext } from './guard-context.ts'
import { type Lock, lockProblems, lockText, readLock } from './publication-lock.ts'

/** Reads the lock in a data folder, if there is one. */
export async function readLockIn(data: string, report: GuardContext['report']): Promise<Lock | undefined> {
  const file = lockPath(data)
  const bytes = await readBytes(file)
  if (bytes === undefined) return undefined
  const read = readLock({ file, text: String(bytes) })
  if ('lock' in read) return read.lock
  report(...read.problems)
  return undefined
}

/** Reads the lock in a data folder, if there is one; what portals would take for something new is a problem. */
export async function judgeLock(data: string, post: GuardContext): Promise<Lock | undefined> {
  const lock = await readLockIn(data, post.report)
  if (lock === undefined) return undefined
  const now = lockOf(post, new Map(), undefined)
  post.report(...lockProblems(lock, now, post.accepted, post.placeOf, lockPath(data)))
  return lock
}

/** Has the lock that a release leaves in a data folder written beside the one that stands there, unless they are the same. */
export async function stageLock(data: string, { lock }: GuardedRelease): Promise<StagedFile | undefined> {
  await removeStagedFiles(lockPath(data))
  const text = lockText(lock)
  const isSame = String((await readBytes(lockPath(data))) ?? '') === text
  return isSame ? undefined : stageFile(lockPath(data), (next) => writeText(next, text))
}

/** The lock that a release of such counts and such a mark leaves. */
export function lockOf(
  post: GuardContext,
  counts: ReadonlyMap<string, number>,
  mark: ReleaseMark | undefined,
): Lock {
  const { base } = post.address
  return {
    identifier: datasetIdentifier(post),
    base,
    downloads: distributions.map(({ path }) => base + path),
    counts,
    mark,
  }
}

function lockPath(data: string): string {
  return join(data, 'publication.lock')
}
