import { isCollection, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml'

/** A stretch of a text, by offsets, and what is to stand in its place. */
export type TextEdit = { readonly from: number; readonly to: number; readonly text: string }

/** The text between two offsets with the edits that lie in it, of which no two overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[], from = 0, to = text.length): string {
  let done = from
  let result = ''
  for (const edit of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (edit.from < done) throw new OverlappingEdits()
    result += text.slice(done, edit.from) + edit.text
    done = edit.to
  }
  return result + text.slice(done, to)
}

/** Two edits that cannot both be made, which asks for a person with a text editor. */
export class OverlappingEdits extends Error {}

/** Where a node of YAML ends, without the comment and the line end behind it. */
export function endOfNode(node: Node): number {
  const end = node.range?.[1] ?? 0
  if (!isCollection(node) || node.flow === true) return end
  const last: unknown = node.items.at(-1)
  if (last === undefined) return end
  return isMap(node) ? endOfPair(last as YamlPair) : endOfNode(last as Node)
}

/** A pair of a mapping as the parser gives it. */
export type YamlPair = Pair<Node, Node | null>

/** Where a pair ends, without the comment and the line end behind it. */
export function endOfPair({ key, value }: YamlPair): number {
  const end = key.range?.[1] ?? 0
  return value === null || isNothing(value) ? Math.max(end, value?.range?.[0] ?? 0) : endOfNode(value)
}

/** Whether a value is an empty one, `name:` with nothing behind it. */
export function isNothing(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === null)
}

/** Where the line ends in which an offset stands, with its line end. */
export function endOfLine(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end + 1
}

/** Where the line begins in which an offset stands. */
export function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

/** Whether nothing but spaces stands before an offset in its line. */
export function beginsLine(text: string, offset: number): boolean {
  return /^ *$/.test(text.slice(startOfLine(text, offset), offset))
}

/** How many characters stand before an offset in its line. */
export function columnAt(text: string, offset: number): number {
  return offset - startOfLine(text, offset)
}

/** Whether something, such as a comment, stands behind an offset in its line. */
export function hasRestOfLine(text: string, offset: number): boolean {
  if (offset > 0 && text[offset - 1] === '\n') return false
  return text.slice(offset, endOfLine(text, offset)).trim() !== ''
}

/** The pair of a name in a mapping: the last one, as readers take it. */
export function pairOf(map: Node | null, name: string): YamlPair | undefined {
  if (!isMap(map)) return undefined
  return (map.items as YamlPair[]).findLast(({ key }) => isScalar(key) && key.value === name)
}

/** Whether a node is a list of YAML. */
export const isList = isSeq
