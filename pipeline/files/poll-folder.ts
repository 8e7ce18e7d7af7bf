import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileStamp } from './file-facts.ts'
import { listFiles, listFolder } from './list-files.ts'

/**
 * Calls `take` once, and again whenever the files of a folder have changed and then stayed the same for one interval, until `signal`
 * aborts. Where `take` gives false, calls it again after the next interval. Looks at the folder every `every` milliseconds, which works
 * on network drives too.
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

/** Files beside the records: hidden ones, lock files of spreadsheets, the ledger, the publication lock. */
const ASIDE = /(^|[/\\])(\.|~\$)|~$|^addresses\.txt$|^publication\.lock$/

/** Folders beside the records: a result, and what npm installs, of which links may lead to thousands of files. */
const FOLDERS_ASIDE = ['dist', 'node_modules']

/** A text that differs once a file below the folder was changed. */
async function signatureOf(folder: string): Promise<string> {
  const paths = (await watchedFiles(folder).catch(() => [])).filter((path) => !ASIDE.test(path))
  const stamps = await Promise.all(
    paths.map(async (path) => `${path} ${await fileStamp(join(folder, path))}`),
  )
  return stamps.sort().join('\n')
}

async function watchedFiles(folder: string): Promise<string[]> {
  const paths: string[] = []
  for (const { name, isFolder } of (await listFolder(folder)) ?? [])
    if (!isFolder) paths.push(name)
    else if (!FOLDERS_ASIDE.includes(name))
      for (const path of await listFiles(join(folder, name))) paths.push(`${name}/${path}`)
  return paths
}
