import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileStamp } from './file-facts.ts'
import { listFiles } from './list-files.ts'

/**
 * Calls `take` once, and again whenever the files of a folder have changed and rest, until `signal` says stop; where
 * `take` gives false, calls it again at the next look. Looks every so many milliseconds, which works on shared drives too.
 */
export async function pollFolder(
  folder: string,
  take: () => Promise<boolean>,
  { every, signal }: { readonly every: number; readonly signal: AbortSignal },
): Promise<void> {
  let taken: string | undefined
  let seen: string | undefined
  while (!signal.aborted) {
    const start = performance.now()
    const now = await signatureOf(folder)
    const effort = performance.now() - start
    if (now === seen && now !== taken && (await take())) taken = now
    seen = now
    await pause(Math.max(every, 5 * effort), undefined, { signal }).catch(() => undefined)
  }
}

/**
 * What is written beside the records: hidden files, those by which spreadsheets say that a file is open, the ledger, the
 * lock, a result in the same folder.
 */
const ASIDE = /(^|[/\\])(\.|~\$)|~$|^addresses\.txt$|^publication\.lock$|^dist[/\\]/

/** What changes when a file below the folder does. */
async function signatureOf(folder: string): Promise<string> {
  const paths = (await listFiles(folder).catch(() => [])).filter((path) => !ASIDE.test(path))
  const stamps = await Promise.all(
    paths.map(async (path) => `${path} ${await fileStamp(join(folder, path))}`),
  )
  return stamps.sort().join('\n')
}
