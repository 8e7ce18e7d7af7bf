import { type Decision, type DecisionScope, decisionScopes } from '../record/person-decision.ts'
import type { Publication } from '../record/publication-schema.ts'
import {
  DEFAULT_NAMING_POLICY,
  DEFAULT_SCOPE,
  isScopeWithdrawn,
  rightsOf,
  type Withdrawal,
} from './rights.ts'

/** What to write so that a person who agrees may be named in the data, and on pages that search engines index. */
export type NamingRemedies = { readonly data: NamingRemedy; readonly index: NamingRemedy }

/**
 * A line (`scope`) for the person's record, and the grounds (`bases`) that must suffice in `publication.yaml`. A member is absent if
 * it is written already; both are absent if neither would help.
 */
export type NamingRemedy = { readonly scope?: string; readonly bases?: readonly string[] }

/** The remedies that follow from a decision, the publisher's policy and the person's withdrawals. */
export function namingRemedies(
  decision: Decision,
  policy: Publication['people'] = {},
  withdrawals: readonly Withdrawal[] = [],
): NamingRemedies {
  const remedyFor = (
    neededScope: DecisionScope,
    use: 'openData' | 'indexing',
    right: 'data' | 'search',
  ): NamingRemedy => {
    const { as, basis, scope = DEFAULT_SCOPE } = decision
    if (as !== 'named' || basis === undefined || isScopeWithdrawn(withdrawals, neededScope)) return {}
    const widerScope = decisionScopes.filter((each) => each === neededScope || scope.includes(each))
    const grounds = [...new Set<string>([...(policy[use] ?? DEFAULT_NAMING_POLICY[use]), basis])]
    const isScopeEnough = rightsOf({ ...decision, scope: widerScope }, policy, withdrawals)[right]
    return {
      ...(!scope.includes(neededScope) && { scope: `scope: [${widerScope.join(', ')}]` }),
      ...(!isScopeEnough && { bases: grounds.filter((each) => each !== 'none') }),
    }
  }
  return {
    data: remedyFor('open-data', 'openData', 'data'),
    index: remedyFor('indexing', 'indexing', 'search'),
  }
}
