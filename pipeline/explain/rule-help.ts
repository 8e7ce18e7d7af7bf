import type { HelpTexts } from '../problems/rule-entry.ts'
import { rulesByFamily } from '../problems/rule-table.ts'
import type { CodeFamily, CodeHelp } from './help-entry.ts'

/** The help about every rule, by its code, family by family. */
export const ruleHelp: ReadonlyMap<string, CodeHelp> = new Map(
  (Object.entries(rulesByFamily) as [CodeFamily, Readonly<Record<string, HelpTexts>>][]).flatMap(
    ([family, rules]) =>
      Object.entries(rules).map(([code, { title, means, mend, example }]): [string, CodeHelp] => [
        code,
        { family, title, means, mend, ...(example && { example }) },
      ]),
  ),
)
