import { readBytes } from '../../files/read-file.ts'
import { replaceFile } from '../../files/replace-file.ts'
import type { Language } from '../../language/message.ts'
import { listDataFiles } from '../../read/data-files.ts'
import { type InventoryRecord, inventoryRecord } from '../../read/inventory.ts'
import { readRawRecords } from '../../read/read-records.ts'
import type { CapsuleUpdate } from './capsule-updates.ts'
import { findCellsToFill } from './cells-to-fill.ts'
import { writeFillLists } from './fill-list.ts'
import { fillYaml } from './fill-yaml.ts'

/** The values of some capsules of a data folder, drafts too, by id, as they were typed. */
export async function readCapsuleValues(
  data: string,
  ids: ReadonlySet<string>,
): Promise<Map<string, Readonly<Record<string, unknown>>>> {
  const values = new Map<string, Readonly<Record<string, unknown>>>()
  if (ids.size === 0) return values
  for await (const { kind, raw } of readRawRecords(data, [], SILENT)) {
    const value = raw.value as Readonly<Record<string, unknown>> | null
    const id = String(value?.id)
    if (kind === 'capsule' && value !== null && ids.has(id)) values.set(id, { ...values.get(id), ...value })
  }
  return values
}

/** The capsules of a data folder that no reader accepts yet, an empty field among them, and which are known all the same. */
export async function readUnacceptedCapsules(
  data: string,
  accepted: readonly InventoryRecord[],
): Promise<InventoryRecord[]> {
  const ids = new Set(accepted.flatMap(({ kind, id }) => (kind === 'capsule' ? [id] : [])))
  const found: InventoryRecord[] = []
  for await (const { kind, raw } of readRawRecords(data, [], SILENT)) {
    const value = raw.value as Readonly<Record<string, unknown>> | null
    if (kind !== 'capsule' || typeof value !== 'object' || value === null || value.id === undefined) continue
    if (!ids.has(String(value.id)) && !('replacedBy' in value))
      found.push(inventoryRecord(kind, value, false))
  }
  return found
}

const SILENT = { report: () => undefined, refuse: () => undefined, draft: () => undefined }

/**
 * Fills empty fields of capsules in the YAML files of a data folder, and lists the cells of those in tables, which a spreadsheet program
 * has to change. Resolves to the files that changed, the lists, and the capsules that stand in neither.
 */
export async function writeUpdates(
  data: string,
  updates: readonly CapsuleUpdate[],
  language: Language,
): Promise<{
  readonly changed: readonly string[]
  readonly lists: readonly string[]
  readonly elsewhere: readonly CapsuleUpdate[]
}> {
  const open = new Set(updates.filter(({ fills }) => fills.length > 0))
  const changed = new Map<string, string>()
  for (const { format, path, ...file } of (await listDataFiles(data)).files) {
    if (open.size === 0) break
    if (format !== 'yaml' || !('kind' in file) || file.kind !== 'capsule') continue
    const text = Buffer.from((await readBytes(path)) ?? []).toString('utf8')
    let filled = text
    for (const update of [...open]) {
      const next = fillYaml(filled, update.known.id, update.fills)
      if (next !== filled) open.delete(update)
      filled = next
    }
    if (filled !== text) changed.set(path, filled)
  }
  for (const [path, text] of changed) await replaceFile(path, text)
  const differing = updates.filter((update) => !open.has(update) && update.fills.length === 0)
  const cells = await findCellsToFill(data, [...open, ...differing], language)
  const listed = new Set(cells.map(({ capsule }) => capsule))
  return {
    changed: [...changed.keys()],
    lists: await writeFillLists(cells, language),
    elsewhere: [...open].filter(({ known }) => !listed.has(known.id)),
  }
}
