import { join } from 'node:path'
import { openPeriodicYield } from '../collections/yield-every.ts'
import { type FileKind, fileKindOf } from './file-facts.ts'
import { listFileKinds } from './list-files.ts'
import type { ListedPaths } from './manifest.ts'

/**
 * What stands in a folder of ours and is not listed, the topmost of each, as paths with forward slashes: a file, a link, a folder in which
 * nothing is listed; also what is not a file though a file is listed there, or not a folder though something is listed below it.
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

/** The paths among those of others in a folder at which the folder `fresh` has something of its own, so that both cannot stand. */
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

/** The folders in which something is listed. */
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
