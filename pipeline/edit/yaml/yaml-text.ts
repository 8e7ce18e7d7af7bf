import { Document, isScalar, isSeq, Scalar, type SchemaOptions, visit } from 'yaml'
import type { WrittenValue } from '../form/value-of-form.ts'

/** How wide a line of YAML may grow before it is folded, in characters. */
const LINE_WIDTH = 110

/** How long a text may be that is written in one line, in characters. */
const MAX_PLAIN_CHARACTERS = 90

/** Whether a scalar has to stay in its line, because of a comment behind it or of the brackets around it. */
export type ScalarPlace = 'block' | 'line' | 'flow'

const SCHEMA: SchemaOptions = { schema: 'failsafe', customTags: ['null'] }

const LAYOUT = {
  lineWidth: LINE_WIDTH,
  flowCollectionPadding: false,
  doubleQuotedMinMultiLineLength: 1_000_000,
} as const

/** Fields as lines of YAML, each line but empty ones behind `column` spaces. */
export function fieldLines(fields: Readonly<Record<string, WrittenValue>>, column: number): string {
  return indentLines(dressed(new Document(withoutSingleLists(fields), SCHEMA)).toString(LAYOUT), column)
}

/** Items as lines of a list of YAML, each line but empty ones behind `column` spaces. */
export function itemLines(items: readonly WrittenValue[], column: number): string {
  const document = dressed(new Document(items.map(withoutSingleLists), SCHEMA))
  if (isSeq(document.contents)) document.contents.flow = false
  return indentLines(document.toString(LAYOUT), column)
}

/** A value in one line, as it stands between brackets. */
export function flowText(value: WrittenValue): string {
  const document = new Document([withoutSingleLists(value)], SCHEMA)
  if (isSeq(document.contents)) document.contents.flow = true
  visit(document, {
    Scalar: (_key, scalar) => {
      scalar.type = isOneLine(scalar.value) ? Scalar.PLAIN : Scalar.QUOTE_DOUBLE
    },
  })
  return document
    .toString({ ...LAYOUT, lineWidth: 0 })
    .trimEnd()
    .slice(1, -1)
}

/**
 * The text of a scalar in the place of another one, in the same style as far as it can be. Further lines stand behind `column` spaces
 * and two more; the last line has no line end.
 */
export function scalarText(
  text: string,
  old: Scalar | undefined,
  place: ScalarPlace,
  column: number,
): string {
  const scalar = new Scalar(text)
  scalar.type = styleOf(text, old?.type, place)
  if (place === 'flow') {
    const document = new Document([scalar], SCHEMA)
    if (isSeq(document.contents)) document.contents.flow = true
    return document
      .toString({ ...LAYOUT, lineWidth: 0 })
      .trimEnd()
      .slice(1, -1)
  }
  const isFolded = scalar.type === Scalar.BLOCK_FOLDED
  const document = new Document({ k: scalar }, SCHEMA)
  const written = document.toString({
    ...LAYOUT,
    lineWidth: isFolded ? Math.max(LINE_WIDTH - column, 60) : 0,
  })
  const [first = '', ...more] = written.slice('k: '.length).replace(/\n$/, '').split('\n')
  return [first, ...more.map((line) => (line === '' ? '' : ' '.repeat(column) + line))].join('\n')
}

/** The style of a text: that of the one before where it can hold the new text there. */
function styleOf(text: string, old: Scalar.Type = Scalar.PLAIN, place: ScalarPlace): Scalar.Type {
  const isBlock = old === Scalar.BLOCK_FOLDED || old === Scalar.BLOCK_LITERAL
  if (place !== 'block') return isBlock || !isOneLine(text) ? Scalar.QUOTE_DOUBLE : old
  if (!isOneLine(text)) return Scalar.BLOCK_LITERAL
  if (isBlock) return text.length > MAX_PLAIN_CHARACTERS || old === Scalar.BLOCK_LITERAL ? old : Scalar.PLAIN
  return text.length > MAX_PLAIN_CHARACTERS && old === Scalar.PLAIN && /\S \S/.test(text)
    ? Scalar.BLOCK_FOLDED
    : old
}

/** A value with the only text of a list in the place of the list, as people write it. */
function withoutSingleLists(value: WrittenValue): WrittenValue {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) {
    const [only] = value as readonly WrittenValue[]
    return value.length === 1 && typeof only === 'string' ? only : value.map(withoutSingleLists)
  }
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutSingleLists(inner)]))
}

/** Long texts folded, and lists of short words in one line. */
function dressed(document: Document): Document {
  visit(document, {
    Seq(_key, list) {
      const texts = list.items.map((item) => (isScalar(item) ? String(item.value) : ''))
      if (texts.every((text) => /^[\w-]+$/.test(text)) && texts.join(', ').length < MAX_PLAIN_CHARACTERS)
        list.flow = true
    },
    Scalar(key, scalar) {
      if (key === 'key') return
      scalar.type = styleOf(String(scalar.value), undefined, 'block')
    },
  })
  return document
}

function isOneLine(text: unknown): boolean {
  return !/[\r\n]/.test(String(text))
}

function indentLines(text: string, column: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(column))
}
