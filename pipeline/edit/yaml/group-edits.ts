import { isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml'
import type { z } from 'zod'
import { describeSchema } from '../../record/schema-description.ts'
import {
  type FormGroup,
  type FormItem,
  type FormNode,
  filledTexts,
  isItemOfFile,
  isSameNode,
} from '../form/form-node.ts'
import type { ValueReading } from '../form/form-of-value.ts'
import { valueOfForm, type WrittenValue } from '../form/value-of-form.ts'
import { type ItemOrder, orderEdits } from './list-edits.ts'
import { insertFields, insertValue, removePair, replaceNode, replaceValue } from './pair-edits.ts'
import { columnAt, hasRestOfLine, isNothing, pairOf, type TextEdit, type YamlPair } from './text-edit.ts'
import { scalarText } from './yaml-text.ts'

/** A text of YAML, and how its values are shown and read. */
export type EditContext = { readonly text: string; readonly reading: ValueReading }

/** The edits that bring a mapping from what a form held when it was opened to what it holds now; all else stays as it is. */
export function groupEdits(
  context: EditContext,
  map: Node,
  shape: Readonly<Record<string, z.ZodType>>,
  before: FormGroup,
  after: FormGroup,
): TextEdit[] {
  const edits: TextEdit[] = []
  const added: Record<string, WrittenValue> = {}
  for (const [field, schema] of Object.entries(shape)) {
    const [old, node] = [before.fields.get(field), after.fields.get(field)]
    if (node === undefined || node.is === 'other' || isSameNode(old, node)) continue
    const value = valueOfForm(field, schema, node, context.reading)
    const pair = pairOf(map, field)
    if (value === undefined) {
      if (pair !== undefined && !isNothing(pair.value)) edits.push(removePair(context.text, map, pair))
    } else if (pair === undefined) added[field] = value
    else edits.push(...pairEdits(context, map, pair, { field, schema, old, node, value }))
  }
  return [...edits, ...insertFields(context.text, map, Object.keys(shape), added)]
}

/** A field of a form that has changed, and the value that is to be written. */
type ChangedField = {
  readonly field: string
  readonly schema: z.ZodType
  readonly old: FormNode | undefined
  readonly node: FormNode
  readonly value: WrittenValue
}

function pairEdits(context: EditContext, map: Node, pair: YamlPair, changed: ChangedField): TextEdit[] {
  const { text } = context
  const { value: typed } = pair
  const { node, old, value } = changed
  if (typed === null || isNothing(typed)) return [insertValue(text, map, pair, value)]
  if (isSaidBy(typed, value)) return []
  const isFlow = isMap(map) && map.flow === true
  const column = columnAt(text, pair.key.range?.[0] ?? 0)
  if (node.is === 'list' || node.is === 'choices') {
    const items = node.is === 'list' ? node.items : itemsOfChoices(typed, node.chosen)
    const before = old?.is === 'list' ? old.items : []
    if (isSeq(typed)) return listEdits(context, typed, changed, before, items)
    const [only, ...others] = items
    if (only?.key === '0' && others.length === 0)
      return partEdits(context, typed, changed, before[0]?.node, only.node, { isFlow, column })
  }
  if (node.is !== 'list' && node.is !== 'choices') {
    const edits = partEdits(context, typed, changed, old, node, { isFlow, column })
    if (edits.length > 0) return edits
  }
  return [replaceValue(text, map, pair, value)]
}

type Part = { readonly isFlow: boolean; readonly column: number }

/** The edits of one value, of a field or of an item of its list; none where it has to be written anew. */
function partEdits(
  context: EditContext,
  typed: Node,
  { field, schema }: Pick<ChangedField, 'field' | 'schema'>,
  old: FormNode | undefined,
  node: FormNode,
  { isFlow, column }: Part,
): TextEdit[] {
  if (isSameNode(old, node)) return []
  const value = valueOfForm(field, schema, node, context.reading)
  if (typeof value === 'string' && isScalar(typed) && !isNothing(typed))
    return value === typed.value ? [] : [scalarEdit(context.text, typed, value, isFlow, column)]
  if (!isMap(typed)) return []
  const { shape } = describeSchema(schema)
  if (node.is === 'group' && old?.is === 'group' && shape !== undefined)
    return groupEdits(context, typed, shape, old, node)
  if (node.is !== 'texts' || typeof value !== 'object' || old?.is !== 'texts') return []
  return textEdits(context, typed, old, node)
}

/** The edits of a mapping of languages to texts. */
function textEdits(
  { text, reading }: EditContext,
  map: Node,
  old: Extract<FormNode, { is: 'texts' }>,
  node: Extract<FormNode, { is: 'texts' }>,
): TextEdit[] {
  const wanted = new Map(filledTexts(node.texts).map((each) => [each.tag || reading.language, each.text]))
  const before = new Map(old.texts.map((each) => [each.tag, each.text]))
  const edits: TextEdit[] = []
  const added: Record<string, WrittenValue> = {}
  for (const [tag, said] of before) {
    const pair = pairOf(map, tag)
    const now = wanted.get(tag)
    if (pair?.value === undefined || pair.value === null || now === said) continue
    const column = columnAt(text, pair.key.range?.[0] ?? 0)
    if (now === undefined) edits.push(removePair(text, map, pair))
    else if (isScalar(pair.value))
      edits.push(scalarEdit(text, pair.value, now.trim(), isFlowMap(map), column))
  }
  for (const [tag, said] of wanted) if (!before.has(tag)) added[tag] = said.trim()
  return [...edits, ...insertFields(text, map, [...before.keys(), ...Object.keys(added)], added)]
}

function scalarEdit(text: string, old: Scalar, value: string, isFlow: boolean, column: number): TextEdit {
  const [from = 0, to = 0] = old.range ?? []
  const place = isFlow ? 'flow' : hasRestOfLine(text, to) ? 'line' : 'block'
  const isWhole = text[to - 1] === '\n'
  return { from, to, text: `${scalarText(value, old, place, column)}${isWhole ? '\n' : ''}` }
}

/** The edits of a list: of the items that stay, and of their order, with those that come and go. */
function listEdits(
  context: EditContext,
  list: Node,
  { field, schema }: ChangedField,
  before: readonly FormItem[],
  items: readonly FormItem[],
): TextEdit[] {
  if (!isSeq(list)) return []
  const isFlow = list.flow === true
  const column = columnAt(context.text, list.range?.[0] ?? 0)
  const order: ItemOrder[] = items.flatMap(({ key, node }): ItemOrder[] => {
    const value = valueOfForm(field, schema, node, context.reading)
    const kept = isItemOfFile(key) ? (list.items[Number(key)] as Node | undefined) : undefined
    if (kept !== undefined && (node.is === 'other' || isSaidBy(kept, value)))
      return [{ position: Number(key), edits: [] }]
    if (value === undefined) return []
    if (kept === undefined) return [{ value }]
    const old = before.find((each) => each.key === key)?.node
    if (isSameNode(old, node)) return [{ position: Number(key), edits: [] }]
    const edits = partEdits(context, kept, { field, schema }, old, node, { isFlow, column })
    return [
      { position: Number(key), edits: edits.length > 0 ? edits : [replaceNode(context.text, kept, value)] },
    ]
  })
  return orderEdits(context.text, list, order)
}

/** The ticked values as items: each at its place in the file, new ones behind. */
function itemsOfChoices(typed: Node, chosen: readonly string[]): FormItem[] {
  const own = (isSeq(typed) ? (typed.items as Node[]) : [typed]).map((item) =>
    isScalar(item) ? item.value : '',
  )
  const kept = own.flatMap((value, index) =>
    chosen.includes(String(value)) ? [[String(index), String(value)]] : [],
  )
  const fresh = chosen.filter((value) => !own.includes(value)).map((value, index) => [`n${index}`, value])
  return [...kept, ...fresh].map(([key = '', text = '']) => ({ key, node: { is: 'text', text } }))
}

/** Whether a node of YAML says a value already, in whatever style. */
function isSaidBy(node: Node, value: WrittenValue | undefined): boolean {
  if (isScalar(node)) return typeof value === 'string' ? node.value === value : isOnly(node.value, value)
  if (isSeq(node))
    return (
      Array.isArray(value) &&
      value.length === node.items.length &&
      value.every((each, index) => isSaidBy(node.items[index] as Node, each))
    )
  if (!isMap(node) || typeof value !== 'object' || Array.isArray(value)) return false
  const entries = Object.entries(value)
  return (
    entries.length === node.items.length &&
    entries.every(([name, inner]) => {
      const own = pairOf(node, name)?.value
      return own !== undefined && own !== null && isSaidBy(own, inner)
    })
  )
}

/** Whether a list holds a text and nothing else, which is written without a list too. */
function isOnly(text: unknown, value: WrittenValue | undefined): boolean {
  return Array.isArray(value) && value.length === 1 && value[0] === text
}

function isFlowMap(map: Node): boolean {
  return isMap(map) && map.flow === true
}
