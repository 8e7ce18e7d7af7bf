import { join } from 'node:path'
import { asideOf, type Place, placingOf } from './destination.ts'
import { kindOf, move, namesIn } from './disk.ts'
import { ownedIn } from './manifest.ts'
import { Obstacle } from './obstacle.ts'
import { goOn, removeOwned } from './replace-folder.ts'
import { isScratch } from './work-folder.ts'

/**
 * Ends what a build that was cut began in a result: goes on filling a folder, brings back one whose successor did not arrive, removes
 * one whose successor did. Throws `Obstacle` where others have something in what is to be removed.
 */
export async function recover(out: string, work: string, places: readonly Place[]): Promise<void> {
  if (!(await isScratch(work))) return
  for (const place of places) {
    const folder = join(out, place.name)
    const [aside, placing] = [asideOf(work, place), placingOf(work, place)]
    if ((await kindOf(placing)) !== undefined) await goOn(folder, placing, place.mark)
    if ((await kindOf(aside)) === undefined) continue
    if ((await kindOf(folder)) === undefined) await move(aside, folder)
    else if (!(await removeAside(aside, place)))
      throw new Obstacle('foreign-folder', aside, await firstIn(aside))
  }
}

/** Removes a folder that gave way to another, but for what in it is not ours; gives whether nothing is left. */
export async function removeAside(aside: string, { mark }: Place): Promise<boolean> {
  await removeOwned(aside, (await ownedIn(aside, mark)) ?? new Set())
  return (await kindOf(aside)) === undefined
}

async function firstIn(folder: string): Promise<string> {
  const [name = ''] = (await namesIn(folder))?.keys() ?? []
  return name
}
