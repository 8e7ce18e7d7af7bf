import { join } from 'node:path'
import { kindOf, namesIn, remove, removeEmpty, writeText } from './disk.ts'
import { Obstacle } from './obstacle.ts'

/** The file that marks a folder as one where a command does its work, so that the next may clear it. */
export const SCRATCH_MARK = '.regards'

const text = 'Work of a regards command. The next one removes this folder.\n'

/** Makes a fresh folder for work, in the place of one that a command that was killed left. Throws `Obstacle` if it is anything else. */
export async function openScratch(folder: string): Promise<void> {
  await clearScratch(folder)
  await writeText(join(folder, SCRATCH_MARK), text)
}

/** Removes a folder of work with all that is in it, the mark last. Throws `Obstacle` if it is anything else. */
export async function clearScratch(folder: string): Promise<void> {
  const kind = await kindOf(folder)
  if (kind === undefined) return
  if (kind !== 'folder') throw new Obstacle('not-folder', folder)
  const names = [...((await namesIn(folder))?.keys() ?? [])]
  if (names.length > 0 && !(await isScratch(folder))) throw new Obstacle('foreign-folder', folder, names[0])
  for (const name of names) if (name !== SCRATCH_MARK) await remove(join(folder, name))
  await remove(join(folder, SCRATCH_MARK))
  await removeEmpty(folder)
}

/** Whether a folder bears the mark. */
export async function isScratch(folder: string): Promise<boolean> {
  return (await kindOf(join(folder, SCRATCH_MARK))) === 'file' && (await kindOf(folder)) === 'folder'
}
