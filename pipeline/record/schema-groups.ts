import { z } from 'zod'
import { formatValue } from '../problems/format-value.ts'
import { addProblem, defineValueSchema } from './define-value-schema.ts'
import { suggestChoice } from './suggestions.ts'

/** Makes the schema of a mapping of these fields and no others; the message of an unknown field lists those allowed. */
export function fieldGroup<const S extends z.core.$ZodLooseShape>(shape: S) {
  const allowed = Object.keys(shape).join(', ')
  return z.strictObject(shape, { error: ({ code }) => (code === 'unrecognized_keys' ? allowed : undefined) })
}

/** Makes the schema of one of a closed list of texts. */
export function oneOf<const C extends readonly string[]>(allowed: C) {
  return defineValueSchema(
    { rule: 'choice', patterns: [], values: allowed },
    (typed): C[number] | undefined => (allowed.includes(typed) ? typed : undefined),
    (typed) => suggestChoice(typed, allowed),
    allowed.join(', '),
  )
}

/** Makes the schema of a list, or of its only item without the list around it; an item may not stand twice. */
export function listOf<T extends z.ZodType>(item: T) {
  return z
    .preprocess((typed) => (Array.isArray(typed) ? typed : [typed]), z.array(item).min(1))
    .superRefine((items, context) => {
      const seen = new Set<string>()
      items.forEach((value, index) => {
        const key = JSON.stringify(value)
        if (seen.has(key)) addProblem(context, 'listed-twice', [formatValue(value)], [index])
        seen.add(key)
      })
    })
}
