import type { Place } from '../problems/problem.ts'
import { type Decision, type DecisionScope, decisionScopes, namingBases } from '../record/person-decision.ts'
import type { Publication } from '../record/publication-schema.ts'

/** What may be published of a person, and where. Without `site` neither `data`, `search` nor `credits` is true. */
export type Rights = {
  /** Named on a page of their own. */
  readonly site: boolean
  /** Named in the data: dumps, tables, and the Turtle and JSON-LD of pages. */
  readonly data: boolean
  /** Named on pages that search engines index. */
  readonly search: boolean
  /** Named on the pages of capsules, which search engines index: there at least, where the publisher's own page names them. */
  readonly credits: boolean
  /** The credit as it was printed. */
  readonly credit: boolean
  /** The organisations and periodicals of the credit. */
  readonly affiliation: boolean
  /** Pictures and video of the person. */
  readonly image: boolean
}

/** The rights to publish everything, everywhere. */
export const FULL_RIGHTS: Rights = {
  site: true,
  data: true,
  search: true,
  credits: true,
  credit: true,
  affiliation: true,
  image: true,
}

/** Whether everything may be published, everywhere. */
export function isFullRights(rights: Rights): boolean {
  return Object.values(rights).every(Boolean)
}

/** What a decision means for a person, and where it stands (`FILE:LINE`). */
export type PersonStanding = {
  /** The decision; `withheld` if the person withdrew altogether. */
  readonly as: Decision['as']
  readonly rights: Rights
  /** Whether the person may be named with everything, everywhere. */
  readonly isFull: boolean
  /** Whether the publisher decided about what may reveal an origin, an opinion, a union or a state of health. */
  readonly isReviewed: boolean
  readonly decidedAt: string
}

/** A day (`YYYY-MM-DD`) since which a person no longer agrees to some uses, and its line in `withdrawals.txt`. */
export type Withdrawal = {
  readonly day: string
  readonly scope: readonly DecisionScope[]
  readonly place: Place
}

/**
 * The grounds that suffice for each use unless `publication.yaml` says otherwise. Source: CNIL, opinion on the decree 2018-1117.
 */
export const DEFAULT_NAMING_POLICY = {
  site: namingBases,
  openData: namingBases,
  indexing: ['consent', 'public-function'],
} as const

/** The scope of a decision that names none: everything except search engines, which must be named. */
export const DEFAULT_SCOPE: readonly DecisionScope[] = decisionScopes.filter((scope) => scope !== 'indexing')

/**
 * The rights that follow from a decision, the publisher's policy and the person's withdrawals. A withdrawal holds as long as it is
 * listed, whatever the day of the decision. Pictures of a person who is not named need a scope that names them. Who is credited in
 * public on a page of the publisher's own (`isOnOwnPage`) is named on the pages of capsules, unless the policy or a withdrawal from
 * search engines says otherwise: that page tells search engines as much.
 */
export function rightsOf(
  decision: Decision,
  policy: Publication['people'] = {},
  withdrawals: readonly Withdrawal[] = [],
  isOnOwnPage = false,
): Rights {
  const { as, basis = 'none', scope = DEFAULT_SCOPE } = decision
  const covers = (use: DecisionScope): boolean => scope.includes(use) && !isScopeWithdrawn(withdrawals, use)
  const isSufficientFor = (use: keyof typeof DEFAULT_NAMING_POLICY): boolean =>
    (policy[use] ?? (DEFAULT_NAMING_POLICY[use] as readonly string[])).some((ground) => ground === basis)
  const site = as === 'named' && covers('name') && isSufficientFor('site')
  const search = site && covers('indexing') && isSufficientFor('indexing')
  const isCredited = isOnOwnPage && basis === 'public-credit' && policy.credits !== 'none'
  return {
    site,
    data: site && covers('open-data') && isSufficientFor('openData'),
    search,
    credits: search || (site && isCredited && covers('credit') && !isScopeWithdrawn(withdrawals, 'indexing')),
    credit: covers('credit') && covers('affiliation'), // a credit names the person's organisation
    affiliation: covers('affiliation'),
    image: covers('image') && (as === 'named' || decision.scope !== undefined),
  }
}

/** Whether a person withdrew the consent to a use. */
export function isScopeWithdrawn(withdrawals: readonly Withdrawal[] = [], use: DecisionScope): boolean {
  return withdrawals.some(({ scope }) => scope.includes(use))
}
