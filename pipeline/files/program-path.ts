import { fileURLToPath } from 'node:url'

/** The path of a file that belongs to the program itself (shapes, context, queries), by its path from the program's root. */
export function programPath(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url))
}
