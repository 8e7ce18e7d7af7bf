/** When a field has to be there: always, or where a person is to be named. */
export type Requirement = 'always' | 'if-named'

/**
 * When a field of a kind of record, or of a group in one, has to be there; undefined for a field that any record may go without. A
 * field is required only where it says what the record is: what no source may say is never demanded.
 */
export function requirementOf(group: string, field: string): Requirement | undefined {
  if (isListed(ALWAYS, group, field)) return 'always'
  return isListed(IF_NAMED, group, field) ? 'if-named' : undefined
}

/** The fields that a group of fields has to have where it is written at all. */
export function requiredFields(group: string, requirement: Requirement): readonly string[] {
  return fieldsOf(requirement === 'always' ? ALWAYS : IF_NAMED, group)
}

type RequiredFields = Readonly<Record<string, readonly string[]>>

/** By kind, or by the field that holds a group. `publication` is `publication.yaml` and, in a contributor, the decision. */
const ALWAYS: RequiredFields = {
  capsule: ['id', 'name'],
  participation: ['id'],
  hasPart: ['id', 'name', 'startOffset'],
  caption: ['inLanguage'],
  encoding: ['id', 'contentUrl'],
  restrict: ['from', 'to'],
  contributor: ['id', 'publication'],
  organization: ['id', 'name'],
  periodical: ['id', 'name'],
  place: ['id', 'name'],
  series: ['id', 'name'],
  source: ['id', 'name'],
  topic: ['id', 'name'],
  publication: ['base', 'name', 'inLanguage', 'publisher', 'license', 'as'],
  capsuleWord: ['singular', 'plural'],
  bbox: ['west', 'south', 'east', 'north'],
}

const IF_NAMED: RequiredFields = {
  contributor: ['name'],
  publication: ['basis'],
}

function isListed(table: RequiredFields, group: string, field: string): boolean {
  return fieldsOf(table, group).includes(field)
}

function fieldsOf(table: RequiredFields, group: string): readonly string[] {
  return Object.hasOwn(table, group) ? (table[group] ?? []) : []
}
