import type { Addresses } from '../rdf/addresses.ts'
import type { DecisionScope } from '../record/person-decision.ts'
import type { Withdrawal } from './rights.ts'

/** A notice to keepers of copies: the uses to which the person of a document no longer agrees, and since when; neither who nor why. */
export type WithdrawalNotice = {
  readonly id: string
  /** The address of the person's document. */
  readonly document: string
  /** The day of the withdrawal, `YYYY-MM-DD`. */
  readonly date: string
  readonly scope: readonly DecisionScope[]
}

/** The notices of all withdrawals of people who were published before (`publishedAddresses`, relative to the base IRI), by document. */
export function withdrawalNotices(
  withdrawals: ReadonlyMap<string, readonly Withdrawal[]>,
  address: Addresses,
  publishedAddresses: Iterable<string>,
): WithdrawalNotice[] {
  if (withdrawals.size === 0) return []
  const thingOf = (id: string): string => address.thing('contributor', id).slice(address.base.length)
  const sought = new Set([...withdrawals.keys()].map(thingOf))
  const known = new Set<string>()
  for (const each of publishedAddresses) if (sought.has(each)) known.add(each)
  return [...withdrawals]
    .filter(([id]) => known.has(thingOf(id)))
    .flatMap(([id, all]) =>
      all.map(({ day, scope }) => ({ id, document: address.document('contributor', id), date: day, scope })),
    )
    .sort((a, b) => (a.document + a.date < b.document + b.date ? -1 : 1))
}

/** Whether a withdrawal leaves nothing of the description. */
export function isWholeWithdrawal({ scope }: Pick<WithdrawalNotice, 'scope'>): boolean {
  return scope.includes('name')
}

/** The notices as the JSON text of `withdrawals.json`. */
export function withdrawalNoticesJson(notices: readonly WithdrawalNotice[]): string {
  const about =
    'The people described have withdrawn their consent. Remove what the scope names from every copy; if the scope has "name", remove the whole description.'
  const withdrawals = notices.map(({ document, date, scope }) => ({ document, date, scope }))
  return `${JSON.stringify({ about, withdrawals }, null, 2)}\n`
}

/** The addresses of documents whose description was withdrawn altogether, from the JSON text of the notices. */
export function withdrawnDocuments(text: string): string[] {
  const { withdrawals } = JSON.parse(text) as {
    withdrawals: readonly Pick<WithdrawalNotice, 'document' | 'scope'>[]
  }
  return withdrawals.filter(isWholeWithdrawal).map(({ document }) => document)
}
