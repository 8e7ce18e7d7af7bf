/**
 * The decisions that may be taken about everybody whom an import names for the first time. Consent is none of them: each person gives their
 * own.
 */
export const commonDecisions = ['public-credit', 'role-only', 'withheld'] as const

/** A decision that may be taken about several people at once. */
export type CommonDecision = (typeof commonDecisions)[number]

/** The value of `publication` in the record of a person. */
export function decisionValue(decision: CommonDecision): Readonly<Record<string, string>> {
  return decision === 'public-credit' ? { as: 'named', basis: decision } : { as: decision }
}
