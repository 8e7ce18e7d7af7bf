import type { z } from 'zod'
import type { Rule } from '../messages.ts'

/** What may be typed in a field: the rule that a value has to follow, whether several values may, the closed list. */
export type Form = {
  readonly rule: Rule | 'plain' | 'text'
  readonly isSeveral: boolean
  readonly allowed?: readonly string[]
}

/**
 * The form of a field, found by trying: a list tells whether several values may stand there, and what no field
 * takes as a value tells by which rule it is refused.
 */
export function formOf(schema: z.ZodType): Form {
  const isSeveral = refusal(schema, [NOTHING])?.rule !== 'one-value'
  if (schema.safeParse({ fr: 'text' }).success) return { rule: 'text', isSeveral }
  const { rule = 'plain', facts: [, allowed] = [] } = refusal(schema, NOTHING) ?? {}
  return { rule, isSeveral, ...(allowed !== undefined && { allowed: allowed.split(', ') }) }
}

/** The fields of a group, and nothing if a schema is no group; whether several groups may stand there. */
export function groupOf(
  schema: z.ZodType,
): { readonly shape: Readonly<Record<string, z.ZodType>>; readonly isSeveral: boolean } | undefined {
  let isSeveral = false
  let inner: unknown = schema
  while (inner !== undefined) {
    const { def } = inner as { def: Readonly<Record<string, unknown>> }
    if (def.shape !== undefined) return { shape: def.shape as Record<string, z.ZodType>, isSeveral }
    if (def.element !== undefined) isSeveral = true
    inner = [def.innerType, def.element, def.out].find((part) => part !== undefined)
  }
  return undefined
}

const NOTHING = '\u0000'

function refusal(schema: z.ZodType, typed: unknown): { rule: Rule; facts: readonly string[] } | undefined {
  const issue = schema.safeParse(typed).error?.issues[0]
  return issue?.code === 'custom' ? (issue.params as { rule: Rule; facts: string[] }) : undefined
}
