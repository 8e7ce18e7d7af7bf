import type { Rule } from '../problems/messages.ts'
import type { CodeHelp } from './help-entry.ts'
import { searchEngineRules } from './rules/engines.ts'
import { fileRules } from './rules/files.ts'
import { linkRules } from './rules/links.ts'
import { metadataRules } from './rules/metadata.ts'
import { pageRules } from './rules/pages.ts'
import { peopleRules } from './rules/people.ts'
import { portalRules } from './rules/portal.ts'
import { releaseRules } from './rules/release.ts'
import { tableRules } from './rules/tables.ts'
import { valueRules } from './rules/values.ts'

/** The help of every rule of the messages; a rule without help does not compile. */
export const ruleHelp: Readonly<Record<Rule, CodeHelp>> = {
  ...fileRules,
  ...tableRules,
  ...valueRules,
  ...peopleRules,
  ...linkRules,
  ...releaseRules,
  ...metadataRules,
  ...portalRules,
  ...searchEngineRules,
  ...pageRules,
}
