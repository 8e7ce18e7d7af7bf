import { z } from 'zod'
import { formatValue } from '../problems/format-value.ts'
import { addProblem, defineValueSchema } from './define-value-schema.ts'
import { registerDivider } from './schema-description.ts'
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
  return repeatableListOf(item).superRefine((items, context) => {
    const seen = new Set<string>()
    items.forEach((value, index) => {
      const key = JSON.stringify(value)
      if (seen.has(key)) addProblem(context, 'listed-twice', [formatValue(value)], [index])
      seen.add(key)
    })
  })
}

/** Makes the schema of a list, or of its only item, in which an item may stand twice. */
export function repeatableListOf<T extends z.ZodType>(item: T) {
  return z.preprocess((typed) => (Array.isArray(typed) ? typed : [typed]), z.array(item).min(1))
}

/** Makes the schema of a list of short texts that hold no comma: one text with commas is read as the texts between them. */
export function wordList<T extends z.ZodType>(item: T) {
  const schema = z.preprocess(splitWords, listOf(item))
  registerDivider(schema, splitWords)
  return schema
}

/** The words of one text, or of one text a language, or of a list of one such item; any other value as it is. */
function splitWords(typed: unknown): unknown {
  const one: unknown = Array.isArray(typed) && typed.length === 1 ? typed[0] : typed
  if (typeof one === 'string') return wordsOf(one)
  if (typeof one !== 'object' || one === null || Array.isArray(one)) return typed
  const texts = Object.entries(one as Record<string, unknown>)
  if (!texts.some(([, text]) => typeof text === 'string' && wordsOf(text).length > 1)) return typed
  return texts.flatMap(([language, text]) =>
    (typeof text === 'string' ? wordsOf(text) : [text]).map((word) => ({ [language]: word })),
  )
}

function wordsOf(text: string): string[] {
  const words = text
    .split(/[,;|]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
  return words.length > 1 ? words : [text]
}
