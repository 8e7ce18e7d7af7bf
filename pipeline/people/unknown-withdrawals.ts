import { closest } from 'fastest-levenshtein'
import { quoteId } from '../problems/format-value.ts'
import type { Problem } from '../problems/problem.ts'
import { violation } from '../problems/rule-problem.ts'
import type { Withdrawal } from './rights.ts'

/**
 * The withdrawals of ids that nobody has: neither a record, a draft or one that cannot be read, nor an address that was
 * published before (below the base, `contributor/ID/#person`).
 */
export function unknownWithdrawals(
  withdrawals: ReadonlyMap<string, readonly Withdrawal[]>,
  inRecords: readonly Iterable<string>[],
  published: Iterable<string>,
): Problem[] {
  if (withdrawals.size === 0) return []
  const known = new Set<string>()
  for (const some of inRecords) for (const id of some) known.add(id)
  for (const address of published) {
    const [, id] = /^contributor\/([^/]+)\//.exec(address) ?? []
    if (id !== undefined) known.add(id)
  }
  const ids = [...known]
  return [...withdrawals].flatMap(([id, all]) => {
    const nearest = known.has(id) || ids.length === 0 ? '' : closest(id, ids)
    return known.has(id)
      ? []
      : all.map(({ place }) => violation('withdrawal-unknown', place, [], quoteId(id), nearest))
  })
}
