import { characterCode } from '../problems/format-value.ts'
import type { Rule } from '../problems/rule-table.ts'
import { publicationSchema } from '../record/publication-schema.ts'
import { recordSchemas } from '../record/record-schemas.ts'
import { describeSchema } from '../record/schema-description.ts'

/** A line of YAML as it may have been meant, and the rule that the line as it stands then breaks. */
export type YamlRepair = {
  readonly rule: Rule
  /** The column of the slip, from 1. */
  readonly column: number
  readonly line: string
  /** The sign that is in the way. */
  readonly sign: string
  /** For an indentation, how many spaces there are and how many there should be. */
  readonly spaces?: readonly [number, number]
}

/** How long a line may be to be looked at. */
const MAX_LINE_CHARACTERS = 4000

/** The spaces that look like an ordinary one and are none to YAML. */
export const ODD_SPACE = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/u

/** What may be a list item's dash, and is none to YAML. */
const BULLET = /^[•–—·‣●▪◦*+]/u

/** The repairs of one line, the surest first; none is known to be right before the text is read with it. */
export function* repairsOfLine(line: string): Generator<YamlRepair> {
  if (line.length > MAX_LINE_CHARACTERS) return
  yield* ofSpaces(line)
  const parts = splitLine(line)
  yield* ofQuotes(parts)
  yield* ofBrackets(parts)
  yield* ofColons(line, parts)
  yield* ofDashes(line)
  yield* ofValue(parts)
}

/** A text between the quotes that need the fewest other signs. */
export function quoteYaml(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`
}

/** A line without spaces that are none to YAML around its dashes and its field's name. */
export function withPlainSpaces(line: string): string {
  const odd = new RegExp(ODD_SPACE, 'gu')
  return line
    .replace(/^(?:[\s\u200b]|-(?=[\s\u200b]))+/u, (start) => start.replaceAll(odd, ' '))
    .replace(/^( *(?:- +)*[\p{L}\w-]+)[\s\u200b]*:[\s\u200b]+/u, '$1: ')
}

type LineParts = { readonly head: string; readonly value: string }

/** A line up to its value (indentation, dashes, the field's name and its colon), and the value. */
function splitLine(line: string): LineParts {
  const head = /^ *(?:- +)*(?:(?:[\p{L}_][\p{L}\w-]*|"[^"]*"|'[^']*') *:(?: +|$))?/u.exec(line)?.[0] ?? ''
  return { head, value: line.slice(head.length).trimEnd() }
}

function withValue({ head }: LineParts, rule: Rule, value: string, sign = ''): YamlRepair {
  return { rule, column: head.length + 1, line: head + value, sign }
}

function* ofSpaces(line: string): Generator<YamlRepair> {
  const start = /^[\s\u200b-]*/u.exec(line)?.[0] ?? ''
  const tab = start.indexOf('\t')
  const plain = withPlainSpaces(line)
  if (tab >= 0)
    yield { rule: 'yaml-tab', column: tab + 1, line: plain.replace(/^[\s-]*/, tabsAsSpaces), sign: '' }
  const odd = ODD_SPACE.exec(line)
  if (odd !== null && plain !== line)
    yield { rule: 'yaml-space', column: odd.index + 1, line: plain, sign: characterCode(odd[0]) }
}

/** Quotes that are none to YAML, and quotes that end a text before its end. */
function* ofQuotes(parts: LineParts): Generator<YamlRepair> {
  const { value } = parts
  const [, opening = '', curly = ''] = /^([“”„‘])(.*)[“”’]$/u.exec(value) ?? []
  if (curly !== '') yield withValue(parts, 'yaml-curly', quoteYaml(curly), opening)
  if (/^[«‹].*[»›]$/u.test(value)) yield withValue(parts, 'yaml-curly', quoteYaml(value), value[0])
  const [sign = ''] = /^['"]/.exec(value) ?? []
  if (sign !== '') {
    const end = value.lastIndexOf(sign)
    const inner = value.slice(1, end)
    if (end === value.length - 1 && inner.includes(sign))
      yield withValue(parts, 'yaml-inner-quote', quoteYaml(unescaped(inner, sign)), sign)
    else if (end > 0 && end < value.length - 1)
      yield withValue(parts, 'yaml-inner-quote', quoteYaml(value), sign)
    if (sign === '"' && inner.includes('\\'))
      yield withValue(parts, 'yaml-backslash', `'${inner.replaceAll("'", "''")}'`)
    const other = /['"’”]$/u.exec(value)?.[0]
    if (end === 0 && other !== undefined && value.length > 1)
      yield withValue(parts, 'yaml-quote', value.slice(0, -1) + sign, sign)
    if (end === 0) yield withValue(parts, 'yaml-quote', value + sign, sign)
  }
  if (!/^[[{]/.test(value)) return
  for (const pattern of [
    /'((?:[^']|'(?=[\p{L}\p{N}]))*)'(?=\s*[,}\]])/gu,
    /"((?:[^"]|"(?!\s*[,}\]:]))*)"(?=\s*[,}\]])/gu,
  ]) {
    const sign = pattern.source[0] ?? ''
    const requoted = value.replaceAll(pattern, (whole, text: string) =>
      text.includes(sign) ? quoteYaml(text) : whole,
    )
    if (requoted !== value) yield withValue(parts, 'yaml-inner-quote', requoted, sign)
  }
}

/** Brackets and braces that are left open. */
function* ofBrackets(parts: LineParts): Generator<YamlRepair> {
  const { value } = parts
  if (!/^[[{]/.test(value)) return
  const open: string[] = []
  for (const sign of value.replaceAll(/"(?:[^"\\]|\\.)*"|'[^']*'/g, ''))
    if (sign === '[' || sign === '{') open.push(sign)
    else if (sign === ']' || sign === '}') open.pop()
  if (open.length > 0)
    yield withValue(
      parts,
      'yaml-quote',
      value +
        open
          .toReversed()
          .map((sign) => (sign === '[' ? ']' : '}'))
          .join(''),
      open[0],
    )
  const inner = value.replaceAll(
    /([{,]\s*[\p{L}\w-]+: )([^"'{}[\],]*:[^"'{}[\],]*?)(?=\s*[,}])/gu,
    (_whole, before: string, text: string) => before + quoteYaml(text),
  )
  if (inner !== value) yield withValue(parts, 'yaml-colon', inner)
}

/** Colons without the space behind them, and names of fields without a colon. */
function* ofColons(line: string, { head }: LineParts): Generator<YamlRepair> {
  const [glued = '', before = ''] =
    /^( *(?:- +)*([\p{L}_][\p{L}\w-]*|"[^"]*")):(?=[^\s:])(?!\/\/)/u.exec(line) ?? []
  if (before !== '') {
    const spaced = `${glued} ${line.slice(glued.length)}`
    yield { rule: 'yaml-colon-space', column: glued.length, line: spaced, sign: '' }
    const parts = splitLine(spaced)
    for (const each of [...ofQuotes(parts), ...ofValue(parts)])
      yield { ...each, rule: 'yaml-colon-space', column: glued.length }
  }
  const [, start = '', name = '', sign = '', value = ''] =
    /^( *(?:- +)*)([\p{L}_][\p{L}\w]*)( *[=：;] *| +)(\S.*)$/u.exec(line) ?? []
  if (head.includes(':') || (!FIELDS.has(name) && sign.trim() !== '：')) return
  yield {
    rule: 'yaml-no-colon',
    column: start.length + name.length + 1,
    line: `${start}${name}: ${value}`,
    sign: '',
  }
}

/** Dashes of lists without the space behind them, and signs in their place. */
function* ofDashes(line: string): Generator<YamlRepair> {
  const [, start = '', rest = ''] = /^( *(?:- +)*)(.*)$/u.exec(line) ?? []
  const bullet = BULLET.exec(rest)?.[0]
  if (/^-[^\s-]/.test(rest) || bullet !== undefined)
    yield {
      rule: 'yaml-dash',
      column: start.length + 1,
      line: `${start}- ${rest.slice(1).trim()}`,
      sign: bullet ?? '-',
    }
}

/** Values that hold a colon, or begin with a sign that YAML keeps for itself. */
function* ofValue(parts: LineParts): Generator<YamlRepair> {
  const { head, value } = parts
  if (head.trim() === '') return
  const [, word = ''] = /^([\p{L}_][\p{L}\w]*) *:(?:\s|$)/u.exec(value) ?? []
  if (!/^["'[{#]/.test(value) && /:(\s|$)/.test(value) && !FIELDS.has(word))
    yield withValue(parts, 'yaml-colon', quoteYaml(value))
  if (/^[@%`&*!|>?,{}[\]-]/.test(value)) yield withValue(parts, 'yaml-reserved', quoteYaml(value), value[0])
}

function tabsAsSpaces(start: string): string {
  return start.replaceAll('\t', '  ')
}

/** A text without the signs that its quotes asked for. */
function unescaped(text: string, sign: string): string {
  return sign === "'" ? text.replaceAll("''", "'") : text.replaceAll('\\"', '"')
}

/** The name of every field that a record or the publication may have. */
export const FIELDS: ReadonlySet<string> = new Set(
  [...Object.values(recordSchemas), publicationSchema].flatMap((schema) => fieldsOf(describeSchema(schema))),
)

function fieldsOf({ shape = {} }: ReturnType<typeof describeSchema>): string[] {
  return Object.entries(shape).flatMap(([field, inner]) => [field, ...fieldsOf(describeSchema(inner))])
}
