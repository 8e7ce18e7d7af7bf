import { fileURLToPath } from 'node:url'

/**
 * The path of a file that belongs to the program itself (shapes, context, queries), by its path from the program's root. The
 * bundled program in `pipeline/program/` stands as deep below the root as this folder, so that the same step up leads there.
 */
export function programPath(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url))
}
