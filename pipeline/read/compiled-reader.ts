import type { z } from 'zod'
import { isLanguageTag } from '../record/multilingual-text.ts'
import { describeSchema, innermostSchema, parserOf } from '../record/schema-description.ts'

/** Returns the value of what was typed; `undefined` for whatever the schema would refuse, and is then to explain. */
export type CompiledReader = (typed: unknown) => unknown

/**
 * Compiles a schema of records to a function that gives the same values many times faster, and says nothing of what is
 * wrong with the others.
 */
export function compileReader(schema: z.ZodType): CompiledReader {
  const { isSeveral, divide, shape } = describeSchema(schema)
  const one = shape === undefined ? ofText(innermostSchema(schema)) : ofGroup(shape)
  const several = ofSeveral(one)
  if (divide !== undefined) return (typed) => several(divide(typed))
  return isSeveral ? several : one
}

/** Compiles the schema of a record that also names its `kind`, which is no field of the schema. */
export function compileRecordReader(schema: z.ZodType): CompiledReader {
  return ofGroup(describeSchema(schema).shape ?? {}, 1)
}

function ofText(schema: z.ZodType): CompiledReader {
  const parse = parserOf(schema)
  if (parse === undefined) throw new Error('a schema without a form')
  const hasLanguages = describeSchema(schema).form?.languageTagPattern !== undefined
  return (typed) => {
    if (typeof typed === 'string') return isBlank(typed) ? undefined : parse(typed)
    if (typeof typed === 'object') return hasLanguages && typed !== null ? textsOf(typed) : undefined
    return typed === undefined ? undefined : parse(String(typed))
  }
}

/** One text a language. */
function textsOf(typed: object): Record<string, string> | undefined {
  if (Array.isArray(typed)) return undefined
  const texts: Record<string, string> = {}
  const tags = Object.keys(typed)
  for (const tag of tags) {
    const value: unknown = (typed as Record<string, unknown>)[tag]
    const isText = typeof value === 'string' && !isBlank(value)
    if (!isText || !isLanguageTag(tag) || Object.hasOwn(texts, tag.toLowerCase())) return undefined
    texts[tag.toLowerCase()] = value.normalize('NFC')
  }
  return tags.length === 0 ? undefined : texts
}

function ofGroup(shape: Readonly<Record<string, z.ZodType>>, others = 0): CompiledReader {
  const fields = Object.entries(shape).map(([field, schema]) => ({
    field,
    read: compileReader(schema),
    isRequired: describeSchema(schema).isRequired,
  }))
  return (typed) => {
    if (typeof typed !== 'object' || typed === null || Array.isArray(typed)) return undefined
    const group: Record<string, unknown> = {}
    let unread = 0
    for (const _ in typed) unread++
    for (const { field, read, isRequired } of fields) {
      const inner: unknown = (typed as Record<string, unknown>)[field]
      if (inner === undefined) {
        if (isRequired) return undefined
        continue
      }
      const value = read(inner)
      if (value === undefined) return undefined
      group[field] = value
      unread--
    }
    return unread === others ? group : undefined
  }
}

function ofSeveral(one: CompiledReader): CompiledReader {
  return (typed) => {
    if (!Array.isArray(typed)) {
      const value = one(typed)
      return value === undefined ? undefined : [value]
    }
    const values: unknown[] = []
    for (const each of typed) {
      const value = one(each)
      if (value === undefined) return undefined
      values.push(value)
    }
    return values.length === 0 || hasTwice(values) ? undefined : values
  }
}

/** Up to how many values it costs less to compare each with the others. */
const FEW = 12

/** Whether two values say the same; groups are told apart by their ids where they have any. */
function hasTwice(values: readonly unknown[]): boolean {
  if (values.length === 1) return false
  const keys = values.map((value) => (typeof value === 'object' ? keyOf(value) : value))
  if (keys.length > FEW) return new Set(keys).size < keys.length
  return keys.some((key, index) => keys.indexOf(key, index + 1) > 0)
}

function keyOf(value: unknown): string {
  const { id } = value as { id?: unknown }
  return typeof id === 'string' ? id : JSON.stringify(value)
}

function isBlank(text: string): boolean {
  return text.charCodeAt(0) <= 32 || text.charCodeAt(0) > 127 ? text.trim() === '' : text === ''
}
