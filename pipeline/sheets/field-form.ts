import type { z } from 'zod'
import type { Rule } from '../problems/rule-table.ts'
import { describeSchema } from '../record/schema-description.ts'

/** What may be typed in a field: the rule that a value has to follow, whether several values may, the closed list. */
export type FieldForm = {
  readonly rule: Rule | 'plain' | 'text'
  readonly isSeveral: boolean
  readonly allowed?: readonly string[]
}

/** The form of a field that is no group. */
export function fieldFormOf(schema: z.ZodType): FieldForm {
  const { isSeveral, form } = describeSchema(schema)
  if (form === undefined) throw new Error('a group has no form')
  const rule =
    form.languageTagPattern !== undefined ? 'text' : form.rule === 'empty-field' ? 'plain' : form.rule
  return { rule, isSeveral, ...(form.values !== undefined && { allowed: form.values }) }
}
