import { join } from 'node:path'
import { pathExists } from '../files/file-facts.ts'
import { replaceFile } from '../files/replace-file.ts'
import { writeNewFiles } from '../files/write-new-files.ts'
import type { Language } from '../language/message.ts'
import { type Forge, forgeFile } from './forge-files.ts'
import { starterPackage } from './starter-package.ts'

/** Whether a folder holds records already: it has a `publication.yaml`. */
export function holdsRecords(folder: string): Promise<boolean> {
  return pathExists(join(folder, 'publication.yaml'))
}

/**
 * Adds to a folder of records what a forge needs to check and publish them; resolves to the paths that were written. The file of the
 * forge stays as it is where there is one (`existing`).
 */
export async function addForge(
  folder: string,
  forge: Forge,
  language: Language,
): Promise<{ readonly written: readonly string[]; readonly existing?: string | undefined }> {
  const manifest = await starterPackage(folder)
  const [path, text] = await forgeFile(forge, language)
  const existing = await writeNewFiles(new Map([[join(folder, path), text]]))
  if (existing !== undefined) return { written: [], existing }
  await replaceFile(join(folder, 'package.json'), manifest)
  return { written: [path, 'package.json'] }
}
