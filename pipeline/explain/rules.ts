import type { Rule } from '../problems/messages.ts'
import { engines } from './engines.ts'
import { files } from './files.ts'
import type { Help } from './help.ts'
import { links } from './links.ts'
import { metadata } from './metadata.ts'
import { pages } from './pages.ts'
import { people } from './people.ts'
import { portal } from './portal.ts'
import { release } from './release.ts'
import { tables } from './tables.ts'
import { values } from './values.ts'

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
