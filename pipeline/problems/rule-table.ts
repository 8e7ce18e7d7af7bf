import { fieldRules } from './rules/fields.ts'
import { fileRules } from './rules/files.ts'
import { linkRules } from './rules/links.ts'
import { mediaRules } from './rules/media.ts'
import { metadataRules } from './rules/metadata.ts'
import { pageRules } from './rules/pages.ts'
import { peopleRules } from './rules/people.ts'
import { portalRules } from './rules/portal.ts'
import { releaseRules } from './rules/release.ts'
import { searchEngineRules } from './rules/search-engines.ts'
import { shapeRules } from './rules/shapes.ts'
import { siteWordRules } from './rules/site-words.ts'
import { tableRules } from './rules/tables.ts'
import { valueRules } from './rules/values.ts'

/** Every rule by its family, in the order in which `explain` lists them. */
export const rulesByFamily = {
  files: fileRules,
  tables: tableRules,
  values: { ...fieldRules, ...valueRules },
  people: peopleRules,
  links: linkRules,
  media: mediaRules,
  release: releaseRules,
  metadata: metadataRules,
  portal: portalRules,
  engines: searchEngineRules,
  pages: pageRules,
  words: siteWordRules,
  shapes: shapeRules,
} as const

/** Every rule by its code. */
export const rules = {
  ...rulesByFamily.files,
  ...rulesByFamily.tables,
  ...rulesByFamily.values,
  ...rulesByFamily.people,
  ...rulesByFamily.links,
  ...rulesByFamily.media,
  ...rulesByFamily.release,
  ...rulesByFamily.metadata,
  ...rulesByFamily.portal,
  ...rulesByFamily.engines,
  ...rulesByFamily.pages,
  ...rulesByFamily.words,
  ...rulesByFamily.shapes,
} as const

/** The code of a rule that a record can break; shapes have codes of their own. */
export type Rule = keyof typeof rules
