import { join } from 'node:path'
import { openPeriodicYield } from '../../collections/yield-every.ts'
import { undefinedIfMissing } from '../../files/file-error.ts'
import { fileSize } from '../../files/file-facts.ts'
import { readLinesSync } from '../../files/sync-file-reader.ts'

/** The addresses that were ever published, in a file of the data folder that may be larger than memory. */
export type Ledger = {
  readonly file: string
  readonly isThere: boolean
  /** The addresses that the publisher has retired. */
  readonly retired: ReadonlySet<string>
  /** Reads the entries of the file, without comments. */
  entries(): Iterable<LedgerEntry>
}

/**
 * A line of the ledger: an address relative to the base, with the day (`YYYY-MM-DD`) on which it first went out where the ledger
 * keeps it; or (`isValid` false) a text that is none.
 */
type LedgerEntry = {
  readonly address: string
  readonly day?: string | undefined
  readonly line: number
  readonly isRetired: boolean
  readonly isValid: boolean
}

/** Whether an address (relative to the base) outlives its record: those of things with a document, and of participations. */
export function isLastingAddress(address: string): boolean {
  return /^[a-z]+\/[a-z0-9-]+\/#(?!function-|chapter-|caption-|file-)[a-z0-9-]+$/.test(address)
}

/** Whether an address (relative to the base) is that of a capsule, whose first day the ledger keeps. */
export function isCapsule(address: string): boolean {
  return /^capsule\/[^/]+\/#video$/.test(address)
}

/** Opens the ledger of a data folder, which may have none. */
export async function openLedger(data: string): Promise<Ledger> {
  const file = join(data, 'addresses.txt')
  const isThere = (await fileSize(file).catch(undefinedIfMissing)) !== undefined
  const entries = (): Iterable<LedgerEntry> => (isThere ? entriesIn(file) : [])
  const retired = new Set<string>()
  const yieldNow = openPeriodicYield()
  for (const { address, isRetired } of entries()) {
    if (isRetired) retired.add(address)
    await yieldNow()
  }
  return { file, isThere, retired, entries }
}

/** Every address in the ledger, with texts that are none. */
export function* ledgerAddresses(ledger: Ledger): Generator<string> {
  for (const { address } of ledger.entries()) yield address
}

/** The addresses that were published and are not retired. */
export function* activeAddresses(ledger: Ledger): Generator<string> {
  for (const { address, isRetired, isValid } of ledger.entries()) if (isValid && !isRetired) yield address
}

function* entriesIn(file: string): Generator<LedgerEntry> {
  let line = 0
  for (const text of readLinesSync(file)) {
    line++
    if (isLastingAddress(text)) yield { address: text, line, isRetired: false, isValid: true }
    else {
      const entry = parseLine(text, line)
      if (entry !== undefined) yield entry
    }
  }
}

/** The entry of a line with a day, a mark or a comment; undefined where it has no entry. */
function parseLine(text: string, line: number): LedgerEntry | undefined {
  const [address = '', ...words] = text
    .replace(/#\s.*$|^#$/, '')
    .trim()
    .split(/\s+/)
  if (address === '') return undefined
  const [day, ...otherDays] = words.filter((word) => ISO_DAY.test(word))
  const [mark, ...otherMarks] = words.filter((word) => !ISO_DAY.test(word))
  const isRetired = mark === 'retired'
  const isClear = (mark === undefined || isRetired) && otherDays.length + otherMarks.length === 0
  const isValid = isLastingAddress(address) && isClear
  return { address: isValid ? address : text, line, day, isRetired: isRetired && isValid, isValid }
}

const ISO_DAY = /^\d{4}-\d\d-\d\d$/
