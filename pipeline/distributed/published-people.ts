import { ledgerAddresses } from '../check/cross-record/address-ledger.ts'
import type { MergeContext } from './merge-context.ts'
import { describedAddresses } from './merge-result.ts'

/** The addresses of people, relative to the base, that were published before or are in the merged file. */
export async function publishedPeople({ setup, ledger }: MergeContext, file: string): Promise<string[]> {
  if (setup.withdrawals.size === 0) return []
  const isOfPerson = (address: string): boolean => address.startsWith('contributor/')
  const people: string[] = []
  for (const address of ledgerAddresses(ledger)) if (isOfPerson(address)) people.push(address)
  for await (const iri of describedAddresses(file)) {
    const address = iri.slice(setup.context.address.base.length)
    if (isOfPerson(address)) people.push(address)
  }
  return people
}
