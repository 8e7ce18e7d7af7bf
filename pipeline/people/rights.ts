import type { Place } from '../problems/problem.ts'
import type { Decision, DecisionScope } from '../record/person-decision.ts'
import { decisionScopes, namingBases } from '../record/person-decision.ts'
import type { Publication } from '../record/publication-schema.ts'

/** What may be said of a person, and where. Nothing may be said in the data or to search engines that the site may not say. */
export type Rights = {
  /** Named on a page of their own. */
  readonly site: boolean
  /** Named in the data: dumps, tables, the Turtle and JSON-LD of pages. */
  readonly data: boolean
  /** Named on pages that search engines keep. */
  readonly search: boolean
  /** The credit as it was printed. */
  readonly credit: boolean
  /** The organisations and periodicals of the credit. */
  readonly affiliation: boolean
  /** The picture. */
  readonly image: boolean
}

/** A day from which a person no longer agrees to something, and where the list says so. */
export type Withdrawal = {
  readonly day: string
  readonly scope: readonly DecisionScope[]
  readonly place: Place
}

/** What each ground suffices for where `publication.yaml` says nothing. Source: CNIL, opinion on the decree 2018-1117. */
export const DEFAULT_NAMING_POLICY = {
  site: namingBases,
  openData: namingBases,
  indexing: ['consent', 'public-function'],
} as const

/** What a decision covers that names no scope: everything but search engines, which have to be named. */
export const DEFAULT_SCOPE: readonly DecisionScope[] = decisionScopes.filter((scope) => scope !== 'indexing')

/**
 * What may be said of a person, by the decision, the publisher's policy and what the person took back. A withdrawal holds as
 * long as it is listed, whatever day the decision bears. To be pictured, who is not named has to have agreed in so many words.
 */
export function rightsOf(
  decision: Decision,
  policy: Publication['people'] = {},
  withdrawals: readonly Withdrawal[] = [],
): Rights {
  const { as, basis = 'none', scope = DEFAULT_SCOPE } = decision
  const covers = (what: DecisionScope): boolean =>
    scope.includes(what) && !isScopeWithdrawn(withdrawals, what)
  const suffices = (use: keyof typeof DEFAULT_NAMING_POLICY): boolean =>
    (policy[use] ?? (DEFAULT_NAMING_POLICY[use] as readonly string[])).some((each) => each === basis)
  const site = as === 'named' && covers('name') && suffices('site')
  return {
    site,
    data: site && covers('open-data') && suffices('openData'),
    search: site && covers('indexing') && suffices('indexing'),
    credit: covers('credit') && covers('affiliation'), // a credit names whom the person stands for
    affiliation: covers('affiliation'),
    image: covers('image') && (as === 'named' || decision.scope !== undefined),
  }
}

/** Whether a person took something back. */
export function isScopeWithdrawn(withdrawals: readonly Withdrawal[] = [], what: DecisionScope): boolean {
  return withdrawals.some(({ scope }) => scope.includes(what))
}
