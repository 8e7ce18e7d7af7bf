import { join } from 'node:path'
import { openPeriodicYield } from '../collections/yield-every.ts'
import { type FileKind, fileKindOf } from './file-facts.ts'
import { listFileKinds } from './list-files.ts'
import type { ListedPaths } from './manifest.ts'

/**
 * The paths, with forward slashes, of what stands in a folder and is not listed: files, links, and folders in which nothing is listed
 * (without what they hold). Also paths that are listed as a file and are none, or are no folder though something is listed below them.
 */
export async function* foreignPaths(folder: string, owned: ListedPaths): AsyncGenerator<string> {
  const turn = openPeriodicYield()
  const folders = parentFolders(owned)
  const pending = ['']
  for (let below = pending.pop(); below !== undefined; below = pending.pop()) {
    await turn()
    for (const [name, kind] of (await listFileKinds(join(folder, below))) ?? []) {
      const path = below + name
      if (kind === 'folder' && folders.has(path)) pending.push(`${path}/`)
      else if (!(kind === 'file' && owned.has(path))) yield path
    }
  }
}

/** The paths of foreign files in a folder at which the folder `fresh` has something, too; sorted. */
export async function findClashes(
  folder: string,
  foreign: Iterable<string>,
  fresh: string,
): Promise<string[]> {
  const found: string[] = []
  const pending = [...foreign]
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    const ours = await fileKindOf(join(fresh, path))
    if (ours === undefined) continue
    const theirs: FileKind | undefined = await fileKindOf(join(folder, path))
    if (ours !== 'folder' || theirs !== 'folder') found.push(path)
    else
      for (const name of (await listFileKinds(join(folder, path)))?.keys() ?? [])
        pending.push(`${path}/${name}`)
  }
  return found.sort()
}

/** The folders in which something is listed, at any depth. */
export function parentFolders(owned: ListedPaths): Set<string> {
  const folders = new Set<string>()
  for (const path of owned)
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end)
      if (folders.has(folder)) break
      folders.add(folder)
    }
  return folders
}
