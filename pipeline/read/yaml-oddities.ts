import { type Document, isMap, isPair, isScalar, isSeq, type Pair, type Scalar, visit } from 'yaml'
import { characterCode } from '../problems/format-value.ts'
import { isDraftNote } from '../record/draft-notes.ts'
import { FIELDS, ODD_SPACE, quoteYaml, withPlainSpaces, type YamlRepair } from './yaml-repairs.ts'

/** What YAML reads and nobody meant, at an offset of the text. */
export type YamlOddity = Omit<YamlRepair, 'column'> & {
  readonly offset: number
  /** Whether it may have been meant all the same, and so stops nothing. */
  readonly isDoubt: boolean
}

/** The fields whose texts may have several lines, each of which may begin with a dash. */
const PROSE: ReadonlySet<string> = new Set(['name', 'description', 'credit', 'transcript', 'creditText'])

/** The fields whose texts may hold a number sign (`#`). */
const TEXTS: ReadonlySet<string> = new Set([
  ...PROSE,
  ...['alternateName', 'roleName', 'keyword', 'keywords', 'copyrightNotice', 'identifier'],
])

/**
 * Finds in a text that is YAML what YAML reads otherwise than it looks: names of fields that hold their value (`as:named`) or
 * an odd space, lists whose dashes are none, a comment that cuts a text.
 */
export function findYamlOddities(document: Document, text: string): YamlOddity[] {
  const found: YamlOddity[] = []
  const add = (oddity: YamlOddity | undefined): void => void (oddity && found.push(oddity))
  visit(document, {
    Pair(_key, pair, path) {
      const above = path.at(-1)
      const isItem = isMap(above) && above.items.length === 1 && !above.flow && isSeq(path.at(-2))
      const isInBrackets = isMap(above) && above.items.length === 1 && isSeq(path.at(-2))
      add(oddName(pair, text) ?? (isItem || isInBrackets ? colonInItem(pair, text) : undefined))
    },
    Scalar(key, scalar, path) {
      if (key === 'key') return
      const field = fieldOf(path)
      add(listWithoutDashes(scalar, field, text) ?? itemInItem(scalar, path.at(-1), text))
      add(valueInName(scalar, path.at(-1), text) ?? textCutByComment(scalar, field, text))
    },
  })
  return found.sort((a, b) => a.offset - b.offset)
}

/** The nearest field above a value, languages left out. */
function fieldOf(path: readonly unknown[]): string {
  const names = path.flatMap((each) => (isPair(each) && isScalar(each.key) ? [String(each.key.value)] : []))
  return names.findLast((name) => !/^[a-z]{2,3}(-|$)/i.test(name) || TEXTS.has(name)) ?? ''
}

function oddName({ key, value }: Pair, text: string): YamlOddity | undefined {
  if (!isScalar(key) || key.type !== 'PLAIN') return undefined
  const name = sourceOf(key, text)
  const offset = startOf(key)
  const odd = ODD_SPACE.exec(name)
  if (odd !== null && !/[^\s\u200b][\s\u200b]+[^\s\u200b]/u.test(name))
    return {
      rule: 'yaml-space',
      offset,
      sign: characterCode(odd[0]),
      line: withPlainSpaces(lineAt(text, offset)).trim(),
      isDoubt: false,
    }
  if (/^[•–—·‣●▪◦]\s/u.test(name))
    return {
      rule: 'yaml-dash',
      offset,
      sign: name[0] ?? '',
      line: `- ${lineAt(text, offset).trim().slice(1).trim()}`,
      isDoubt: false,
    }
  const [, field, rest = ''] = /^([\p{L}][\p{L}\w-]*):(\S.*)$/u.exec(name) ?? []
  if (field !== undefined && FIELDS.has(field) && isScalar(value) && value.value !== null) {
    const line = `${field}: ${quoteYaml(text.slice(offset + field.length + 1, value.range?.[1]))}`
    return { rule: 'yaml-colon-space', offset, sign: '', line, isDoubt: false }
  }
  const isAlone = value === null || (isScalar(value) && value.value === null)
  return field === undefined || !isAlone || rest.startsWith('//')
    ? undefined
    : { rule: 'yaml-colon-space', offset, sign: '', line: `${field}: ${rest}`, isDoubt: false }
}

/** A text with a colon that became a field of an item: `- Agir : par où commencer`. */
function colonInItem({ key, value }: Pair, text: string): YamlOddity | undefined {
  if (!isScalar(key) || key.type !== 'PLAIN' || !isScalar(value) || value.type !== 'PLAIN') return undefined
  const [start, end] = [startOf(key), value.range?.[1] ?? 0]
  const whole = text.slice(start, end)
  const isText = /^[^:]*[\u0020\u00a0\u202f]:/u.test(whole) || /\s/.test(sourceOf(key, text))
  return isText && !whole.includes('\n')
    ? { rule: 'yaml-colon', offset: start, sign: '', line: quoteYaml(whole), isDoubt: false }
    : undefined
}

/** Lines that begin with a dash without its space, or with another sign, which YAML reads as one text. */
function listWithoutDashes(scalar: Scalar, field: string, text: string): YamlOddity | undefined {
  if (scalar.type !== 'PLAIN' || PROSE.has(field)) return undefined
  const offset = startOf(scalar)
  if (text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() !== '') return undefined
  const lines = sourceOf(scalar, text)
    .split('\n')
    .map((line) => line.trim())
  const [sign = ''] = /^[-•–—·‣●▪◦]/u.exec(lines[0] ?? '') ?? []
  if (
    sign === '' ||
    !lines.every(
      (line) =>
        line.startsWith(sign) &&
        /\p{L}|\p{N}/u.test(line.charAt(1) === ' ' ? line.charAt(2) : line.charAt(1)),
    )
  )
    return undefined
  return { rule: 'yaml-dash', offset, sign, line: `- ${lines[0]?.slice(1).trim()}`, isDoubt: false }
}

/** An item of a list that is indented below the item before it, of which YAML makes one text. */
function itemInItem(scalar: Scalar, above: unknown, text: string): YamlOddity | undefined {
  if (scalar.type !== 'PLAIN' || !isSeq(above) || above.flow) return undefined
  const source = sourceOf(scalar, text)
  const found = /\n *- +(\S.*)/.exec(source)
  if (found === null) return undefined
  const offset = startOf(scalar) + found.index + 1
  const dash = startOf(scalar) - (text.lastIndexOf('\n', startOf(scalar) - 1) + 1) - 2
  const spaces = /^ */.exec(lineAt(text, offset))?.[0].length ?? 0
  return {
    rule: 'yaml-indent',
    offset,
    sign: '',
    line: `${' '.repeat(Math.max(dash, 0))}- ${found[1]}`,
    spaces: [spaces, Math.max(dash, 0)],
    isDoubt: false,
  }
}

/** A record, or an item of a list, that is one field with its value glued to its name: `name:Titre`. */
function valueInName(scalar: Scalar, above: unknown, text: string): YamlOddity | undefined {
  if (scalar.type !== 'PLAIN' || (above !== undefined && isPair(above))) return undefined
  const [, field, rest = ''] = /^([\p{L}][\p{L}\w-]*):([^\s/].*)$/u.exec(sourceOf(scalar, text)) ?? []
  return field === undefined || /^\d/.test(rest) || isSeq(above)
    ? undefined
    : {
        rule: 'yaml-colon-space',
        offset: startOf(scalar),
        sign: '',
        line: `${field}: ${rest}`,
        isDoubt: false,
      }
}

/** A text of which YAML leaves out the end, from a number sign on. */
function textCutByComment(scalar: Scalar, field: string, text: string): YamlOddity | undefined {
  if (!TEXTS.has(field)) return undefined
  const isEmpty = scalar.value === null
  if (scalar.type !== 'PLAIN' && !isEmpty) return undefined
  const [start = 0, end = start] = scalar.range ?? []
  const [, space = '', comment = ''] = /^([ \t]*)(#[^\n\r]*)/.exec(text.slice(end, end + 1000)) ?? []
  if (comment === '' || isDraftNote(comment.trimEnd())) return undefined
  const whole = isEmpty ? comment : text.slice(start, end) + space + comment
  if (whole.includes('\n')) return undefined
  return {
    rule: 'yaml-comment',
    offset: end + space.length,
    sign: comment,
    line: quoteYaml(whole.trimEnd()),
    isDoubt: !isEmpty,
  }
}

function sourceOf({ range }: Scalar, text: string): string {
  return range ? text.slice(range[0], range[1]) : ''
}

function startOf({ range }: Scalar): number {
  return range?.[0] ?? 0
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset)
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? text.length : end)
}
