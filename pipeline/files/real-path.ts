import { realpath } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { undefinedIfMissing } from './file-error.ts'
import { fileKindOf } from './file-facts.ts'

/** A symbolic link that leads to nothing, or in a circle. */
export class BrokenLinkError extends Error {
  readonly path: string
  constructor(path: string) {
    super(`broken link: ${path}`)
    this.path = path
  }
}

/**
 * An absolute path without symbolic links. What does not exist yet keeps the names it is given. Throws `BrokenLinkError` where a link
 * leads nowhere.
 */
export async function resolveRealPath(path: string): Promise<string> {
  const whole = resolve(path)
  const real = await realpath(whole).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ELOOP') throw new BrokenLinkError(path)
    return undefinedIfMissing(error)
  })
  if (real !== undefined) return real
  if ((await fileKindOf(whole)) === 'link') throw new BrokenLinkError(path)
  return join(await resolveRealPath(dirname(whole)), basename(whole))
}
