import { ledgerAddresses } from '../check/cross-record/address-ledger.ts'
import { unknownWithdrawals } from '../people/unknown-withdrawals.ts'
import type { Problem } from '../problems/problem.ts'
import type { MergeContext } from './merge-context.ts'
import { describedAddresses } from './merge-result.ts'

/** Reports people who withdrew, and about whom neither the data folder decides nor anything was or is published in the merged file. */
export async function findUnknownWithdrawals(
  context: MergeContext,
  decided: Iterable<string>,
  file: string,
): Promise<Problem[]> {
  const published = await publishedPeople(context, file)
  return [...unknownWithdrawals(context.setup.withdrawals, [decided], published)]
}

/** The addresses of people, relative to the base, that were published before or are in the merged file. */
async function publishedPeople({ setup, ledger }: MergeContext, file: string): Promise<string[]> {
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
