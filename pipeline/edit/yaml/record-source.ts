import { createHash } from 'node:crypto'
import { isMap, isSeq, type Node, parseDocument } from 'yaml'
import { isMapping } from '../../read/read-record.ts'
import { endOfLine, endOfNode } from './text-edit.ts'

/** A text of YAML whose records can be edited: each record is a mapping of its own. */
export type YamlSource = {
  /** The text without a byte order mark. */
  readonly text: string
  readonly hasByteOrderMark: boolean
  /** The line end of most lines. */
  readonly lineEnd: '\n' | '\r\n'
  readonly records: readonly YamlRecord[]
}

/** A record in a text of YAML. */
export type YamlRecord = {
  readonly node: Node
  /** The values of the record, every plain value as the text that was typed. */
  readonly value: Readonly<Record<string, unknown>>
  /** The digest of the lines of the record: it changes where anything in them does. */
  readonly digest: string
  /** The first line of the record and the one behind its last, from 1. */
  readonly lines: readonly [first: number, end: number]
}

/** Opens the bytes of a YAML file; undefined for one whose records a form cannot hold, because it is no YAML or no list of mappings. */
export function openYamlSource(bytes: Uint8Array): YamlSource | undefined {
  const whole = decode(bytes)
  if (whole === undefined || whole.length > MAX_CHARACTERS) return undefined
  const hasByteOrderMark = whole.startsWith('\uFEFF')
  const text = hasByteOrderMark ? whole.slice(1) : whole
  if (text.includes('\r') && !text.includes('\n')) return undefined // line ends of old Macs, which the parser does not know
  const document = parseDocument(text, {
    schema: 'failsafe',
    customTags: ['null'],
    prettyErrors: false,
    uniqueKeys: false,
  })
  if (document.errors.length > 0) return undefined
  const root = document.contents as Node | null
  const nodes = isSeq(root) ? (root.items as Node[]) : root === null ? [] : [root]
  const records: YamlRecord[] = []
  for (const node of nodes) {
    const value = valueOfNode(node, document)
    if (!isMap(node) || !isMapping(value) || node.items.length === 0) return undefined
    const [from, to] = [node.range?.[0] ?? 0, endOfLine(text, endOfNode(node))]
    const lines = text.slice(from, to)
    records.push({
      node,
      value,
      digest: createHash('sha256').update(lines).digest('hex').slice(0, DIGEST_CHARACTERS),
      lines: [lineAt(text, from), lineAt(text, Math.max(from, to - 1)) + 1],
    })
  }
  const lineEnd = text.split('\r\n').length * 2 > text.split('\n').length ? '\r\n' : '\n'
  return { text, hasByteOrderMark, lineEnd, records }
}

/** The bytes of an edited text: edits wrote plain line ends, which become those of the file. */
export function bytesOfSource({ hasByteOrderMark }: YamlSource, text: string): Uint8Array {
  return Buffer.from(hasByteOrderMark ? `\uFEFF${text}` : text)
}

/** As many characters as a file of YAML may have bytes, which is 8 MiB. */
const MAX_CHARACTERS = 8 << 20

const DIGEST_CHARACTERS = 32

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decode(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

function valueOfNode(node: Node, document: ReturnType<typeof parseDocument>): unknown {
  try {
    return node.toJS(document)
  } catch {
    return undefined // an alias without its anchor, or more of them than anybody types
  }
}

function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}
