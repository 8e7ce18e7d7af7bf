import type { z } from 'zod'
import { formatValue } from '../problems/format-value.ts'
import type { Path, Place, Problem } from '../problems/problem.ts'
import { violation } from '../problems/rule-problem.ts'
import type { Rule } from '../problems/rule-table.ts'
import type { Kind } from '../rdf/addresses.ts'
import { type Publication, publicationSchema } from '../record/publication-schema.ts'
import { recordSchemas, replacedSchema } from '../record/record-schemas.ts'
import type { AnyRecord } from '../record/typed-record.ts'
import { findForbiddenCharacters } from './decode-text.ts'
import { findMisplacedValue } from './misplaced-value.ts'
import { openNearestField } from './nearest-field.ts'
import type { RawValue } from './parse-yaml.ts'
import { UnresolvedName } from './unresolved-name.ts'

/** The result of reading a value: a record, or every problem that keeps it from being one. */
export type ReadResult<T> = { readonly record: T } | { readonly problems: readonly Problem[] }

/** Reads a value as a record of a kind. */
export function readRecord(kind: Kind, raw: RawValue): ReadResult<AnyRecord> {
  const { value, placeOf } = raw
  if (isMapping(value) && 'replacedBy' in value) {
    const read = parse(replacedSchema, raw, kind, 'replaced-fields')
    return 'problems' in read ? read : { record: { kind, replaced: read.record, placeOf } }
  }
  const read = parse<unknown>(recordSchemas[kind], raw, kind)
  return 'problems' in read ? read : { record: { kind, value: read.record, placeOf } as AnyRecord }
}

/** Reads the value of `publication.yaml`. */
export function readPublicationValue(raw: RawValue): ReadResult<Publication> {
  return parse(publicationSchema, raw, 'publication')
}

/** Reads the value of another file by its schema; `group` names it where fields are explained. */
export function readFields<T>(schema: z.ZodType<T>, raw: RawValue, group: string): ReadResult<T> {
  return parse(schema, raw, group)
}

/** Whether a value is a mapping of fields: an object, not a list. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parse<T>(
  schema: z.ZodType<T>,
  { value, placeOf }: RawValue,
  group: string,
  unknown: Rule = 'unknown-field',
): ReadResult<T> {
  if (!isMapping(value)) return { problems: [violation('not-a-record', placeOf([]), [], formatValue(value))] }
  const characters = [...findForbiddenCharacters(value)].map(({ path, code }) =>
    violation('character', placeOf(path), path, code),
  )
  const parsed = schema.safeParse(value)
  if (parsed.success) return characters.length > 0 ? { problems: characters } : { record: parsed.data }
  return {
    problems: [
      ...characters,
      ...parsed.error.issues.flatMap((issue) =>
        problemsOf(issue, { value, placeOf }, schema, group, unknown),
      ),
    ],
  }
}

/** What zod found, as problems with a place. */
function problemsOf(
  issue: z.core.$ZodIssue,
  { value, placeOf }: RawValue,
  schema: z.ZodType,
  group: string,
  unknown: Rule,
): Problem[] {
  const path = typedPath(issue.path as Path, value)
  if (issue.code === 'unrecognized_keys') {
    const inGroup = String(path.findLast((step) => typeof step === 'string') ?? group)
    const near = openNearestField(issue.message.split(', '), inGroup)
    return issue.keys.map((key) =>
      PERSONAL_FIELD.test(key) && 'publication' in (value as object)
        ? violation('personal-field', placeOf([...path, key]), path, formatValue(key))
        : violation(unknown, placeOf([...path, key]), path, formatValue(key), near(key), issue.message),
    )
  }
  const inPlace = path.reduce(valueAt, value)
  if (inPlace instanceof UnresolvedName) return [inPlace.problem(placeOf(path), path)]
  if (issue.code === 'custom') {
    const { rule, facts } = issue.params as { rule: Rule; facts: string[] }
    const misplaced = findMisplacedValue(rule, inPlace, schema, path, placeOf(path))
    if (misplaced !== undefined) return [misplaced]
    if (rule === 'id' && isOfPerson(path, value) && !/\d/.test(facts[1] ?? ''))
      return [violation(rule, placeOf(path), path, facts[0] ?? '')]
    if (rule !== 'missing-field') return [violation(rule, placeOf(path), path, ...facts)]
    return [missingField(placeOf(path), path)]
  }
  if (issue.code === 'too_small') return [violation('empty-field', placeOf(path), path)]
  if (issue.code !== 'invalid_type') throw new Error(`a schema reports what no message tells: ${issue.code}`)
  if (inPlace === undefined && path.at(-1) === 'publication')
    return [violation('decision-missing', placeOf(path), path.slice(0, -1))]
  return inPlace === undefined
    ? [missingField(placeOf(path), path)]
    : [violation('group', placeOf(path), path, formatValue(inPlace))]
}

function missingField(place: Place, path: Path): Problem {
  return violation(
    'missing-field',
    place,
    path.slice(0, -1),
    String(path.at(-1)),
    place.cell === undefined ? '' : 'table',
  )
}

/** Whether an id is that of a person or of their part, for which none is made out of what may be a name. */
function isOfPerson(path: Path, value: unknown): boolean {
  if (path[0] === 'participation') return !path.includes('organization') && !path.includes('periodical')
  return (
    path[0] === 'id' && ['publication', 'givenName', 'familyName'].some((field) => field in (value as object))
  )
}

/** The names, in schema.org's words and in French, of details about a person that may not be recorded. */
export const PERSONAL_FIELD =
  /^(e-?mail|courriel|m[ée]l|telephone|t[ée]l[ée]phone|phone|mobile|birth\w*|naissance|age|address|adresse|home\w*|image|photo|gender|sexe|genre|nationality|nationalit[ée]|origin\w*|ethnicity|religion|about|knows\w*|topics?|grounds?|crit[eè]re|themes?|twitter|facebook|linkedin|instagram|mastodon|bluesky)$/i

/** A path as the file has it: a single value typed where a list may stand has no position. */
function typedPath(path: Path, value: unknown): Path {
  let inner = value
  return path.filter((step) => {
    const isTyped = typeof step !== 'number' || Array.isArray(inner)
    if (isTyped) inner = valueAt(inner, step)
    return isTyped
  })
}

function valueAt(value: unknown, step: string | number): unknown {
  return (value as Record<string, unknown> | null | undefined)?.[step]
}
