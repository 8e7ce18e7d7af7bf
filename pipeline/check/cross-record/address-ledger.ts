import { join } from 'node:path'
import { compareUtf8 } from '../../collections/byte-order.ts'
import { mergeSortedSync } from '../../collections/merge-sorted.ts'
import { openPeriodicYield } from '../../collections/yield-every.ts'
import { undefinedIfMissing } from '../../files/file-error.ts'
import { fileSize } from '../../files/file-facts.ts'
import { writeFileWith } from '../../files/file-writer.ts'
import { type LineSorter, openLineSorter } from '../../files/line-sorter.ts'
import { fileDigest } from '../../files/read-file.ts'
import { remove } from '../../files/remove-file.ts'
import { moveFile, removeStagedFiles, type StagedFile, stageFile } from '../../files/replace-file.ts'
import { readLinesSync } from '../../files/sync-file-reader.ts'
import { formatValue, quoteId } from '../../problems/format-value.ts'
import type { Problem } from '../../problems/problem.ts'
import { violation } from '../../problems/rule-problem.ts'

/** The list of the addresses that were published at some time, in a data folder; there may be more than memory holds. */
export type Ledger = {
  readonly file: string
  readonly isThere: boolean
  /** Those that the publisher has retired, which are few. */
  readonly retired: ReadonlySet<string>
  /** What stands in the file, comments left out; it is read each time. */
  entries(): Iterable<LedgerEntry>
}

/** A line of the ledger: an address below the base, or what cannot be understood. */
export type LedgerEntry = {
  readonly address: string
  readonly line: number
  readonly isRetired: boolean
  readonly isValid: boolean
}

/** Whether an address outlives its record, as those of things with a document and of participations do. */
export function isLastingAddress(address: string): boolean {
  return /^[a-z]+\/[a-z0-9-]+\/#(?!chapter-|caption-)[a-z0-9-]+$/.test(address)
}

/** Opens the ledger of a data folder, whether there is one or not. */
export async function openLedger(data: string): Promise<Ledger> {
  const file = join(data, 'addresses.txt')
  const isThere = (await fileSize(file).catch(undefinedIfMissing)) !== undefined
  const entries = (): Iterable<LedgerEntry> => (isThere ? entriesIn(file) : [])
  const retired = new Set<string>()
  const turn = openPeriodicYield()
  for (const { address, isRetired } of entries()) {
    if (isRetired) retired.add(address)
    await turn()
  }
  return { file, isThere, retired, entries }
}

/** The addresses that were published at some time. */
export function* ledgerAddresses(ledger: Ledger): Generator<string> {
  for (const { address } of ledger.entries()) yield address
}

/** The addresses that were published and are not retired. */
export function* activeAddresses(ledger: Ledger): Generator<string> {
  for (const { address, isRetired, isValid } of ledger.entries()) if (isValid && !isRetired) yield address
}

function* entriesIn(file: string): Generator<LedgerEntry> {
  let line = 0
  for (const written of readLinesSync(file)) {
    line++
    if (isLastingAddress(written)) {
      yield { address: written, line, isRetired: false, isValid: true }
      continue
    }
    const [address = '', mark, ...more] = written
      .replace(/#\s.*$|^#$/, '')
      .trim()
      .split(/\s+/)
    if (address === '') continue
    const isRetired = mark === 'retired'
    const isValid = isLastingAddress(address) && (mark === undefined || isRetired) && more.length === 0
    yield {
      address: isValid ? address : written,
      line,
      isRetired: isRetired && isValid,
      isValid,
    }
  }
}

/** An address that only the ledger has, with its line there, or, without one, that only the release has; or what is unclear. */
export type LedgerDifference = { readonly address: string; readonly line?: number; readonly isValid: boolean }

/** What differs between the ledger and the lasting addresses that a release describes; sorted in the folder `scratch`. */
export async function* ledgerDifferences(
  ledger: Ledger,
  described: LineSorter,
  scratch: string,
): AsyncGenerator<LedgerDifference> {
  const listed = openLineSorter(scratch)
  const turn = openPeriodicYield()
  for (const { address, line, isValid } of ledger.entries()) {
    await turn()
    if (!isValid) yield { address, line, isValid }
    else listed.add([`${address} ${line}`]) // a space comes before whatever an address has
  }
  const rest = (await described.merged())[Symbol.iterator]()
  let next = rest.next()
  let last: string | undefined // of the listed
  for (const entry of await listed.merged()) {
    await turn()
    const [address = '', line] = entry.split(' ')
    for (; !next.done && next.value < address; next = rest.next())
      if (next.value !== last) yield { address: next.value, isValid: true }
    last = address
    if (next.done || next.value !== address) yield { address, line: Number(line), isValid: true }
  }
  for (; !next.done; next = rest.next()) {
    await turn()
    if (next.value !== last) yield { address: next.value, isValid: true }
  }
}

/** What is wrong with a difference: what the ledger has is unclear, or described no more without being retired or excused. */
export function problemsOfDifference(
  { address, line, isValid }: LedgerDifference,
  { file, retired }: Ledger,
  isExcused: (address: string) => boolean,
): Problem[] {
  if (line === undefined) return []
  const place = { file, line, column: 1 }
  if (!isValid) return [violation('ledger-line', place, [], formatValue(address))]
  return retired.has(address) || isExcused(address)
    ? []
    : [violation('id-vanished', place, [], quoteId(address))]
}

/**
 * Adds the addresses in a file, a line each in order, to the ledger, sorted; what stands in it stays as it is. What is sorted is
 * so in the folder `scratch`, which is then removed with all it holds. Nothing waits where nothing changes.
 */
export async function stageLedger(
  { file, isThere }: Ledger,
  fresh: string,
  scratch: string,
): Promise<StagedFile | undefined> {
  await removeStagedFiles(file)
  const next = join(scratch, 'next')
  const known = openLineSorter(join(scratch, 'known'))
  await writeFileWith(next, async (sink) => {
    const turn = openPeriodicYield()
    for (const line of isThere ? readLinesSync(file) : []) {
      if (line.startsWith('#')) sink.write(`${line}\n`)
      else if (line !== '') known.add([line])
      await turn()
    }
    const sources = [await known.merged(), readLinesSync(fresh)].map((lines) => lines[Symbol.iterator]())
    for (const line of mergeSortedSync(sources, compareUtf8)) {
      sink.write(`${line}\n`)
      await turn()
    }
  })
  const isSame = isThere && (await fileDigest(file, 'sha256')) === (await fileDigest(next, 'sha256'))
  const pending = isSame ? undefined : await stageFile(file, (path) => moveFile(next, path, path))
  await remove(scratch)
  return pending
}
