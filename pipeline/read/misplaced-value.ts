import type { z } from 'zod'
import { formatLine, formatValue } from '../problems/format-value.ts'
import type { Path, Place, Problem } from '../problems/problem.ts'
import { violation } from '../problems/rule-problem.ts'
import type { Rule } from '../problems/rule-table.ts'
import { isFileName } from '../record/file-name.ts'
import { describeSchema, innermostSchema, parserOf } from '../record/schema-description.ts'
import { splitValues } from '../record/suggestions.ts'

/** The rules whose values hold no comma, so that a comma in one separates two. */
const OF_WORDS: ReadonlySet<Rule> = new Set([
  'id',
  'language',
  'choice',
  'url',
  'media-address',
  'licence',
  'geozone',
])

/**
 * The cause of a value that its own rule would call malformed: several values in one text, or a file's name in the place of an
 * address. `schema` is that of the whole record. Returns `undefined` if the value is neither.
 */
export function findMisplacedValue(
  rule: Rule,
  typed: unknown,
  schema: z.ZodType,
  path: Path,
  place: Place,
): Problem | undefined {
  if (typeof typed !== 'string' || !OF_WORDS.has(rule)) return undefined
  const field = schemaAt(schema, path)
  const values = splitValues(typed)
  const parse = field && parserOf(innermostSchema(field))
  if (field !== undefined && parse !== undefined && values.length > 1) {
    const isSeveral = describeSchema(field).isSeveral && typeof path.at(-1) === 'string'
    const isListed = describeSchema(field).isSeveral && typeof path.at(-1) === 'number'
    const list = place.cell === undefined ? values.join(', ') : values.join(' | ')
    if (values.every((value) => parse(value) !== undefined)) {
      const brackets = isSeveral && place.cell === undefined ? `[${list}]` : list
      return violation(
        'several-values',
        place,
        path,
        formatValue(typed),
        formatLine(isSeveral || isListed ? brackets : ''),
      )
    }
  }
  return (rule === 'url' || rule === 'licence') && isFileName(typed)
    ? violation('url-file', place, path, formatValue(typed), formatLine(baseName(typed)))
    : undefined
}

/** The schema of the field that a path leads to. */
function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let found: z.ZodType | undefined = schema
  for (const step of path) if (typeof step === 'string') found = found && describeSchema(found).shape?.[step]
  return found
}

/** The last part of a way to a file. */
function baseName(typed: string): string {
  return typed.trim().split(/[\\/]/).at(-1) ?? ''
}
