import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml'
import type { DraftField } from './draft.ts'
import { fieldsYaml } from './draft-yaml.ts'

type NamedField = Extract<DraftField, { name: string }>

/**
 * Writes fields into the record of an id in a text of YAML, each on lines of its own behind the last one, or in the place of its empty
 * value. All other text stays as it was typed. Returns the same text where the record is not there, or is written on one line.
 */
export function fillYaml(text: string, id: string, fields: readonly NamedField[]): string {
  const document = parseDocument(text, { schema: 'failsafe', customTags: ['null'], prettyErrors: false })
  if (document.errors.length > 0) return text
  const record = recordOf(document.contents as Node | null, id)
  if (record === undefined || record.flow === true) return text
  const pairs = record.items as Pair<Node, Node | null>[]
  const [first] = pairs
  if (first === undefined) return text
  const column = columnOf(text, startOf(first))
  const edits: { readonly from: number; readonly to: number; readonly text: string }[] = []
  const missing: NamedField[] = []
  for (const field of fields) {
    const pair = pairs.find(({ key }) => isScalar(key) && key.value === field.name)
    if (pair === undefined) missing.push(field)
    else if (isNothing(pair.value)) {
      const from = startOf(pair)
      edits.push({ from, to: lineEnd(text, from), text: indented([field], column).trimStart().trimEnd() })
    }
  }
  if (missing.length > 0) {
    const at = recordEnd(text, pairs.at(-1) as Pair<Node, Node | null>)
    const isOpen = at > 0 && text[at - 1] !== '\n'
    edits.push({ from: at, to: at, text: `${isOpen ? '\n' : ''}${indented(missing, column)}` })
  }
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((whole, edit) => whole.slice(0, edit.from) + edit.text + whole.slice(edit.to), text)
}

function recordOf(root: Node | null, id: string): YAMLMap | undefined {
  const maps = (isSeq(root) ? root.items : [root]).filter((each): each is YAMLMap => isMap(each))
  return maps.find((map) => String(map.get('id')) === id)
}

function startOf({ key }: Pair<Node, Node | null>): number {
  return key.range?.[0] ?? 0
}

function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1)
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  const whole = end < 0 ? text.length : end
  return text[whole - 1] === '\r' ? whole - 1 : whole
}

function isNothing(value: Node | null): boolean {
  return value === null || (isScalar(value) && (value.value === null || value.value === ''))
}

/** Where the line ends on which the last value of a record ends. */
function recordEnd(text: string, last: Pair<Node, Node | null>): number {
  const end = last.value?.range?.[1] ?? last.key.range?.[1] ?? text.length
  if (text[end - 1] === '\n') return end
  const next = text.indexOf('\n', end)
  return next < 0 ? text.length : next + 1
}

function indented(fields: readonly NamedField[], column: number): string {
  return fieldsYaml(fields, ' '.repeat(column))
}
