import type { z } from 'zod'
import { isMapping } from '../../read/read-record.ts'
import { describeSchema } from '../../record/schema-description.ts'
import { tickedValues } from './closed-list.ts'
import type { FormGroup, FormNode } from './form-node.ts'

/** What a form shows for a typed text, and the text that is written for what a form holds. */
export type ValueReading = {
  /** The text that a field shows: a name in the place of an id. */
  show(field: string, schema: z.ZodType, text: string): string
  /** The text that is written for what was typed: `2021-09-28` for `28 septembre 2021`. */
  read(field: string, schema: z.ZodType, text: string): string
  /** The language of texts without a tag. */
  readonly language: string
}

/** The form of a group of fields; `value` is what YAML gives for it, with every plain value as a text. */
export function formOfGroup(
  shape: Readonly<Record<string, z.ZodType>>,
  value: unknown,
  reading: ValueReading,
): FormGroup {
  const own = isMapping(value) ? value : {}
  return {
    is: 'group',
    fields: new Map(
      Object.entries(shape).map(([field, schema]) => {
        const typed = Object.hasOwn(own, field) ? own[field] : undefined
        return [field, formOfValue(field, schema, typed, reading)]
      }),
    ),
  }
}

/** The form of the value of a field. */
export function formOfValue(
  field: string,
  schema: z.ZodType,
  value: unknown,
  reading: ValueReading,
): FormNode {
  if (!describeSchema(schema).isSeveral) return formOfItem(field, schema, value, reading)
  const values = isAbsent(value) ? [] : Array.isArray(value) ? value : [value]
  if (tickedValues(schema) !== undefined)
    return values.every((each) => typeof each === 'string')
      ? { is: 'choices', chosen: values as string[] }
      : { is: 'other' }
  return {
    is: 'list',
    items: values.map((each: unknown, index) => ({
      key: String(index),
      node: formOfItem(field, schema, each, reading),
    })),
  }
}

/** The form of one value of a field, or of one item of its list. */
export function formOfItem(
  field: string,
  schema: z.ZodType,
  value: unknown,
  reading: ValueReading,
): FormNode {
  const { form, shape } = describeSchema(schema)
  if (shape !== undefined)
    return isAbsent(value) || isMapping(value) ? formOfGroup(shape, value, reading) : { is: 'other' }
  if (form?.languageTagPattern !== undefined) return formOfTexts(value)
  if (isAbsent(value)) return { is: 'text', text: '' }
  return typeof value === 'string'
    ? { is: 'text', text: reading.show(field, schema, asBrowsersKeep(value)) }
    : { is: 'other' }
}

function formOfTexts(value: unknown): FormNode {
  if (isAbsent(value)) return { is: 'texts', texts: [{ tag: '', text: '' }] }
  if (typeof value === 'string') return { is: 'texts', texts: [{ tag: '', text: asBrowsersKeep(value) }] }
  if (!isMapping(value) || !Object.values(value).every((text) => typeof text === 'string'))
    return { is: 'other' }
  return {
    is: 'texts',
    texts: Object.entries(value).map(([tag, text]) => ({ tag, text: asBrowsersKeep(String(text)) })),
  }
}

/** A text as a browser gives it back: with plain line ends, and a sign in the place of what no page can hold. */
export function asBrowsersKeep(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/\0|\p{Cs}/gu, '\ufffd')
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null
}
