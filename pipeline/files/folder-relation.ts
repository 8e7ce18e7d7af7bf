import { basename, dirname } from 'node:path'
import { fileIdentity } from './file-facts.ts'
import { resolveRealPath } from './real-path.ts'

/** How the folder of a result and that of the records lie to each other. */
export type FolderRelation =
  | { readonly is: 'apart' | 'out-holds-data' }
  /** With the names of the folders between them. */
  | { readonly is: 'data-holds-out'; readonly between: readonly string[] }

/** Finds out whether one of two folders is the other or holds it, by device and inode, so that links, `..` and letter case do not matter. */
export async function folderRelation(data: string, out: string): Promise<FolderRelation> {
  const [above, below] = [await withAncestors(data), await withAncestors(out)]
  const [result, records] = [below[0]?.identity, above[0]?.identity]
  if (records === undefined) return { is: 'apart' }
  if (result !== undefined && above.some(({ identity }) => identity === result))
    return { is: 'out-holds-data' }
  const at = below.findIndex(({ identity }) => identity === records)
  return at < 0
    ? { is: 'apart' }
    : { is: 'data-holds-out', between: below.slice(0, at).map(({ name }) => name) }
}

/** A folder and all those above it, each with its name, and its identity where it exists. */
async function withAncestors(folder: string): Promise<{ identity: string | undefined; name: string }[]> {
  const found = []
  for (let path = await resolveRealPath(folder), last = ''; path !== last; last = path, path = dirname(path))
    found.push({ identity: await fileIdentity(path), name: basename(path) })
  return found
}
