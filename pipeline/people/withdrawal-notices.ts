import type { Addresses } from '../rdf/addresses.ts'
import type { DecisionScope } from '../record/person-decision.ts'
import type { Withdrawal } from './rights.ts'

/** What copies must follow: from what day on what may no longer be said at an address, without why or who. */
export type WithdrawalNotice = {
  readonly id: string
  readonly document: string
  /** The day of the withdrawal. */
  readonly date: string
  readonly scope: readonly DecisionScope[]
}

/** The notices of withdrawals, by address, of what is among the addresses that were `published`. */
export function withdrawalNotices(
  withdrawals: ReadonlyMap<string, readonly Withdrawal[]>,
  address: Addresses,
  published: Iterable<string>,
): WithdrawalNotice[] {
  if (withdrawals.size === 0) return []
  const thingOf = (id: string): string => address.thing('contributor', id).slice(address.base.length)
  const sought = new Set([...withdrawals.keys()].map(thingOf))
  const known = new Set<string>()
  for (const each of published) if (sought.has(each)) known.add(each)
  return [...withdrawals]
    .filter(([id]) => known.has(thingOf(id)))
    .flatMap(([id, all]) =>
      all.map(({ day, scope }) => ({ id, document: address.document('contributor', id), date: day, scope })),
    )
    .sort((a, b) => (a.document + a.date < b.document + b.date ? -1 : 1))
}

/** Whether nothing is left to be said. */
export function isWholeWithdrawal({ scope }: Pick<WithdrawalNotice, 'scope'>): boolean {
  return scope.includes('name')
}

/** The notices for machines. */
export function withdrawalNoticesJson(notices: readonly WithdrawalNotice[]): string {
  const about =
    'Taken back by the people described: whoever keeps a copy is to remove from it what the scope names, and with "name" the whole description.'
  const withdrawals = notices.map(({ document, date, scope }) => ({ document, date, scope }))
  return `${JSON.stringify({ about, withdrawals }, null, 2)}\n`
}

/** The documents of which a notice leaves nothing. */
export function withdrawnDocuments(text: string): string[] {
  const { withdrawals } = JSON.parse(text) as {
    withdrawals: readonly Pick<WithdrawalNotice, 'document' | 'scope'>[]
  }
  return withdrawals.filter(isWholeWithdrawal).map(({ document }) => document)
}
