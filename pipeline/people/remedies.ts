import { type Decision, type Publication, type Scope, scopes } from '../record/schemas.ts'
import { defaultPolicy, rightsOf, unsaidScope, type Withdrawal, withdrawnBy } from './rights.ts'

/** What to write where a person agrees to be named in the data, or on pages that search engines keep. */
export type Remedies = { readonly data: Remedy; readonly index: Remedy }

/**
 * A line for the person's record, and the grounds that have to suffice in `publication.yaml`; nothing where it is written already,
 * or would not help.
 */
export type Remedy = { readonly scope?: string; readonly bases?: readonly string[] }

/** What lacks for a person to be named in each outlet, by the decision, the publisher's policy and what was taken back. */
export function remediesOf(
  decision: Decision,
  policy: Publication['people'] = {},
  withdrawals: readonly Withdrawal[] = [],
): Remedies {
  const remedyFor = (needed: Scope, use: 'openData' | 'indexing', right: 'data' | 'search'): Remedy => {
    const { as, basis, scope = unsaidScope } = decision
    if (as !== 'named' || basis === undefined || withdrawnBy(withdrawals, needed)) return {}
    const widened = scopes.filter((each) => each === needed || scope.includes(each))
    const sufficient = [...new Set<string>([...(policy[use] ?? defaultPolicy[use]), basis])]
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
