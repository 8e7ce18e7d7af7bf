import { closest } from 'fastest-levenshtein'
import { quoteId } from '../problems/format-value.ts'
import type { Problem } from '../problems/problem.ts'
import { violation } from '../problems/rule-problem.ts'
import type { Withdrawal } from './rights.ts'

/**
 * A violation for each withdrawal whose id neither a record has (`idsOfRecords`; drafts and unreadable records included) nor an
 * address that was published before (`publishedAddresses`, relative to the base IRI: `contributor/ID/#person`).
 */
export function unknownWithdrawals(
  withdrawals: ReadonlyMap<string, readonly Withdrawal[]>,
  idsOfRecords: readonly Iterable<string>[],
  publishedAddresses: Iterable<string>,
): Problem[] {
  if (withdrawals.size === 0) return []
  const known = new Set<string>()
  for (const ids of idsOfRecords) for (const id of ids) known.add(id)
  for (const address of publishedAddresses) {
    const [, id] = /^contributor\/([^/]+)\//.exec(address) ?? []
    if (id !== undefined) known.add(id)
  }
  const ids = [...known]
  return [...withdrawals].flatMap(([id, all]) => {
    if (known.has(id)) return []
    const suggestion = ids.length === 0 ? '' : closest(id, ids)
    return all.map(({ place }) => violation('withdrawal-unknown', place, [], quoteId(id), suggestion))
  })
}
