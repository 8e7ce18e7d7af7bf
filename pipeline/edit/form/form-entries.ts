import type { z } from 'zod'
import { describeSchema } from '../../record/schema-description.ts'
import { tickedValues } from './closed-list.ts'
import type { FormGroup, FormNode } from './form-node.ts'

/** What a form sent, by the steps of the names of its fields: `participation`, `0`, `credit`. */
export type FormEntries = { readonly values: string[]; readonly inner: Map<string, FormEntries> }

/** The most steps that a name may have; none of a form of ours has more. */
const MAX_STEPS = 10

/** What stands before the names of the fields of a record in a form. */
export const FIELD_PREFIX = 'f'

/** What stands at the end of the name of a text, before its language tag. */
export const TAG_PREFIX = '@'

/** What a form sent, as a tree; what is no field of a record is left out. */
export function readFormEntries(sent: Iterable<readonly [string, string]>): FormEntries {
  const root: FormEntries = { values: [], inner: new Map() }
  for (const [name, value] of sent) {
    const [prefix, ...steps] = name.split('.')
    if (prefix !== FIELD_PREFIX || steps.length === 0 || steps.length > MAX_STEPS) continue
    let entries = root
    for (const step of steps) {
      const next = entries.inner.get(step) ?? { values: [], inner: new Map<string, FormEntries>() }
      entries.inner.set(step, next)
      entries = next
    }
    entries.values.push(value.replaceAll(/\r\n?/g, '\n'))
  }
  return root
}

/** The form of a group of fields, as it was sent. A field that was not sent was not shown, and stays as it is. */
export function formOfEntries(shape: Readonly<Record<string, z.ZodType>>, entries: FormEntries): FormGroup {
  return {
    is: 'group',
    fields: new Map(
      Object.entries(shape).map(([field, schema]) => [field, nodeOf(schema, entries.inner.get(field))]),
    ),
  }
}

function nodeOf(schema: z.ZodType, entries: FormEntries | undefined): FormNode {
  if (entries === undefined) return { is: 'other' }
  if (tickedValues(schema) !== undefined)
    return { is: 'choices', chosen: entries.values.filter((value) => value !== '') }
  if (!describeSchema(schema).isSeveral) return itemOf(schema, entries)
  return {
    is: 'list',
    items: [...entries.inner].flatMap(([key, inner]) =>
      ITEM_KEY.test(key) ? [{ key, node: itemOf(schema, inner) }] : [],
    ),
  }
}

const ITEM_KEY = /^n?\d{1,6}$/

function itemOf(schema: z.ZodType, entries: FormEntries): FormNode {
  const { shape, form } = describeSchema(schema)
  if (entries.inner.has('other')) return { is: 'other' }
  if (shape !== undefined) return formOfEntries(shape, entries)
  if (form?.languageTagPattern === undefined) return { is: 'text', text: entries.values.at(-1) ?? '' }
  return {
    is: 'texts',
    texts: [...entries.inner].flatMap(([step, { values }]) =>
      step.startsWith(TAG_PREFIX) ? [{ tag: step.slice(TAG_PREFIX.length), text: values.at(-1) ?? '' }] : [],
    ),
  }
}
