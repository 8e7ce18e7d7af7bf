import { z } from 'zod'
import { formatValue } from '../problems/format-value.ts'
import type { Rule } from '../problems/rule-table.ts'
import { registerSchema, type ValueForm } from './schema-description.ts'
import { isAmbiguousDate } from './typed-values/typed-date.ts'

/** How many characters a proposal may have; a longer one would bury the sentence. */
const MAX_PROPOSAL_CHARACTERS = 100

/**
 * Makes the schema of one value. `parse` returns `undefined` for a text that fits the form and is wrong all the same;
 * `suggest` returns what was meant, where the text says it in another form. The facts of the problem are the value, the
 * proposal (or an empty text), `facts`, and `day-first` where a day could be read in two orders.
 */
export function defineValueSchema<T>(
  form: ValueForm,
  parse: (typed: string) => T | undefined,
  suggest: (typed: string) => string | undefined = () => undefined,
  ...facts: string[]
) {
  const { rule, patterns } = form
  const parseFitting = (text: string): T | undefined => (fits(text, patterns) ? parse(text) : undefined)
  const schema = z.unknown().transform((typed, context): T => {
    const text = readSingleText(typed, context)
    if (text === undefined) return z.NEVER
    const value = parseFitting(text)
    if (value !== undefined) return value
    const proposal = suggest(text)
    const isAccepted =
      proposal !== undefined &&
      proposal.length <= MAX_PROPOSAL_CHARACTERS &&
      parseFitting(proposal) !== undefined
    const order = isAmbiguousDate(text) ? 'day-first' : ''
    addProblem(context, rule, [formatValue(typed), isAccepted ? proposal : '', ...facts, order])
    return z.NEVER
  })
  registerSchema(schema, form, parseFitting)
  return schema
}

/** The text of a scalar; for anything else adds a problem and returns `undefined`. */
export function readSingleText(
  typed: unknown,
  context: z.RefinementCtx,
  path: string[] = [],
): string | undefined {
  if (typed === undefined) addProblem(context, 'missing-field', [], path)
  else if (typeof typed === 'object' && typed !== null) addProblem(context, 'one-value', [], path)
  else if (typed === null || String(typed).trim() === '') addProblem(context, 'empty-field', [], path)
  else return String(typed)
  return undefined
}

/** Adds a zod issue that carries a rule of ours and the facts of its message. */
export function addProblem(
  context: z.RefinementCtx,
  rule: Rule,
  facts: string[] = [],
  path: PropertyKey[] = [],
): void {
  context.addIssue({ code: 'custom', params: { rule, facts }, path })
}

function fits(text: string, patterns: readonly RegExp[]): boolean {
  for (const pattern of patterns) if (pattern.test(text)) return true
  return patterns.length === 0
}
