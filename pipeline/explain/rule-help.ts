import type { Rule } from '../problems/messages.ts'
import type { Help } from './help-entry.ts'
import { engines } from './rules/engines.ts'
import { files } from './rules/files.ts'
import { links } from './rules/links.ts'
import { metadata } from './rules/metadata.ts'
import { pages } from './rules/pages.ts'
import { people } from './rules/people.ts'
import { portal } from './rules/portal.ts'
import { release } from './rules/release.ts'
import { tables } from './rules/tables.ts'
import { values } from './rules/values.ts'

/** The help of every rule of the messages; a rule without help does not compile. */
export const rules: Readonly<Record<Rule, Help>> = {
  ...files,
  ...tables,
  ...values,
  ...people,
  ...links,
  ...release,
  ...metadata,
  ...portal,
  ...engines,
  ...pages,
}
