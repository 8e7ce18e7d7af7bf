import { isSeq, type Node } from 'yaml'
import type { WrittenValue } from '../form/value-of-form.ts'
import {
  applyEdits,
  beginsLine,
  columnAt,
  endOfLine,
  endOfNode,
  OverlappingEdits,
  startOfLine,
  type TextEdit,
} from './text-edit.ts'
import { flowText, itemLines } from './yaml-text.ts'

/** An item in the order that a list is to have: one that is there, with the edits in it, or a new value. */
export type ItemOrder =
  | { readonly position: number; readonly edits: readonly TextEdit[] }
  | { readonly value: WrittenValue }

/**
 * The edits that give a list its order. Each item keeps its lines, with its comments and those above it; what stands before the first
 * item stays there. Throws `OverlappingEdits` for a list whose items do not begin their lines.
 */
export function orderEdits(text: string, list: Node, order: readonly ItemOrder[]): TextEdit[] {
  if (!isSeq(list)) return []
  const items = list.items as Node[]
  const isKept =
    order.length === items.length &&
    order.every((item, index) => 'position' in item && item.position === index)
  if (isKept) return order.flatMap((item) => ('edits' in item ? item.edits : []))
  return list.flow === true ? slotEdits(text, items, order) : [lineEdit(text, list, items, order)]
}

/** The items between brackets: each in the place of one before, further ones behind, places left over away. */
function slotEdits(text: string, items: readonly Node[], order: readonly ItemOrder[]): TextEdit[] {
  const texts = order.map((item) => {
    if ('value' in item) return flowText(item.value)
    const node = items[item.position] as Node
    return applyEdits(text, item.edits, startOf(node), endOfNode(node))
  })
  const edits: TextEdit[] = []
  for (const [index, node] of items.entries()) {
    const next = texts[index]
    if (next === undefined) continue
    if (next !== text.slice(startOf(node), endOfNode(node)))
      edits.push({ from: startOf(node), to: endOfNode(node), text: next })
  }
  const [last] = items.slice(-1)
  const end = last === undefined ? 0 : endOfNode(last)
  const stays = items[texts.length - 1]
  if (texts.length > items.length && last !== undefined)
    edits.push({
      from: end,
      to: end,
      text: texts
        .slice(items.length)
        .map((each) => `, ${each}`)
        .join(''),
    })
  if (texts.length < items.length && stays !== undefined)
    edits.push({ from: endOfNode(stays), to: end, text: '' })
  return edits
}

/** The lines of all items, in another order, with new ones and without those that go. */
function lineEdit(text: string, list: Node, items: readonly Node[], order: readonly ItemOrder[]): TextEdit {
  const dash = list.range?.[0] ?? 0
  if (!beginsLine(text, dash)) throw new OverlappingEdits() // a list in an item of another, behind its dash
  const column = columnAt(text, dash)
  const from = startOfLine(text, dash)
  const ends = items.map((item) => endOfLine(text, endOfNode(item)))
  const to = ends.at(-1) ?? from
  const lines = order.map((item) => {
    if ('value' in item) return itemLines([item.value], column)
    const start = item.position === 0 ? from : (ends[item.position - 1] ?? from)
    const written = applyEdits(text, item.edits, start, ends[item.position])
    return written.endsWith('\n') ? written : `${written}\n`
  })
  const whole = lines.join('')
  return { from, to, text: text[to - 1] === '\n' ? whole : whole.replace(/\n$/, '') }
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0
}
