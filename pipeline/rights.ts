import type { Decision, Publication, Scope } from './record.ts'
import { bases, scopes } from './record.ts'

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

/** A day from which a person no longer agrees to something. */
export type Withdrawal = { readonly day: string; readonly scope: readonly Scope[] }

/** What each ground suffices for where `publication.yaml` says nothing. Source: CNIL, opinion on the decree 2018-1117. */
export const defaultPolicy = {
  site: bases,
  openData: bases,
  indexing: ['consent', 'public-function'],
} as const

/** What a decision covers that names no scope: everything but search engines, which have to be named. */
const unsaidScope = scopes.filter((scope) => scope !== 'indexing')

/** What may be said of a person, by the decision, the publisher's policy and what the person took back since. */
export function rightsOf(
  decision: Decision,
  policy: Publication['people'] = {},
  withdrawals: readonly Withdrawal[] = [],
): Rights {
  const { as, basis = 'none', scope = unsaidScope, since = '' } = decision
  const takenBack = withdrawals.filter(({ day }) => since <= day).flatMap((each) => each.scope)
  const covers = (what: Scope): boolean => scope.includes(what) && !takenBack.includes(what)
  const suffices = (use: keyof typeof defaultPolicy): boolean =>
    (policy[use] ?? (defaultPolicy[use] as readonly string[])).some((each) => each === basis)
  const site = as === 'named' && covers('name') && suffices('site')
  return {
    site,
    data: site && covers('open-data') && suffices('openData'),
    search: site && covers('indexing') && suffices('indexing'),
    credit: covers('credit') && covers('affiliation'), // a credit names whom the person stands for
    affiliation: covers('affiliation'),
    image: covers('image'),
  }
}

/** Whether a person took back the name itself, and no later decision gave it again. */
export function isWithdrawn({ since = '' }: Decision, withdrawals: readonly Withdrawal[] = []): boolean {
  return withdrawals.some(({ day, scope }) => since <= day && scope.includes('name'))
}
