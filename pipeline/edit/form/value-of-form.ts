import type { z } from 'zod'
import { describeSchema } from '../../record/schema-description.ts'
import { type FormNode, filledTexts } from './form-node.ts'
import type { ValueReading } from './form-of-value.ts'

/** A value as YAML holds it: a text, several, or values by name. */
export type WrittenValue = string | readonly WrittenValue[] | { readonly [name: string]: WrittenValue }

/** The value that is written for what a form holds; undefined where it holds nothing, or what the form does not show. */
export function valueOfForm(
  field: string,
  schema: z.ZodType,
  node: FormNode,
  reading: ValueReading,
): WrittenValue | undefined {
  if (node.is === 'other') return undefined
  if (node.is === 'text') {
    const text = node.text.trim()
    return text === '' ? undefined : reading.read(field, schema, text)
  }
  if (node.is === 'texts') {
    const texts = filledTexts(node.texts)
    const [first] = texts
    if (first === undefined) return undefined
    if (texts.length === 1 && first.tag === '') return first.text.trim()
    return Object.fromEntries(texts.map(({ tag, text }) => [tag || reading.language, text.trim()]))
  }
  if (node.is === 'choices') return node.chosen.length === 0 ? undefined : node.chosen
  if (node.is === 'list') {
    const values = node.items.flatMap((item) => valueOfForm(field, schema, item.node, reading) ?? [])
    return values.length === 0 ? undefined : values
  }
  const shape = describeSchema(schema).shape ?? {}
  return valueOfGroup(shape, node, reading)
}

/** The fields that are written for a group, in the order of its schema; undefined where none holds anything. */
export function valueOfGroup(
  shape: Readonly<Record<string, z.ZodType>>,
  node: FormNode,
  reading: ValueReading,
): { readonly [name: string]: WrittenValue } | undefined {
  if (node.is !== 'group') return undefined
  const fields = Object.entries(shape).flatMap(([name, inner]): [string, WrittenValue][] => {
    const part = node.fields.get(name)
    const value = part && valueOfForm(name, inner, part, reading)
    return value === undefined ? [] : [[name, value]]
  })
  return fields.length === 0 ? undefined : Object.fromEntries(fields)
}
