import { join } from 'node:path'
import { type DestinationSpec, incomingFolder, previousFolder } from './destination.ts'
import { fileKindOf } from './file-facts.ts'
import { listFileKinds } from './list-files.ts'
import { readListedPaths } from './manifest.ts'
import { ObstacleError } from './obstacle.ts'
import { move } from './replace-file.ts'
import { continueFilling, removeListedFiles } from './replace-folder.ts'
import { isWorkFolder } from './work-folder.ts'

/**
 * Finishes the replacement of folders that a killed build left half done: goes on to fill a folder, puts back one whose successor is
 * not in place, and removes one whose successor is. Throws `ObstacleError` where files of others stand in what is to be removed.
 */
export async function recoverDestinations(
  out: string,
  work: string,
  places: readonly DestinationSpec[],
): Promise<void> {
  if (!(await isWorkFolder(work))) return
  for (const place of places) {
    const folder = join(out, place.name)
    const [aside, placing] = [previousFolder(work, place), incomingFolder(work, place)]
    if ((await fileKindOf(placing)) !== undefined) await continueFilling(folder, placing, place.mark)
    if ((await fileKindOf(aside)) === undefined) continue
    if ((await fileKindOf(folder)) === undefined) await move(aside, folder)
    else if (!(await removePreviousFolder(aside, place)))
      throw new ObstacleError('foreign-folder', aside, await firstIn(aside))
  }
}

/** Removes the listed files of a folder that another replaced. Gives whether nothing is left. */
export async function removePreviousFolder(aside: string, { mark }: DestinationSpec): Promise<boolean> {
  await removeListedFiles(aside, (await readListedPaths(aside, mark)) ?? new Set())
  return (await fileKindOf(aside)) === undefined
}

async function firstIn(folder: string): Promise<string> {
  const [name = ''] = (await listFileKinds(folder))?.keys() ?? []
  return name
}
