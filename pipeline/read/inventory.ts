import { join } from 'node:path'
import { pathExists } from '../files/file-facts.ts'
import { readLinesSync } from '../files/sync-file-reader.ts'
import type { Kind } from '../rdf/addresses.ts'
import { readRecords } from './read-records.ts'

/** What an id belongs to: a kind of record, or a part of a capsule (a participation, a chapter). */
export type IdScope = Kind | 'part'

/** A record of a data folder, as far as others may refer to it or be compared with it. */
export type InventoryRecord = {
  readonly kind: Kind
  readonly id: string
  readonly isDraft: boolean
  /** `name` and `alternateName`, in every language. */
  readonly names: readonly string[]
  readonly givenName?: string
  readonly familyName?: string
  /** `url`, `sameAs`, and of a capsule the addresses of its player and its file. */
  readonly addresses: readonly string[]
  /** Of a capsule, its numbers elsewhere and the languages that are spoken in it. */
  readonly identifiers?: readonly string[]
  readonly languages?: readonly string[]
  readonly isPartOf?: string
  readonly publisher?: string
  readonly position?: number
}

/** The records of a data folder, and the ids that are not free. */
export type Inventory = {
  readonly records: readonly InventoryRecord[]
  /** Whether an id is in use, or was: in a record, a draft, a record with errors, or the ledger of published addresses. */
  isTaken(scope: IdScope, id: string): boolean
}

/** Reads the inventory of a data folder; what cannot be read is passed over. */
export async function readInventory(data: string): Promise<Inventory> {
  const records: InventoryRecord[] = []
  const taken = new Set<string>()
  const take = (scope: IdScope | undefined, id: unknown): void => void taken.add(`${scope}/${id}`)
  const add = (kind: Kind, value: RecordValue, isDraft: boolean): void => {
    records.push(inventoryRecord(kind, value, isDraft))
    take(kind, value.id)
    for (const part of [value.participation ?? [], value.hasPart ?? []].flat())
      take('part', (part as { id?: unknown } | null)?.id)
  }
  const listener = {
    report: () => undefined,
    refuse: take,
    draft: (kind: Kind, value: RecordValue) => add(kind, value, true),
  }
  for await (const record of readRecords(data, [], listener))
    if ('value' in record) add(record.kind, record.value, false)
    else take(record.kind, record.replaced.id)
  for (const [kind, id, part] of await ledgerIds(data)) {
    take(kind, id)
    if (part !== undefined) take('part', part)
  }
  return { records, isTaken: (scope, id) => taken.has(`${scope}/${id}`) }
}

type RecordValue = Readonly<Record<string, unknown>>

/** The ids in the ledger (`addresses.txt`): the kind and id of each address, and the id of a participation. */
async function ledgerIds(data: string): Promise<[Kind, string, string | undefined][]> {
  const file = join(data, 'addresses.txt')
  if (!(await pathExists(file))) return []
  return [...readLinesSync(file)].flatMap((line) => {
    const [, kind, id, part] = /^\s*([a-z]+)\/([a-z0-9-]+)\/#(?:participation-([a-z0-9-]+))?/.exec(line) ?? []
    return id === undefined ? [] : [[kind as Kind, id, part]]
  })
}

/** A record as its inventory has it, of the values that were typed. */
export function inventoryRecord(kind: Kind, value: RecordValue, isDraft: boolean): InventoryRecord {
  const textsIn = (field: string): string[] =>
    [value[field] ?? []]
      .flat()
      .flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : [item]))
      .map(String)
  const [series] = textsIn('isPartOf')
  const [publisher] = textsIn('publisher')
  return {
    kind,
    id: String(value.id),
    isDraft,
    names: [...textsIn('name'), ...textsIn('alternateName')],
    addresses: ['url', 'sameAs', 'embedUrl', 'contentUrl'].flatMap(textsIn),
    ...(series !== undefined && { isPartOf: series }),
    ...(publisher !== undefined && { publisher }),
    ...(value.position !== undefined && { position: Number(value.position) }),
    ...(kind === 'capsule' && { identifiers: textsIn('identifier'), languages: textsIn('inLanguage') }),
    ...(kind === 'contributor' && {
      givenName: String(value.givenName ?? ''),
      familyName: String(value.familyName ?? ''),
    }),
  }
}
