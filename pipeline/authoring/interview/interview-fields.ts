import type { z } from 'zod'
import type { Kind } from '../../rdf/addresses.ts'
import { recordSchemas } from '../../record/record-schemas.ts'
import { describeSchema } from '../../record/schema-description.ts'

/** The fields that are asked for first, in order, the needed ones with a star; the others are asked for on request. */
const first: Readonly<Record<string, string>> = {
  capsule: 'name* id* description* isPartOf position participation about url source',
  contributor: 'id* publication* name givenName familyName source',
  organization: 'name* id* alternateName url source',
  periodical: 'name* id* url source',
  place: 'name* id* sameAs source',
  series: 'name* id* description* publisher url source',
  source: 'name* id* url* dateModified',
  topic: 'name* id* description broader source',
  participation: 'id* participant* credit roleName organization periodical',
  hasPart: 'name* id* startOffset* endOffset',
  caption: 'inLanguage* contentUrl* encodingFormat',
  publication: 'as* basis scope since evidence',
}

/** The fields in which an id is a word of its own, and those in which it is drawn by lot, with what stands before it. */
const opaque: Readonly<Record<string, string>> = { capsule: '', contributor: 'c-', participation: '' }

/** A field that is asked for. */
export type InterviewField = {
  readonly field: string
  readonly schema: z.ZodType
  readonly isNeeded: boolean
}

/** The fields of a kind of record, or of a group in one: those that are asked for first, and the others. */
export function interviewFields(
  group: string,
  shape: Readonly<Record<string, z.ZodType>>,
): { readonly first: readonly InterviewField[]; readonly more: readonly InterviewField[] } {
  const named = (first[group] ?? '').split(' ').map((word): InterviewField => {
    const field = word.replace('*', '')
    return { field, schema: shape[field] as z.ZodType, isNeeded: word.endsWith('*') }
  })
  const more = Object.entries(shape).flatMap(([field, schema]) =>
    field === 'draft' || named.some((each) => each.field === field)
      ? []
      : [{ field, schema, isNeeded: false }],
  )
  return { first: named, more }
}

/** Whether a field is needed, may be skipped or is not asked for at all, after what was answered in its group. */
export function fieldNeed(
  group: string,
  { field, isNeeded }: InterviewField,
  answers: Readonly<Record<string, unknown>>,
): 'needed' | 'optional' | 'none' {
  const decision = (group === 'publication' ? answers : answers.publication) as { as?: string } | undefined
  if (group === 'publication' && decision?.as !== 'named' && (field === 'basis' || field === 'scope'))
    return 'none'
  if (group === 'publication' && field === 'basis') return 'needed'
  if (group === 'contributor' && field === 'name') return decision?.as === 'named' ? 'needed' : 'optional'
  return isNeeded ? 'needed' : 'optional'
}

/** The fields of a kind. */
export function recordShape(kind: Kind): Readonly<Record<string, z.ZodType>> {
  return describeSchema(recordSchemas[kind] as z.ZodType).shape ?? {}
}

/** What stands before an id that is drawn by lot; nothing where the id is made of the name. */
export function opaqueIdPrefix(group: string): string | undefined {
  return opaque[group]
}
