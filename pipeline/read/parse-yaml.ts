import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  type Pair,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml'
import { formatLine, formatValue } from '../problems/format-value.ts'
import { asWarning, type Path, type Place, type Problem } from '../problems/problem.ts'
import { violation } from '../problems/rule-problem.ts'
import type { Rule } from '../problems/rule-table.ts'
import type { PlaceOf } from '../record/typed-record.ts'
import { composeYaml } from './compose-yaml.ts'
import { findYamlOddities } from './yaml-oddities.ts'
import { repairsOfLine, type YamlRepair } from './yaml-repairs.ts'
import { findYamlSlip } from './yaml-slips.ts'

/** A value that was read, before anyone knows whether it is a good record. */
export type RawValue = { readonly value: unknown; readonly placeOf: PlaceOf }

/** How many levels a value may be nested. */
export const MAX_NESTING_DEPTH = 32

/**
 * The records of a YAML text: its only mapping, or the items of its only list.
 * Every plain value stays the text that was typed (YAML's failsafe schema): `2021`, `no` and `007` are not converted.
 * `doubts` are about what YAML reads otherwise than it looks.
 */
export function parseYaml(
  typed: string,
  file: string,
): { raws: RawValue[]; isList: boolean; doubts: Problem[] } | { problem: Problem } {
  const text = typed.includes('\n') ? typed : typed.replaceAll('\r', '\n') // which ended lines on old Macs
  const lines = new LineCounter()
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  if (isTooDeep(text))
    return { problem: violation('depth', { file, line: 1, column: 1 }, [], `${MAX_NESTING_DEPTH}`) }
  const document = composeYaml(text, lines)
  const fault = document.errors[0] ?? document.warnings[0]
  if (fault !== undefined) return { problem: syntaxProblem(fault, text, at(fault.pos[0])) }
  const alias = firstAlias(document, text)
  if (alias !== undefined)
    return {
      problem: violation('yaml-alias', at(alias.offset), [], formatValue(alias.text), alias.mended),
    }
  const oddities = findYamlOddities(document, text)
  const wrong = oddities.find(({ isDoubt }) => !isDoubt)
  if (wrong !== undefined) return { problem: slipProblem(wrong, at(wrong.offset)) }
  const twice = firstTwice(document)
  if (twice !== undefined)
    return { problem: violation('yaml-key-twice', at(twice.offset), [], formatValue(twice.text)) }
  const root = document.contents as Node | null
  if (root === null || (isScalar(root) && root.value === null))
    return { problem: violation('empty-file', { file, line: 1, column: 1 }, []) }
  const items = isSeq(root) ? (root.items as Node[]) : [root]
  const raws = items.map((item) => ({
    value: item.toJS(document) as unknown,
    placeOf: (path: Path) => at(yamlOffset(item, path)),
  }))
  const doubts = oddities.map((oddity) => asWarning(slipProblem(oddity, at(oddity.offset))))
  return { raws, isList: isSeq(root), doubts }
}

/** Where the value at `path` stands: its field's name or its dash, or the nearest known place above. */
export function yamlOffset(root: Node, path: Path): number {
  let offset = root.range?.[0] ?? 0
  let node: unknown = root
  for (const step of path) {
    if (isMap(node)) {
      if (typeof step === 'number') continue // a single value typed where a list may stand
      const pair = pairsOf(node).get(step)
      if (pair === undefined) break
      offset = (pair.key as Node).range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined
      if (item === undefined) break
      offset = item.range?.[0] ?? offset
      node = item
    } else break
  }
  return offset
}

/** The first pair of each name in a mapping; a mapping is gone through once, however many places are asked for. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = pairs.get(map) ?? new Map<string, Pair>()
  if (known.size === 0)
    for (const pair of map.items) {
      const name = isScalar(pair.key) ? String(pair.key.value) : undefined
      if (name !== undefined && !known.has(name)) known.set(name, pair)
    }
  pairs.set(map, known)
  return known
}

const pairs = new WeakMap<YAMLMap, Map<string, Pair>>()

/** Nesting is measured on tokens, because composing a very deep document can exhaust the process. */
function isTooDeep(text: string): boolean {
  let flow = 0
  let compact = 0
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') flow++
    else if (token === ']' || token === '}') flow--
    if (token === '-' || token === '?' || token === ':') compact++
    else if (token.trim() !== '') compact = 0
    if (flow > MAX_NESTING_DEPTH || compact > MAX_NESTING_DEPTH) return true
  }
  return /^ {256}/m.test(text) && indentDepth(text) > MAX_NESTING_DEPTH
}

/** How many ever deeper indents are open at once. */
function indentDepth(text: string): number {
  const open: number[] = []
  let deepest = 0
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    const indent = line.length - line.trimStart().length
    while (open.length > 0 && (open.at(-1) ?? 0) >= indent) open.pop()
    open.push(indent)
    deepest = Math.max(deepest, open.length)
  }
  return deepest
}

/** The first anchor or alias, and its line with the value between quotes. */
function firstAlias(
  document: Document,
  text: string,
): { offset: number; text: string; mended: string } | undefined {
  let found: { offset: number; text: string; isAlone: boolean } | undefined
  visit(document, {
    Node(_key, node) {
      const start = node.range?.[0] ?? 0
      const anchor = (node as { anchor?: string }).anchor
      if (isAlias(node)) found = { offset: start, text: `*${node.source}`, isAlone: true }
      else if (anchor !== undefined)
        found = {
          offset: Math.max(text.lastIndexOf(`&${anchor}`, start), 0),
          text: `&${anchor}`,
          isAlone: isScalar(node),
        }
      return found === undefined ? undefined : visit.BREAK
    },
  })
  return found && { ...found, mended: found.isAlone ? mendedLine(text, found.offset) : '' }
}

/** The line in which a value begins at an offset, with the value between quotes; nothing where it is not alone in its line. */
function mendedLine(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const line = (/^[^\r\n]*/.exec(text.slice(start, start + 1000))?.[0] ?? '').trimEnd()
  const repair = [...repairsOfLine(line)].find(
    ({ rule, column }) => ['yaml-reserved', 'yaml-dash'].includes(rule) && column === offset - start + 1,
  )
  return repair === undefined ? '' : formatLine(repair.line)
}

/** The first key that stands twice in one mapping. */
function firstTwice(document: Document): { offset: number; text: string } | undefined {
  let found: { offset: number; text: string } | undefined
  visit(document, {
    Map(_key, { items }) {
      const seen = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        if (seen.has(key.value)) found = { offset: key.range?.[0] ?? 0, text: String(key.value) }
        if (found !== undefined) return visit.BREAK
        seen.add(key.value)
      }
      return undefined
    },
  })
  return found
}

const rules: Partial<Record<YAMLError['code'], Rule>> = {
  TAB_AS_INDENT: 'yaml-tab',
  BLOCK_AS_IMPLICIT_KEY: 'yaml-colon',
  MULTILINE_IMPLICIT_KEY: 'yaml-colon',
  BAD_SCALAR_START: 'yaml-reserved',
  MULTIPLE_DOCS: 'yaml-documents',
  BAD_ALIAS: 'yaml-alias',
  TAG_RESOLVE_FAILED: 'yaml-tag',
}

function syntaxProblem(fault: YAMLError, text: string, place: Place): Problem {
  const conflict = /^={7}\r?$/m.test(text) ? /^<{7} /m.exec(text) : null
  if (conflict !== null) {
    const line = text.slice(0, conflict.index).split('\n').length
    return violation('merge-conflict', { file: place.file, line, column: 1 }, [])
  }
  const [start, end] = fault.pos
  const open = fault.code === 'MISSING_CHAR' || /^Flow /.test(fault.message)
  const rule = rules[fault.code] ?? (open ? 'yaml-quote' : 'yaml-syntax')
  const word = /^[^\s:]+/.exec(text.slice(start))?.[0] ?? ''
  if (rule === 'yaml-tag') return violation(rule, place, [], formatValue(word), mendedLine(text, start))
  if (rule === 'yaml-documents') return violation(rule, place, [])
  const slip = findYamlSlip(text, place.line)
  if (slip !== undefined)
    return slipProblem(slip, { file: place.file, line: slip.number, column: slip.column })
  if (rule === 'yaml-syntax')
    return violation(rule, place, [], formatValue(text.slice(start, Math.max(end, start + 1))))
  if (rule === 'yaml-reserved')
    return violation(rule, place, [], '', formatValue(text.slice(start, start + 1)))
  return rule === 'yaml-alias'
    ? violation(rule, place, [], formatValue(word), '')
    : violation(rule, place, [])
}

function slipProblem({ rule, line, sign, spaces }: Omit<YamlRepair, 'column'>, place: Place): Problem {
  const said = sign.length > 1 || rule === 'yaml-reserved' ? formatValue(sign) : sign
  const facts = spaces === undefined ? [said] : spaces.map(String)
  return violation(rule, place, [], formatLine(line), ...facts)
}
