import type { z } from 'zod'
import { isLanguageTag } from '../../record/multilingual-text.ts'
import { describeSchema } from '../../record/schema-description.ts'
import { suggestLanguage } from '../../record/suggestions.ts'
import type { FormEntries } from './form-entries.ts'
import type { FormGroup, FormItem, FormNode } from './form-node.ts'
import { formOfItem, type ValueReading } from './form-of-value.ts'

/** What a button of a form does to a list or a text: `add`, `remove`, `up`, `down`, `tag`. */
export type FormAction = { readonly verb: FormVerb; readonly path: readonly string[] }

type FormVerb = (typeof verbs)[number]

const verbs = ['add', 'remove', 'up', 'down', 'tag'] as const

/** Reads what a button asks for: `up:participation.1`; undefined for what no button of ours asks. */
export function readFormAction(typed: string): FormAction | undefined {
  const [name = '', path = ''] = typed.split(':')
  const verb = verbs.find((each) => each === name)
  return verb === undefined || path === '' ? undefined : { verb, path: path.split('.') }
}

/** The form after an action, and the path of what is to have the focus; the form as it was where the action fits nothing in it. */
export function actOnForm(
  form: FormGroup,
  shape: Readonly<Record<string, z.ZodType>>,
  action: FormAction,
  entries: FormEntries,
  reading: ValueReading,
): { readonly form: FormGroup; readonly focus: string } {
  let focus = action.path.join('.')
  const change: Change = (node, schema, field, rest, sent) => {
    if (action.verb === 'tag' && node.is === 'texts' && rest.length === 0) {
      const typed = sent?.inner.get('tag')?.values.at(-1)?.trim() ?? ''
      const tag = isLanguageTag(typed) ? typed : suggestLanguage(typed)
      if (tag === undefined || node.texts.some((each) => each.tag === tag)) return node
      focus = `${focus}.@${tag}`
      return { is: 'texts', texts: [...node.texts, { tag, text: '' }] }
    }
    if (node.is !== 'list') return node
    if (action.verb === 'add' && rest.length === 0) {
      const key = freeKey(node.items)
      focus = `${focus}.${key}`
      return {
        is: 'list',
        items: [...node.items, { key, node: formOfItem(field, schema, undefined, reading) }],
      }
    }
    const at = node.items.findIndex(({ key }) => key === rest[0])
    if (rest.length !== 1 || at < 0) return node
    if (action.verb === 'remove') {
      focus = action.path.slice(0, -1).join('.')
      return { is: 'list', items: node.items.filter((_, index) => index !== at) }
    }
    const other = action.verb === 'up' ? at - 1 : action.verb === 'down' ? at + 1 : at
    return { is: 'list', items: swapped(node.items, at, other) }
  }
  return { form: inGroup(form, shape, action.path, entries, change), focus }
}

type Change = (
  node: FormNode,
  schema: z.ZodType,
  field: string,
  rest: readonly string[],
  sent: FormEntries | undefined,
) => FormNode

/** Applies a change at a path: to the field where the path ends, or to the list whose item it names. */
function inGroup(
  group: FormGroup,
  shape: Readonly<Record<string, z.ZodType>>,
  [field = '', ...rest]: readonly string[],
  entries: FormEntries | undefined,
  change: Change,
): FormGroup {
  const [node, schema] = [group.fields.get(field), Object.hasOwn(shape, field) ? shape[field] : undefined]
  if (node === undefined || schema === undefined) return group
  const sent = entries?.inner.get(field)
  return {
    is: 'group',
    fields: new Map([...group.fields, [field, inNode(node, schema, field, rest, sent, change)]]),
  }
}

function inNode(
  node: FormNode,
  schema: z.ZodType,
  field: string,
  rest: readonly string[],
  sent: FormEntries | undefined,
  change: Change,
): FormNode {
  const { shape } = describeSchema(schema)
  const [key = '', ...below] = rest
  if (node.is === 'group' && shape !== undefined && rest.length > 0)
    return inGroup(node, shape, rest, sent, change)
  if (node.is !== 'list' || below.length === 0) return change(node, schema, field, rest, sent)
  return {
    is: 'list',
    items: node.items.map((item) => {
      if (item.key !== key) return item
      const inner = sent?.inner.get(key)
      const next =
        item.node.is === 'group' && shape !== undefined
          ? inGroup(item.node, shape, below, inner, change)
          : change(item.node, schema, field, below, inner)
      return { key, node: next }
    }),
  }
}

/** A key that no item has. */
export function freeKey(items: readonly FormItem[]): string {
  const numbers = items.map(({ key }) => Number(/^n(\d+)$/.exec(key)?.[1] ?? 0))
  return `n${Math.max(0, ...numbers) + 1}`
}

function swapped(items: readonly FormItem[], one: number, other: number): FormItem[] {
  const result = [...items]
  const [a, b] = [items[one], items[other]]
  if (a !== undefined && b !== undefined) [result[one], result[other]] = [b, a]
  return result
}
