import type { z } from 'zod'
import type { Kind } from '../../rdf/addresses.ts'
import { recordSchemas } from '../../record/record-schemas.ts'
import { requirementOf } from '../../record/required-fields.ts'
import { describeSchema } from '../../record/schema-description.ts'

/** The fields that are asked for first, in order; the others are asked for on request. */
const first: Readonly<Record<string, string>> = {
  capsule: 'name id description isPartOf position participation about url source',
  contributor: 'id publication name givenName familyName source',
  organization: 'name id alternateName url source',
  periodical: 'name id url source',
  place: 'name id sameAs source',
  series: 'name id description publisher url source',
  source: 'name id url dateModified',
  topic: 'name id description broader source',
  participation: 'id participant credit function part',
  function: 'roleName organization periodical',
  hasPart: 'name id startOffset endOffset',
  caption: 'inLanguage contentUrl encodingFormat',
  encoding: 'name id contentUrl encodingFormat',
  transcriptFile: 'contentUrl encodingFormat inLanguage',
  publication: 'as basis scope since evidence',
}

/** Groups whose ids are random, with the prefix of these. */
const randomIdPrefixes: Readonly<Record<string, string>> = {
  capsule: '',
  contributor: 'c-',
  participation: '',
}

/** A field that an interview may ask for. */
export type InterviewField = { readonly field: string; readonly schema: z.ZodType }

/** The fields of a kind of record, or of a group in it: those that are asked for first, and the others. */
export function interviewFields(
  group: string,
  shape: Readonly<Record<string, z.ZodType>>,
): { readonly first: readonly InterviewField[]; readonly more: readonly InterviewField[] } {
  const named = (first[group] ?? '')
    .split(' ')
    .map((field): InterviewField => ({ field, schema: shape[field] as z.ZodType }))
  const more = Object.entries(shape).flatMap(([field, schema]) =>
    field === 'draft' || named.some((each) => each.field === field) ? [] : [{ field, schema }],
  )
  return { first: named, more }
}

/** Whether a field is required, optional or not asked for, given the earlier answers of its group. */
export function fieldNeed(
  group: string,
  { field }: InterviewField,
  answers: Readonly<Record<string, unknown>>,
): 'needed' | 'optional' | 'none' {
  const decision = (group === 'publication' ? answers : answers.publication) as { as?: string } | undefined
  const isNamed = decision?.as === 'named'
  if (group === 'publication' && !isNamed && (field === 'basis' || field === 'scope')) return 'none'
  const requirement = requirementOf(group, field)
  return requirement === 'always' || (requirement === 'if-named' && isNamed) ? 'needed' : 'optional'
}

/** The schemas of the fields of a kind, by name. */
export function recordShape(kind: Kind): Readonly<Record<string, z.ZodType>> {
  return describeSchema(recordSchemas[kind] as z.ZodType).shape ?? {}
}

/** The prefix of random ids in a group; `undefined` where ids are made from names. */
export function opaqueIdPrefix(group: string): string | undefined {
  return randomIdPrefixes[group]
}
