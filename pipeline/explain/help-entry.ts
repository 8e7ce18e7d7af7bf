import type { HelpTexts } from '../problems/rule-entry.ts'
import type { rulesByFamily } from '../problems/rule-table.ts'

/** What a code is about: the family of a rule, or what every record owes by the shapes. */
export type CodeFamily = keyof typeof rulesByFamily | 'owed'

/** The help about a code, whose family says why it matters. */
export type CodeHelp = HelpTexts & { readonly family: CodeFamily }
