import { isMap, type Node } from 'yaml'
import type { WrittenValue } from '../form/value-of-form.ts'
import {
  beginsLine,
  columnAt,
  endOfLine,
  endOfNode,
  endOfPair,
  hasRestOfLine,
  pairOf,
  startOfLine,
  type TextEdit,
  type YamlPair,
} from './text-edit.ts'
import { fieldLines, flowText } from './yaml-text.ts'

/** Takes a pair out of a mapping, with its lines; comments above it stay. */
export function removePair(text: string, map: Node, pair: YamlPair): TextEdit {
  const pairs = isMap(map) ? (map.items as YamlPair[]) : []
  const at = pairs.indexOf(pair)
  const [before, next] = [pairs[at - 1], pairs[at + 1]]
  const from = startOfPair(pair)
  const to = endOfPair(pair)
  if (isFlow(map)) {
    if (next !== undefined) return { from, to: startOfPair(next), text: '' }
    return { from: before === undefined ? from : endOfPair(before), to, text: '' }
  }
  if (beginsLine(text, from)) return { from: startOfLine(text, from), to: endOfLine(text, to), text: '' }
  // the first pair of an item, behind its dash: the next one takes its place
  return { from, to: next === undefined ? endOfLine(text, to) : startOfPair(next), text: '' }
}

/** Adds fields to a mapping, each behind the field that comes before it in `order`, or behind the last one. */
export function insertFields(
  text: string,
  map: Node,
  order: readonly string[],
  fields: Readonly<Record<string, WrittenValue>>,
): TextEdit[] {
  const pairs = isMap(map) ? (map.items as YamlPair[]) : []
  const [last] = pairs.slice(-1)
  return Object.entries(fields).flatMap(([field, value]): TextEdit[] => {
    const earlier = order.slice(0, order.indexOf(field)).reverse()
    const before = earlier.map((name) => pairOf(map, name)).find((pair) => pair !== undefined) ?? last
    if (before === undefined) return []
    const end = endOfPair(before)
    if (isFlow(map)) return [{ from: end, to: end, text: `, ${field}: ${flowText(value)}` }]
    const at = endOfLine(text, end)
    const isOpen = at > 0 && text[at - 1] !== '\n'
    const lines = fieldLines({ [field]: value }, columnAt(text, startOfPair(before)))
    return [{ from: at, to: at, text: isOpen ? `\n${lines.replace(/\n$/, '')}` : lines }]
  })
}

/** Writes a value behind the name of a field that is there and says nothing; a comment behind it stays. */
export function insertValue(text: string, map: Node, { key }: YamlPair, value: WrittenValue): TextEdit {
  const at = colonBehind(text, key)
  return { from: at, to: at, text: valueLines(text, map, key, at, value) }
}

/** Writes a value in the place of another one of another form. */
export function replaceValue(text: string, map: Node, pair: YamlPair, value: WrittenValue): TextEdit {
  const { key } = pair
  const end = endOfPair(pair)
  const to = text[end - 1] === '\n' ? end - 1 : end
  const from = colonBehind(text, key)
  return { from, to, text: valueLines(text, map, key, to, value) }
}

/** Writes a value in the place of an item of a list. */
export function replaceNode(text: string, node: Node, value: WrittenValue): TextEdit {
  const end = endOfNode(node)
  return { from: node.range?.[0] ?? 0, to: text[end - 1] === '\n' ? end - 1 : end, text: flowText(value) }
}

/** What stands behind the colon of a field: the value in lines of its own or, where it has to stay in its line, in brackets. */
function valueLines(text: string, map: Node, key: Node, end: number, value: WrittenValue): string {
  const name = text.slice(key.range?.[0], key.range?.[1])
  const lines = fieldLines({ k: value }, columnAt(text, key.range?.[0] ?? 0)).trimEnd()
  const isOneLine = !lines.includes('\n')
  if (isFlow(map) || (hasRestOfLine(text, end) && !isOneLine)) return ` ${flowText(value)}`
  if (name === '') return ` ${flowText(value)}`
  return lines.trimStart().slice('k:'.length)
}

function colonBehind(text: string, key: Node): number {
  return text.indexOf(':', key.range?.[1] ?? 0) + 1
}

function startOfPair({ key }: YamlPair): number {
  return key.range?.[0] ?? 0
}

function isFlow(map: Node): boolean {
  return isMap(map) && map.flow === true
}
