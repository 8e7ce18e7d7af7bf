import { openPeriodicYield } from '../../collections/yield-every.ts'
import { openLineSorter } from '../../files/line-sorter.ts'
import { isCapsule, type Ledger } from './address-ledger.ts'

/** The day (`YYYY-MM-DD`) on which a capsule first went out; where `isCertain` is false, the nearest day that is known. */
export type FirstDay = { readonly day: string; readonly isCertain: boolean }

/** The days that a release knows of itself. */
export type ReleaseDay = {
  /** The day of this release, on which capsules go out that the ledger does not list. */
  readonly today: string
  /** The day of the first release, if that is known: those listed without a day went out then or later. */
  readonly issued: string | undefined
}

/**
 * Opens the first days of capsules, from a ledger that is sorted in the folder `scratch`. Addresses (relative to the base) have to be
 * asked for in ascending order.
 */
export async function openFirstDays(
  ledger: Ledger,
  { today, issued }: ReleaseDay,
  scratch: string,
): Promise<(address: string) => FirstDay> {
  const listed = openLineSorter(scratch)
  const yieldNow = openPeriodicYield()
  for (const { address, day = '', isValid } of ledger.entries()) {
    if (isValid && isCapsule(address)) listed.add([`${address} ${day}`]) // a space sorts before every character of an address
    await yieldNow()
  }
  const lines = (await listed.merged())[Symbol.iterator]()
  let next = lines.next()
  return (address) => {
    let found: string | undefined
    for (; !next.done && addressOf(next.value) <= address; next = lines.next())
      if (addressOf(next.value) === address) found ||= next.value.slice(address.length + 1)
    if (found === undefined) return { day: today, isCertain: true }
    return found === '' ? { day: issued ?? today, isCertain: false } : { day: found, isCertain: true }
  }
}

function addressOf(line: string): string {
  return line.slice(0, line.indexOf(' '))
}
