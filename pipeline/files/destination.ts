import { join } from 'node:path'
import { BrokenLink, filesBelow, kindOf, namesIn, realPath } from './disk.ts'
import { clashes, foreignIn } from './foreign.ts'
import { alteredIn, MANIFEST, type Owned, ownedIn } from './manifest.ts'
import { Obstacle } from './obstacle.ts'
import { fill, removeOwned, swap } from './replace-folder.ts'

/** A folder that a build fills: it is ours, empty, or not there yet. What others have in it stays. */
export type Destination = {
  readonly folder: string
  /** The paths of the files in it that are ours. */
  readonly owned: Owned
  /** What others have where the folder `fresh` has something of its own, by path. */
  clashes(fresh: string): Promise<string[]>
  /** The files of ours that somebody wrote again, by path. */
  altered(): Promise<string[]>
  /**
   * Puts the complete folder `fresh` in its place. A plain folder in which all is ours is replaced by two renames; a link, a mount or a folder
   * in which others have something is filled file by file.
   */
  replace(fresh: string): Promise<void>
  /** Removes what is ours in it. */
  clear(): Promise<void>
}

/** A destination by its name in a result, and a file that a list of ours names there. */
export type Place = {
  readonly name: string
  readonly mark: string
  /** The paths of ours in a folder that bears the mark and no list, as earlier versions made it. */
  readonly unlisted?: RegExp
}

/** Opens the destination of that name in a result, which is prepared in the folder `work`. Throws `Obstacle` where it may not be filled. */
export async function openDestination(out: string, work: string, place: Place): Promise<Destination> {
  const folder = join(out, place.name)
  const real = await realFolder(folder)
  const owned = (await ownedIn(real, place.mark)) ?? (await unlistedIn(real, place))
  const [example] = (await namesIn(real))?.keys() ?? []
  if (owned === undefined && example !== undefined) throw new Obstacle('foreign-folder', folder, example)
  const ours = owned ?? new Set<string>()
  return {
    folder,
    owned: ours,
    async clashes(fresh) {
      const foreign: string[] = []
      for await (const path of foreignIn(real, ours)) foreign.push(path)
      return (await clashes(real, foreign, fresh)).map((path) => join(folder, path))
    },
    altered: async () => (await alteredIn(real)).map((path) => join(folder, path)),
    async replace(fresh) {
      if (!((await isAllOurs()) && (await swap(folder, fresh, asideOf(work, place)))))
        await fill(folder, fresh, placingOf(work, place), place.mark)
    },
    clear: () => removeOwned(real, ours),
  }

  /** Whether it is a plain folder in which all is ours, or there is none. */
  async function isAllOurs(): Promise<boolean> {
    const kind = await kindOf(folder)
    if (kind === undefined) return true
    if (kind !== 'folder' || ours.size === 0) return false
    for await (const _ of foreignIn(folder, ours)) return false
    return true
  }
}

/** The paths of ours in a folder that has no list; nothing unless it bears the mark. */
async function unlistedIn(folder: string, { mark, unlisted }: Place): Promise<Owned | undefined> {
  if (unlisted === undefined || (await kindOf(join(folder, mark))) !== 'file') return undefined
  if ((await kindOf(join(folder, MANIFEST))) !== undefined) return undefined
  return new Set((await filesBelow(folder)).filter((path) => unlisted.test(path)))
}

/** The folder that a path leads to. Throws `Obstacle` if that is none, or cannot be one. */
export async function realFolder(folder: string): Promise<string> {
  const real = await realPath(folder).catch((error: unknown) => {
    throw error instanceof BrokenLink ? new Obstacle('broken-link', error.path) : error
  })
  const kind = await kindOf(real)
  if (kind !== undefined && kind !== 'folder') throw new Obstacle('not-folder', folder)
  return real
}

/** Where the folder before waits while another takes its place. */
export function asideOf(work: string, { name }: Place): string {
  return join(work, `${name}.previous`)
}

/** Where the files of a new folder are taken from to their places. */
export function placingOf(work: string, { name }: Place): string {
  return join(work, `${name}.placing`)
}
