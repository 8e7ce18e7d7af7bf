import { type Decision, type DecisionScope, decisionScopes } from '../record/person-decision.ts'
import type { Publication } from '../record/publication-schema.ts'
import {
  DEFAULT_NAMING_POLICY,
  DEFAULT_SCOPE,
  isScopeWithdrawn,
  rightsOf,
  type Withdrawal,
} from './rights.ts'

/** What to write where a person agrees to be named in the data, or on pages that search engines keep. */
export type NamingRemedies = { readonly data: NamingRemedy; readonly index: NamingRemedy }

/**
 * A line for the person's record, and the grounds that have to suffice in `publication.yaml`; nothing where it is written already,
 * or would not help.
 */
export type NamingRemedy = { readonly scope?: string; readonly bases?: readonly string[] }

/** What lacks for a person to be named in each outlet, by the decision, the publisher's policy and what was taken back. */
export function namingRemedies(
  decision: Decision,
  policy: Publication['people'] = {},
  withdrawals: readonly Withdrawal[] = [],
): NamingRemedies {
  const remedyFor = (
    needed: DecisionScope,
    use: 'openData' | 'indexing',
    right: 'data' | 'search',
  ): NamingRemedy => {
    const { as, basis, scope = DEFAULT_SCOPE } = decision
    if (as !== 'named' || basis === undefined || isScopeWithdrawn(withdrawals, needed)) return {}
    const widened = decisionScopes.filter((each) => each === needed || scope.includes(each))
    const sufficient = [...new Set<string>([...(policy[use] ?? DEFAULT_NAMING_POLICY[use]), basis])]
    const isEnough = rightsOf({ ...decision, scope: widened }, policy, withdrawals)[right]
    return {
      ...(!scope.includes(needed) && { scope: `scope: [${widened.join(', ')}]` }),
      ...(!isEnough && { bases: sufficient.filter((each) => each !== 'none') }),
    }
  }
  return {
    data: remedyFor('open-data', 'openData', 'data'),
    index: remedyFor('indexing', 'indexing', 'search'),
  }
}
