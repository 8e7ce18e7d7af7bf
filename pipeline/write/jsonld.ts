import { type DateValue, type Node, type Statement, statements, type TextValue } from '../node.ts'
import { context, type Property, properties } from '../terms.ts'

/** The first line of our JSON-LD file: the whole context, so that a reader need fetch nothing. */
export function jsonldHead(): string {
  return `{"@context":${JSON.stringify(context)},"@graph":[`
}

/** A node on a line of its own, `@id` and `@type` first: the text that `JSON.stringify` gives. */
export function jsonldOf(node: Node, said: readonly Statement[] = statements(node)): string {
  let line = `{"@id":${quoted(node['@id'])}`
  if (node['@type'] !== undefined) line += `,"@type":${listOf(node['@type'])}`
  for (const [property, value] of said) line += starts[property.index] + valueIn(property, value)
  return `${line}}`
}

/** A node as a document of its own, on a line, that names the context by its address. */
export function jsonldLine(node: Node, contextAddress: string): string {
  return JSON.stringify({ '@context': contextAddress, ...node })
}

/** The last line of our JSON-LD file. */
export function jsonldFoot(): string {
  return ']}'
}

function valueIn({ kind }: Property, value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (Array.isArray(value)) return kind === 'reference' ? listOf(value) : JSON.stringify(value)
  if (kind === 'text') return textsOf(value as TextValue)
  if (kind !== 'dated') return JSON.stringify(value)
  const { '@value': text, '@type': type } = value as DateValue
  return `{"@value":${quoted(text)},"@type":"${type}"}`
}

function listOf(texts: readonly string[]): string {
  let list = ''
  for (const text of texts) list += (list === '' ? '' : ',') + quoted(text)
  return `[${list}]`
}

function textsOf(value: TextValue): string {
  let texts = ''
  for (const language in value) {
    const said = value[language] as string | readonly string[]
    texts += `${texts === '' ? '' : ','}"${language}":${typeof said === 'string' ? quoted(said) : listOf(said)}`
  }
  return `{${texts}}`
}

function quoted(text: string): string {
  return SPECIAL.test(text) ? JSON.stringify(text) : `"${text}"`
}

/** What JSON escapes, and the halves of characters, which it escapes where they stand alone. */
const SPECIAL = /[\\"\0-\x1f\ud800-\udfff]/

/** Of each property: what begins its value. */
const starts: string[] = []
for (const { word, index } of properties.values()) starts[index] = `,"${word}":`
