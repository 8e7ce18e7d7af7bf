import { join } from 'node:path'
import { listFolder } from '../../files/list-files.ts'
import { writeNewFiles } from '../../files/write-new-files.ts'
import { kindFileName } from '../../read/data-files.ts'
import type { RecordDraft } from './draft.ts'
import { draftYaml } from './draft-yaml.ts'

/** A path that is no folder, where a folder of drafts would be. */
export async function findStrayFile(
  data: string,
  drafts: readonly RecordDraft[],
): Promise<string | undefined> {
  const entries = (await listFolder(data)) ?? []
  const folders = new Set(drafts.map(({ kind }) => kindFileName(kind)))
  const stray = entries.find(({ name, isFolder }) => folders.has(name) && !isFolder)
  return stray && join(data, stray.name)
}

/** Writes all drafts or none, each into a file named after its id, with a number where that file exists; resolves to the paths. */
export async function writeDrafts(
  data: string,
  drafts: readonly RecordDraft[],
  isDry: boolean,
): Promise<string[]> {
  const files = new Map<string, RecordDraft>()
  const taken = new Map<string, Set<string>>()
  for (const draft of drafts) {
    const folder = join(data, kindFileName(draft.kind))
    const names = taken.get(folder) ?? (await namesIn(folder))
    taken.set(folder, names)
    files.set(join(folder, freeName(draft.id, names)), draft)
  }
  const texts = isDry ? [] : [...files].map(([path, draft]): [string, string] => [path, draftYaml(draft)])
  const isClash = (await writeNewFiles(new Map(texts))) !== undefined
  return isClash ? writeDrafts(data, drafts, isDry) : [...files.keys()] // another program took a name meanwhile
}

/** The names in a folder, in lower case, because some file systems ignore case. */
async function namesIn(folder: string): Promise<Set<string>> {
  return new Set(((await listFolder(folder)) ?? []).map(({ name }) => name.toLowerCase()))
}

/** A free name for the file of a record; adds it to the taken ones. */
function freeName(id: string, taken: Set<string>): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? `${id}.yaml` : `${id}-${count}.yaml`
    if (taken.has(name.toLowerCase())) continue
    taken.add(name.toLowerCase())
    return name
  }
}
