import { join } from 'node:path'
import { fileKindOf } from './file-facts.ts'
import { findClashes, foreignPaths } from './foreign-files.ts'
import { listFileKinds, listFiles } from './list-files.ts'
import { findAlteredFiles, type ListedPaths, MANIFEST, readListedPaths } from './manifest.ts'
import { ObstacleError } from './obstacle.ts'
import { BrokenLinkError, resolveRealPath } from './real-path.ts'
import { fillFolder, removeListedFiles, swapFolder } from './replace-folder.ts'

/** A folder that a build fills: one of an earlier build, empty, or not there yet. Files of others in it stay. */
export type Destination = {
  readonly folder: string
  /** The paths that its manifest lists. */
  readonly listedPaths: ListedPaths
  /** The paths at which files of others stand where the folder `fresh` has something. */
  findClashes(fresh: string): Promise<string[]>
  /** The listed files that somebody changed, by path. */
  findAlteredFiles(): Promise<string[]>
  /**
   * Puts the complete folder `fresh` in its place. A plain folder in which all files are listed is replaced by two renames; a link, a
   * mount, or a folder with files of others is filled file by file.
   */
  replace(fresh: string): Promise<void>
  /** Removes the listed files. */
  clear(): Promise<void>
}

/** The name of a destination in a result, and a file that its manifest always lists. */
export type DestinationSpec = {
  readonly name: string
  readonly mark: string
  /** The paths of a build in a folder with the mark and no manifest, as earlier versions of the program wrote it. */
  readonly unlisted?: RegExp
}

/** Opens a destination of the result `out`, which is prepared in the folder `work`. Throws `ObstacleError` where it may not be filled. */
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

  /** Whether it is a plain folder in which all files are listed, or there is none. */
  async function isAllOurs(): Promise<boolean> {
    const kind = await fileKindOf(folder)
    if (kind === undefined) return true
    if (kind !== 'folder' || ours.size === 0) return false
    for await (const _ of foreignPaths(folder, ours)) return false
    return true
  }
}

/** The paths of a build in a folder that has no manifest; undefined unless it has the mark. */
async function unlistedIn(
  folder: string,
  { mark, unlisted }: DestinationSpec,
): Promise<ListedPaths | undefined> {
  if (unlisted === undefined || (await fileKindOf(join(folder, mark))) !== 'file') return undefined
  if ((await fileKindOf(join(folder, MANIFEST))) !== undefined) return undefined
  return new Set((await listFiles(folder)).filter((path) => unlisted.test(path)))
}

/** The real path of a folder. Throws `ObstacleError` where the path names no folder, or a broken link. */
export async function resolveFolder(folder: string): Promise<string> {
  const real = await resolveRealPath(folder).catch((error: unknown) => {
    throw error instanceof BrokenLinkError ? new ObstacleError('broken-link', error.path) : error
  })
  const kind = await fileKindOf(real)
  if (kind !== undefined && kind !== 'folder') throw new ObstacleError('not-folder', folder)
  return real
}

/** The path of the folder before while another takes its place. */
export function previousFolder(work: string, { name }: DestinationSpec): string {
  return join(work, `${name}.previous`)
}

/** The path of a new folder from which files are moved to their places. */
export function incomingFolder(work: string, { name }: DestinationSpec): string {
  return join(work, `${name}.placing`)
}
