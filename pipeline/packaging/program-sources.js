// @ts-check
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository, or the installed package. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The folder of the program. */
export const programFolder = join(root, 'pipeline/program')

/** The file of the program that holds the digest of what it was bundled from. */
export const DIGEST_FILE = 'sources.sha256'

/** The digest of all that the program is bundled from, and of the lock of its packages. */
export function digestSources() {
  const hash = createHash('sha256')
  for (const path of sourcePaths()) hash.update(`${path}\n`).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

/** The paths of the sources from the root, in order, with forward slashes. */
function sourcePaths() {
  const paths = ['pipeline', 'ontology'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).map(({ parentPath, name }) =>
      relative(root, join(parentPath, name)),
    ),
  )
  const sources = paths
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(ts|js|json)$/.test(path) && !path.startsWith('pipeline/program/'))
  return [...sources.sort(), 'package-lock.json']
}
