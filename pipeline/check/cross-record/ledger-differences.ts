import { openPeriodicYield } from '../../collections/yield-every.ts'
import { type LineSorter, openLineSorter } from '../../files/line-sorter.ts'
import { formatValue, quoteId } from '../../problems/format-value.ts'
import type { Problem } from '../../problems/problem.ts'
import { violation } from '../../problems/rule-problem.ts'
import type { Ledger } from './address-ledger.ts'

/**
 * An address that the ledger alone has, with its line; without a line, one that the release alone has. Where `isValid` is
 * false, the text of a line without an address.
 */
export type LedgerDifference = { readonly address: string; readonly line?: number; readonly isValid: boolean }

/** Compares the ledger with the lasting addresses that a release describes; sorts in the folder `scratch`. */
export async function* ledgerDifferences(
  ledger: Ledger,
  described: LineSorter,
  scratch: string,
): AsyncGenerator<LedgerDifference> {
  const listed = openLineSorter(scratch)
  const yieldNow = openPeriodicYield()
  for (const { address, line, isValid } of ledger.entries()) {
    await yieldNow()
    if (!isValid) yield { address, line, isValid }
    else listed.add([`${address} ${line}`]) // a space sorts before every character of an address
  }
  const release = (await described.merged())[Symbol.iterator]()
  let next = release.next()
  let last: string | undefined // address of the ledger
  for (const entry of await listed.merged()) {
    await yieldNow()
    const [address = '', line] = entry.split(' ')
    for (; !next.done && next.value < address; next = release.next())
      if (next.value !== last) yield { address: next.value, isValid: true }
    last = address
    if (next.done || next.value !== address) yield { address, line: Number(line), isValid: true }
  }
  for (; !next.done; next = release.next()) {
    await yieldNow()
    if (next.value !== last) yield { address: next.value, isValid: true }
  }
}

/** What is wrong with a difference: an invalid line, or an address that vanished without being retired or excused. */
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
