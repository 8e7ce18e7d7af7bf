import { join } from 'node:path'
import { datasetIdentifier } from '../../catalog/catalog-source.ts'
import { distributions } from '../../catalog/distributions.ts'
import { readBytes } from '../../files/read-file.ts'
import { removeStagedFiles, type StagedFile, stageFile } from '../../files/replace-file.ts'
import { writeText } from '../../files/write-file.ts'
import type { ReleaseMark } from '../../rdf/release-version.ts'
import type { GuardedRelease } from './changes-report.ts'
import type { GuardContext } from './guard-context.ts'
import { type Lock, lockProblems, lockText, parseLock } from './publication-lock.ts'

/** Reads the lock in a data folder; `undefined` if there is none, or if it cannot be read, which is reported. */
export async function readLockIn(data: string, report: GuardContext['report']): Promise<Lock | undefined> {
  const file = lockPath(data)
  const bytes = await readBytes(file)
  if (bytes === undefined) return undefined
  const read = parseLock({ file, text: String(bytes) })
  if ('lock' in read) return read.lock
  report(...read.problems)
  return undefined
}

/** Reads the lock in a data folder, and reports what portals would take for a new data set or file. */
export async function judgeLock(data: string, context: GuardContext): Promise<Lock | undefined> {
  const lock = await readLockIn(data, context.report)
  if (lock === undefined) return undefined
  const now = lockOf(context, new Map(), {})
  context.report(...lockProblems(lock, now, context.accepted, context.placeOf, lockPath(data)))
  return lock
}

/** Writes the lock of a release beside the one in the data folder; `undefined` if they are the same. */
export async function stageLock(data: string, { lock }: GuardedRelease): Promise<StagedFile | undefined> {
  await removeStagedFiles(lockPath(data))
  const text = lockText(lock)
  const isSame = String((await readBytes(lockPath(data))) ?? '') === text
  return isSame ? undefined : stageFile(lockPath(data), (next) => writeText(next, text))
}

/** The lock of a release with such counts, such a mark and such a day of the first release. */
export function lockOf(
  context: GuardContext,
  counts: ReadonlyMap<string, number>,
  { mark, issued }: { readonly mark?: ReleaseMark | undefined; readonly issued?: string | undefined },
): Lock {
  const { base } = context.address
  return {
    identifier: datasetIdentifier(context),
    base,
    downloads: distributions.map(({ path }) => base + path),
    counts,
    mark,
    issued,
  }
}

function lockPath(data: string): string {
  return join(data, 'publication.lock')
}
