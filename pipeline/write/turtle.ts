import type { DateValue, Node, Statement, TextValue } from '../node.ts'
import { statements } from '../node.ts'
import { type ClassName, context, type Property, prefixes, properties } from '../terms.ts'
import { ascii, Bytes, escapesOf } from './bytes.ts'

/** The head of a Turtle file: the prefixes of the context. */
export function turtleHead(): string {
  return `${[...prefixes].map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .`).join('\n')}\n`
}

/** Writes a node as a Turtle block: the subject, then a property a line, classes first. */
export function writeTurtle(out: Bytes, node: Node, said: readonly Statement[]): void {
  out.add(OPEN)
  out.text(node['@id'])
  out.add(SUBJECT_END)
  let isFirst = true
  if (node['@type'] !== undefined) {
    out.add(A)
    node['@type'].forEach((name, index) => {
      if (index > 0) out.add(COMMA)
      out.add(classNames.get(name) as Uint8Array)
    })
    isFirst = false
  }
  for (const [property, value] of said) {
    if (!isFirst) out.add(SEMICOLON)
    isFirst = false
    out.add(predicates[property.index] as Uint8Array)
    writeObjects(out, property, value)
  }
  out.add(BLOCK_END)
}

/** A node as a Turtle block. */
export function turtleOf(node: Node): string {
  const out = new Bytes()
  writeTurtle(out, node, statements(node))
  return Buffer.from(out.take()).toString()
}

/** A text between Turtle's quotes. */
export function turtleString(text: string): string {
  const out = new Bytes(text.length)
  writeString(out, text)
  return Buffer.from(out.take()).toString()
}

function writeObjects(out: Bytes, property: Property, value: unknown): void {
  if (property.kind === 'text') writeTexts(out, value as TextValue)
  else if (!Array.isArray(value)) writeObject(out, property, value)
  else
    value.forEach((single, index) => {
      if (index > 0) out.add(COMMA)
      writeObject(out, property, single)
    })
}

function writeTexts(out: Bytes, value: TextValue): void {
  let isFirst = true
  for (const language in value)
    for (const text of [value[language] as string | readonly string[]].flat()) {
      if (!isFirst) out.add(COMMA)
      isFirst = false
      writeString(out, text)
      if (language === '@none') continue
      out.add(AT)
      out.text(language)
    }
}

function writeObject(out: Bytes, { kind, index }: Property, value: unknown): void {
  if (kind === 'reference') {
    out.add(ADDRESS)
    out.text(String(value))
    out.add(ADDRESS_END)
  } else if (kind === 'dated') {
    const { '@value': text, '@type': type } = value as DateValue
    writeString(out, text)
    out.add(DATATYPE)
    out.text(type)
  } else if (typeof value !== 'string') out.text(String(value)) // an integer or a boolean, which Turtle writes bare
  else {
    writeString(out, value)
    out.add(datatypes[index] as Uint8Array)
  }
}

function writeString(out: Bytes, text: string): void {
  out.add(QUOTE)
  out.text(text, ESCAPES)
  out.add(QUOTE)
}

const ESCAPES = escapesOf({ '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' })

const OPEN = ascii('\n<')
const SUBJECT_END = ascii('>\n    ')
const A = ascii('a ')
const COMMA = ascii(', ')
const SEMICOLON = ascii(' ;\n    ')
const BLOCK_END = ascii(' .\n')
const ADDRESS = ascii('<')
const ADDRESS_END = ascii('>')
const QUOTE = ascii('"')
const AT = ascii('@')
const DATATYPE = ascii('^^')

const classNames = new Map<ClassName, Uint8Array>(
  Object.entries(context).flatMap(([name, entry]) =>
    typeof entry === 'string' ? [[name as ClassName, ascii(entry)]] : [],
  ),
)

const predicates: Uint8Array[] = []
const datatypes: Uint8Array[] = []
for (const { word, index } of properties.values()) {
  const entry = context[word] as { '@id': string; '@type'?: string }
  predicates[index] = ascii(`${entry['@id']} `)
  datatypes[index] = ascii(entry['@type'] === 'xsd:string' ? '' : `^^${entry['@type']}`)
}
