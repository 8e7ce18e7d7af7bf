// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DIGEST_FILE, digestSources, programFolder } from './program-sources.js'

/*
 * The program is the JavaScript that Node runs, bundled from the TypeScript of this folder and from the packages that it needs.
 * It stands in `pipeline/program/`. The published package carries it without sources; in the repository it is bundled again
 * when a source has changed.
 */

/** Bundles the program if it is missing or older than its sources. Throws what esbuild and the file system throw. */
export async function updateProgram() {
  const digest = digestSources()
  if (digest === bundledDigest()) return
  const { bundleProgram } = await import('./bundle-program.js')
  await bundleProgram(digest)
}

function bundledDigest() {
  const path = join(programFolder, DIGEST_FILE)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
