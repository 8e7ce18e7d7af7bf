import { join } from 'node:path'
import { fileKindOf } from './file-facts.ts'
import { findClashes, foreignPaths } from './foreign-files.ts'
import { listFileKinds, listFiles } from './list-files.ts'
import { findAlteredFiles, type ListedPaths, MANIFEST, readListedPaths } from './manifest.ts'
import { ObstacleError } from './obstacle.ts'
import { BrokenLinkError, resolveRealPath } from './real-path.ts'
import { fillFolder, removeListedFiles, swapFolder } from './replace-folder.ts'

/** A folder that a build fills: it is ours, empty, or not there yet. What others have in it stays. */
export type Destination = {
  readonly folder: string
  /** The paths of the files in it that are ours. */
  readonly listedPaths: ListedPaths
  /** What others have where the folder `fresh` has something of its own, by path. */
  findClashes(fresh: string): Promise<string[]>
  /** The files of ours that somebody wrote again, by path. */
  findAlteredFiles(): Promise<string[]>
  /**
   * Puts the complete folder `fresh` in its place. A plain folder in which all is ours is replaced by two renames; a link, a mount or a folder
   * in which others have something is filled file by file.
   */
  replace(fresh: string): Promise<void>
  /** Removes what is ours in it. */
  clear(): Promise<void>
}

/** A destination by its name in a result, and a file that a list of ours names there. */
export type DestinationSpec = {
  readonly name: string
  readonly mark: string
  /** The paths of ours in a folder that bears the mark and no list, as earlier versions made it. */
  readonly unlisted?: RegExp
}

/** Opens the destination of that name in a result, which is prepared in the folder `work`. Throws `ObstacleError` where it may not be filled. */
export async function openDestination(
  out: string,
  work: string,
  place: DestinationSpec,
): Promise<Destination> {
  const folder = join(out, place.name)
  const real = await resolveFolder(folder)
  const owned = (await readListedPaths(real, place.mark)) ?? (await unlistedIn(real, place))
  const [example] = (await listFileKinds(real))?.keys() ?? []
  if (owned === undefined && example !== undefined) throw new ObstacleError('foreign-folder', folder, example)
  const ours = owned ?? new Set<string>()
  return {
    folder,
    listedPaths: ours,
    async findClashes(fresh) {
      const foreign: string[] = []
      for await (const path of foreignPaths(real, ours)) foreign.push(path)
      return (await findClashes(real, foreign, fresh)).map((path) => join(folder, path))
    },
    findAlteredFiles: async () => (await findAlteredFiles(real)).map((path) => join(folder, path)),
    async replace(fresh) {
      if (!((await isAllOurs()) && (await swapFolder(folder, fresh, previousFolder(work, place)))))
        await fillFolder(folder, fresh, incomingFolder(work, place), place.mark)
    },
    clear: () => removeListedFiles(real, ours),
  }

  /** Whether it is a plain folder in which all is ours, or there is none. */
  async function isAllOurs(): Promise<boolean> {
    const kind = await fileKindOf(folder)
    if (kind === undefined) return true
    if (kind !== 'folder' || ours.size === 0) return false
    for await (const _ of foreignPaths(folder, ours)) return false
    return true
  }
}

/** The paths of ours in a folder that has no list; nothing unless it bears the mark. */
async function unlistedIn(
  folder: string,
  { mark, unlisted }: DestinationSpec,
): Promise<ListedPaths | undefined> {
  if (unlisted === undefined || (await fileKindOf(join(folder, mark))) !== 'file') return undefined
  if ((await fileKindOf(join(folder, MANIFEST))) !== undefined) return undefined
  return new Set((await listFiles(folder)).filter((path) => unlisted.test(path)))
}

/** The folder that a path leads to. Throws `ObstacleError` if that is none, or cannot be one. */
export async function resolveFolder(folder: string): Promise<string> {
  const real = await resolveRealPath(folder).catch((error: unknown) => {
    throw error instanceof BrokenLinkError ? new ObstacleError('broken-link', error.path) : error
  })
  const kind = await fileKindOf(real)
  if (kind !== undefined && kind !== 'folder') throw new ObstacleError('not-folder', folder)
  return real
}

/** Where the folder before waits while another takes its place. */
export function previousFolder(work: string, { name }: DestinationSpec): string {
  return join(work, `${name}.previous`)
}

/** Where the files of a new folder are taken from to their places. */
export function incomingFolder(work: string, { name }: DestinationSpec): string {
  return join(work, `${name}.placing`)
}
