import { join } from 'node:path'
import { readBytes } from '../../files/read-file.ts'
import { foldText } from '../../language/fold-text.ts'
import { shortTitle } from '../../problems/format-value.ts'
import { type Kind, kinds } from '../../rdf/addresses.ts'
import { readRecords } from '../../read/read-records.ts'

/** A record that others may refer to. */
export type RecordChoice = { readonly id: string; readonly name: string }

/** What a data folder holds: its records by kind, and every id that is or was in use. */
export type KindInventory = {
  readonly records: ReadonlyMap<Kind, readonly RecordChoice[]>
  readonly taken: ReadonlyMap<Kind, ReadonlySet<string>>
}

/** Looks through a data folder; what cannot be read is passed over. */
export async function readKindInventory(data: string): Promise<KindInventory> {
  const records = new Map(kinds.map((kind) => [kind, [] as RecordChoice[]]))
  const taken = new Map(kinds.map((kind) => [kind, new Set<string>()]))
  const refuse = (kind?: Kind, id?: string): void => {
    if (kind !== undefined && id !== undefined) taken.get(kind)?.add(id)
  }
  for await (const record of readRecords(data, [], { report: () => undefined, refuse })) {
    const { id } = 'value' in record ? record.value : record.replaced
    taken.get(record.kind)?.add(id)
    if ('value' in record) records.get(record.kind)?.push({ id, name: nameOf(record.value.name) })
  }
  const ledger = String((await readBytes(join(data, 'addresses.txt'))) ?? '')
  for (const [, kind, id] of ledger.matchAll(/^([a-z]+)\/([a-z0-9-]+)\//gm))
    taken.get(kind as Kind)?.add(id ?? '')
  return { records, taken }
}

/** The records that somebody may mean: by id, by number in the list (from 1), or by a part of the name. */
export function matchingChoices(typed: string, records: readonly RecordChoice[]): readonly RecordChoice[] {
  const exact = records.find(({ id }) => id === typed)
  if (exact !== undefined) return [exact]
  const numbered = /^\d+$/.test(typed) ? records[Number(typed) - 1] : undefined
  if (numbered !== undefined) return [numbered]
  const part = foldText(typed)
  return records.filter(({ id, name }) => foldText(`${id} ${name}`).includes(part))
}

function nameOf(name: unknown): string {
  const text = typeof name === 'object' && name !== null ? Object.values(name)[0] : name
  return typeof text === 'string' ? shortTitle(text) : ''
}
