import type { z } from 'zod'
import { fieldGroup, listOf, oneOf } from './schema-groups.ts'
import { calendarDay, plainText } from './value-schemas.ts'

/** The legal grounds on which a person may be named. */
export const namingBases = ['consent', 'public-credit', 'public-function'] as const

/** The uses that a decision to name a person may cover. */
export const decisionScopes = ['name', 'credit', 'affiliation', 'image', 'open-data', 'indexing'] as const

/** A use that a decision to name a person may cover. */
export type DecisionScope = (typeof decisionScopes)[number]

/** The schema of the publisher's decision about naming a person. */
export const decisionSchema = fieldGroup({
  as: oneOf(['named', 'role-only', 'withheld']),
  basis: oneOf(namingBases).optional(),
  scope: listOf(oneOf(decisionScopes)).optional(),
  since: calendarDay.optional(),
  evidence: plainText.optional(),
  specialCategories: oneOf(['reviewed']).optional(),
})

/** The publisher's decision about naming a person: how, on what ground, for which uses, since when, by which evidence; see `special-categories.ts`. */
export type Decision = z.infer<typeof decisionSchema>
