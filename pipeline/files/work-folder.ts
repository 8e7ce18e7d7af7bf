import { join } from 'node:path'
import { fileKindOf } from './file-facts.ts'
import { listFileKinds } from './list-files.ts'
import { ObstacleError } from './obstacle.ts'
import { remove, removeEmptyFolder } from './remove-file.ts'
import { writeText } from './write-file.ts'

/** The file that marks a temporary folder of a command, so that the next command may delete it. */
export const WORK_FOLDER_MARK = '.regards'

const text = 'Work of a regards command. The next one removes this folder.\n'

/** Makes an empty folder with the mark, in the place of one that a killed command left. Throws `ObstacleError` where another folder or file stands there. */
export async function openWorkFolder(folder: string): Promise<void> {
  await removeWorkFolder(folder)
  await writeText(join(folder, WORK_FOLDER_MARK), text)
}

/** Deletes a folder with the mark and all that is in it, the mark last. Throws `ObstacleError` where another folder or file stands there. */
export async function removeWorkFolder(folder: string): Promise<void> {
  const kind = await fileKindOf(folder)
  if (kind === undefined) return
  if (kind !== 'folder') throw new ObstacleError('not-folder', folder)
  const names = [...((await listFileKinds(folder))?.keys() ?? [])]
  if (names.length > 0 && !(await isWorkFolder(folder)))
    throw new ObstacleError('foreign-folder', folder, names[0])
  for (const name of names) if (name !== WORK_FOLDER_MARK) await remove(join(folder, name))
  await remove(join(folder, WORK_FOLDER_MARK))
  await removeEmptyFolder(folder)
}

/** Whether a path is a folder with the mark. */
export async function isWorkFolder(folder: string): Promise<boolean> {
  return (
    (await fileKindOf(join(folder, WORK_FOLDER_MARK))) === 'file' && (await fileKindOf(folder)) === 'folder'
  )
}
