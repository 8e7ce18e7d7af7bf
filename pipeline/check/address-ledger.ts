import { join } from 'node:path'
import { byBytes } from '../collections/byte-order.ts'
import { mergeAtHand } from '../collections/merge-sorted.ts'
import { openTurns } from '../collections/yield-every.ts'
import {
  absent,
  clearBeside,
  digest,
  moveFile,
  type Pending,
  remove,
  sizeOf,
  stageFile,
} from '../files/disk.ts'
import { type SortedLines, sortLines } from '../files/sort-lines.ts'
import { linesAtHand, withFile } from '../files/stream.ts'
import { quoted, shown, violation } from '../problems/messages.ts'
import type { Problem } from '../problems/problem.ts'

/** The list of the addresses that were published at some time, in a data folder; there may be more than memory holds. */
export type Ledger = {
  readonly file: string
  readonly isThere: boolean
  /** Those that the publisher has retired, which are few. */
  readonly retired: ReadonlySet<string>
  /** What stands in the file, comments left out; it is read each time. */
  entries(): Iterable<Entry>
}

/** A line of the ledger: an address below the base, or what cannot be understood. */
export type Entry = {
  readonly address: string
  readonly line: number
  readonly isRetired: boolean
  readonly isUnderstood: boolean
}

/** Whether an address outlives its record, as those of things with a document and of participations do. */
export function isLasting(address: string): boolean {
  return /^[a-z]+\/[a-z0-9-]+\/#(?!chapter-|caption-)[a-z0-9-]+$/.test(address)
}

/** Opens the ledger of a data folder, whether there is one or not. */
export async function openLedger(data: string): Promise<Ledger> {
  const file = join(data, 'addresses.txt')
  const isThere = (await sizeOf(file).catch(absent)) !== undefined
  const entries = (): Iterable<Entry> => (isThere ? entriesIn(file) : [])
  const retired = new Set<string>()
  const turn = openTurns()
  for (const { address, isRetired } of entries()) {
    if (isRetired) retired.add(address)
    await turn()
  }
  return { file, isThere, retired, entries }
}

/** The addresses that were published at some time. */
export function* addressesIn(ledger: Ledger): Generator<string> {
  for (const { address } of ledger.entries()) yield address
}

/** The addresses that were published and are not retired. */
export function* standing(ledger: Ledger): Generator<string> {
  for (const { address, isRetired, isUnderstood } of ledger.entries())
    if (isUnderstood && !isRetired) yield address
}

function* entriesIn(file: string): Generator<Entry> {
  let line = 0
  for (const written of linesAtHand(file)) {
    line++
    if (isLasting(written)) {
      yield { address: written, line, isRetired: false, isUnderstood: true }
      continue
    }
    const [address = '', mark, ...more] = written
      .replace(/#\s.*$|^#$/, '')
      .trim()
      .split(/\s+/)
    if (address === '') continue
    const isRetired = mark === 'retired'
    const isUnderstood = isLasting(address) && (mark === undefined || isRetired) && more.length === 0
    yield {
      address: isUnderstood ? address : written,
      line,
      isRetired: isRetired && isUnderstood,
      isUnderstood,
    }
  }
}

/** An address that only the ledger has, with its line there, or, without one, that only the release has; or what is unclear. */
export type Unlike = { readonly address: string; readonly line?: number; readonly isUnderstood: boolean }

/** What differs between the ledger and the lasting addresses that a release describes; sorted in the folder `scratch`. */
export async function* differences(
  ledger: Ledger,
  described: SortedLines,
  scratch: string,
): AsyncGenerator<Unlike> {
  const listed = sortLines(scratch)
  const turn = openTurns()
  for (const { address, line, isUnderstood } of ledger.entries()) {
    await turn()
    if (!isUnderstood) yield { address, line, isUnderstood }
    else listed.add([`${address} ${line}`]) // a space comes before whatever an address has
  }
  const rest = (await described.merged())[Symbol.iterator]()
  let next = rest.next()
  let last: string | undefined // of the listed
  for (const entry of await listed.merged()) {
    await turn()
    const [address = '', line] = entry.split(' ')
    for (; !next.done && next.value < address; next = rest.next())
      if (next.value !== last) yield { address: next.value, isUnderstood: true }
    last = address
    if (next.done || next.value !== address) yield { address, line: Number(line), isUnderstood: true }
  }
  for (; !next.done; next = rest.next()) {
    await turn()
    if (next.value !== last) yield { address: next.value, isUnderstood: true }
  }
}

/** What is wrong with a difference: what the ledger has is unclear, or described no more without being retired or excused. */
export function faultsOf(
  { address, line, isUnderstood }: Unlike,
  { file, retired }: Ledger,
  isExcused: (address: string) => boolean,
): Problem[] {
  if (line === undefined) return []
  const place = { file, line, column: 1 }
  if (!isUnderstood) return [violation('ledger-line', place, [], shown(address))]
  return retired.has(address) || isExcused(address)
    ? []
    : [violation('id-vanished', place, [], quoted(address))]
}

/**
 * Adds the addresses in a file, a line each in order, to the ledger, sorted; what stands in it stays as it is. What is sorted is
 * so in the folder `scratch`, which is then removed with all it holds. Nothing waits where nothing changes.
 */
export async function nextLedger(
  { file, isThere }: Ledger,
  fresh: string,
  scratch: string,
): Promise<Pending | undefined> {
  await clearBeside(file)
  const next = join(scratch, 'next')
  const known = sortLines(join(scratch, 'known'))
  await withFile(next, async (sink) => {
    const turn = openTurns()
    for (const line of isThere ? linesAtHand(file) : []) {
      if (line.startsWith('#')) sink.write(`${line}\n`)
      else if (line !== '') known.add([line])
      await turn()
    }
    const sources = [await known.merged(), linesAtHand(fresh)].map((lines) => lines[Symbol.iterator]())
    for (const line of mergeAtHand(sources, byBytes)) {
      sink.write(`${line}\n`)
      await turn()
    }
  })
  const isSame = isThere && (await digest(file, 'sha256')) === (await digest(next, 'sha256'))
  const pending = isSame ? undefined : await stageFile(file, (path) => moveFile(next, path, path))
  await remove(scratch)
  return pending
}
