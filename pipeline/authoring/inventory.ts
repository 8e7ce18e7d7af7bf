import { openLedger } from '../check/cross-record/address-ledger.ts'
import { erasedNameTable, readErasedNames } from '../people/erased-names.ts'
import { nameForms, type PersonNames } from '../people/name-forms.ts'
import { isWholeWithdrawal } from '../people/withdrawal-notices.ts'
import type { Kind } from '../rdf/addresses.ts'
import { parseUrl } from '../rdf/parse-url.ts'
import { readPublication, readRecords } from '../read/read-records.ts'
import { readWithdrawals } from '../read/withdrawals.ts'
import type { InventoryRecord } from './import/match-records.ts'

/** What a data folder knows already, for whoever adds records to it. */
export type DataFolderInventory = {
  readonly records: readonly InventoryRecord[]
  /** Every id that something has, or had and may not give to another: `capsule/2`, `part/x4m7`. */
  readonly taken: ReadonlySet<string>
  /** The ids of people who withdrew wholly, with the day. */
  readonly withdrawn: ReadonlyMap<string, string>
  /** Whether somebody of this name was erased from the records. */
  isErased(person: PersonNames): boolean
  /** Who publishes the page at an address, where the site is theirs. */
  publisherAt(address: string): string | undefined
}

/** Reads what a data folder knows, drafts too. */
export async function openInventory(data: string): Promise<DataFolderInventory> {
  const { records, taken } = await recordsOf(data)
  const publication = (await readPublication(data, silent))?.publication
  const erased = await readErasedNames(data, silent)
  const table = erased && erasedNameTable(erased)
  const withdrawn = [...(await readWithdrawals(data, silent))].flatMap(([id, all]) => {
    const whole = all.find(isWholeWithdrawal)
    return whole === undefined ? [] : [[id, whole.day] as const]
  })
  return {
    records,
    taken,
    withdrawn: new Map(withdrawn),
    isErased: (person) =>
      nameForms(person).some(
        ({ kind, letters }) =>
          (kind === 'name' || kind === 'word') && (table?.bearersOf(letters) ?? []).length > 0,
      ),
    publisherAt: (address) =>
      publication && isTheirs(publication.publisher, hostOf(address), records)
        ? publication.publisher
        : undefined,
  }
}

const silent = (): undefined => undefined

async function recordsOf(data: string): Promise<{ records: InventoryRecord[]; taken: Set<string> }> {
  const records: InventoryRecord[] = []
  const taken = new Set<string>()
  const keep = (kind: Kind, value: Readonly<Record<string, unknown>>): void => {
    taken.add(`${kind}/${value.id}`)
    records.push(knownOf(kind, value))
    for (const part of [value.participation ?? [], value.hasPart ?? []].flat())
      taken.add(`part/${(part as { id?: unknown } | null)?.id}`)
  }
  const refuse = (kind?: Kind, id?: string): void => void taken.add(`${kind}/${id}`)
  for await (const record of readRecords(data, [], { report: silent, refuse, draft: keep }))
    if ('value' in record) keep(record.kind, record.value)
    else taken.add(`${record.kind}/${record.replaced.id}`)
  for (const { address, isRetired } of (await openLedger(data)).entries()) {
    const [, kind, id, part] = /^([a-z]+)\/([a-z0-9-]+)\/#(?:participation-(.+))?/.exec(address) ?? []
    if (part !== undefined) taken.add(`part/${part}`)
    // a name or number whose record is gone may come back; an id of chance is never given twice
    else if (isRetired || kind === 'contributor') taken.add(`${kind}/${id}`)
  }
  return { records, taken }
}

function knownOf(kind: Kind, value: Readonly<Record<string, unknown>>): InventoryRecord {
  const textsOf = (field: string): string[] =>
    [value[field] ?? []]
      .flat()
      .flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : [each]))
      .map(String)
  const [series] = textsOf('isPartOf')
  const [publisher] = textsOf('publisher')
  return {
    kind,
    id: String(value.id),
    names: [...textsOf('name'), ...textsOf('alternateName')],
    addresses: [...textsOf('url'), ...textsOf('sameAs')],
    ...(series !== undefined && { isPartOf: series }),
    ...(publisher !== undefined && { publisher }),
    ...(value.position !== undefined && { position: Number(value.position) }),
    ...(kind === 'contributor' && {
      givenName: String(value.givenName ?? ''),
      familyName: String(value.familyName ?? ''),
    }),
  }
}

/** A site is that of the publisher's own record, or of pages that they publish. */
function isTheirs(publisher: string, host: string, records: readonly InventoryRecord[]): boolean {
  return records.some((record) => {
    const whose = { organization: record.id, source: record.publisher }[record.kind as string]
    return whose === publisher && record.addresses.some((each) => hostOf(each) === host)
  })
}

function hostOf(address: string): string {
  return parseUrl(address)?.host.replace(/^www\./, '') ?? ''
}
