import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Every file below a folder, hidden ones included, with the SHA-256 of its bytes; nothing if there is none. */
export async function treeOf(folder: string): Promise<Readonly<Record<string, string>> | undefined> {
  const paths = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => undefined)
  if (paths === undefined) return undefined
  const tree: Record<string, string> = {}
  for (const entry of paths.filter((entry) => entry.isFile())) {
    const path = join(entry.parentPath, entry.name)
    const name = path.slice(folder.length + 1).replaceAll('\\', '/')
    const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error // gone since it was listed
    })
    if (bytes !== undefined) tree[name] = createHash('sha256').update(bytes).digest('hex')
  }
  return tree
}

/** The names in a folder, hidden ones included, sorted. */
export async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).sort()
}
