import type { z } from 'zod'
import type { Rule } from '../problems/rule-table.ts'

/** The form of one value: the texts that may stand there, and what YAML may take such a text for. */
export type ValueForm = {
  /** The rule that reports a text which does not fit. */
  readonly rule: Rule
  /** The patterns of which a text fits one; some that do are refused all the same (`2021-02-30`). None: any text fits. */
  readonly patterns: readonly RegExp[]
  /** The numbers that are such a text to YAML. */
  readonly numbers?: { readonly least?: number; readonly most?: number; readonly isWhole: boolean }
  /** Whether `true` and `false` are such a text. */
  readonly takesBoolean?: boolean
  /** The closed list of texts, where there is one. */
  readonly values?: readonly string[]
  /** The pattern of language tags, where a mapping of one text a language may stand in the place of the value. */
  readonly languageTagPattern?: RegExp
}

/** What a schema accepts: one value (`form`) or a group of fields (`shape`), or a list of these. */
export type SchemaDescription = {
  readonly isRequired: boolean
  readonly isSeveral: boolean
  /** Divides what was typed into the items of a list, where one text may stand for several. */
  readonly divide?: (typed: unknown) => unknown
  readonly form?: ValueForm
  readonly shape?: Readonly<Record<string, z.ZodType>>
}

/** Describes a schema of a record or of one of its fields. Throws for a zod type that no schema of ours uses. */
export function describeSchema(schema: z.ZodType): SchemaDescription {
  const form = forms.get(schema)
  if (form !== undefined) return { isRequired: true, isSeveral: false, form }
  const { def } = schema as unknown as { readonly def: ZodDefinition }
  if (def.shape !== undefined) return { isRequired: true, isSeveral: false, shape: def.shape }
  if (def.element !== undefined) return { ...describeSchema(def.element), isSeveral: true }
  const inner = def.innerType ?? def.out
  if (inner === undefined) throw new Error(`a schema of an unknown zod type: ${def.type}`)
  const divide = dividers.get(schema)
  if (divide !== undefined) return { ...describeSchema(inner), divide }
  return def.type === 'optional' ? { ...describeSchema(inner), isRequired: false } : describeSchema(inner)
}

/** The parser of a schema that has a form: returns the value of a typed text, `undefined` for a text that does not fit. */
export function parserOf(schema: z.ZodType): ((typed: string) => unknown) | undefined {
  return parsers.get(schema)
}

/** The schema of one value, inside the optional and list schemas around it. */
export function innermostSchema(schema: z.ZodType): z.ZodType {
  const { def } = schema as unknown as { readonly def: ZodDefinition }
  const inner =
    parsers.has(schema) || def.shape !== undefined ? undefined : (def.element ?? def.innerType ?? def.out)
  return inner === undefined ? schema : innermostSchema(inner)
}

/** Records the form and the parser of a schema, which zod keeps no place for. */
export function registerSchema(schema: z.ZodType, form: ValueForm, parse: (typed: string) => unknown): void {
  forms.set(schema, form)
  parsers.set(schema, parse)
}

/** Records what divides a typed value into the items of a list. */
export function registerDivider(schema: z.ZodType, divide: (typed: unknown) => unknown): void {
  dividers.set(schema, divide)
}

/** The part of zod's definition of a schema that is read here. */
type ZodDefinition = {
  readonly type?: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly innerType?: z.ZodType
  readonly element?: z.ZodType
  readonly out?: z.ZodType
}

const dividers = new WeakMap<z.ZodType, (typed: unknown) => unknown>()
const forms = new WeakMap<z.ZodType, ValueForm>()
const parsers = new WeakMap<z.ZodType, (typed: string) => unknown>()
